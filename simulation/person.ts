/** A simulated person: what one knows when asked, and what one answers. */
import type { About } from '../domain/kinds/taskKind.ts';
import type { AnswerTo, TaskKind } from '../domain/taskKinds.ts';
import type { Chance } from './chance.ts';
import type { Leaning } from './leaning.ts';

export type Situation = {
  about: About;
  /** Of the phase, as the task's id says. */
  round: number;
  /** The service, member, gate or step, where the task's id names one. */
  whom: string | undefined;
  leaning: Leaning;
  /** Another project, which this one may be merged into. */
  neighbour: string | undefined;
  /** Whether its request asks to be a flagship. */
  isFlagship: boolean;
  chance: Chance;
};
export type Person<K extends TaskKind> = (situation: Situation) => AnswerTo<K>;
/** Who answers to these kinds, one entry a kind. */
export type People<K extends TaskKind> = { [Each in K]: Person<Each> };
