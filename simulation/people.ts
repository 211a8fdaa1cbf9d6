/** Simulated people: what whoever is asked answers, by kind of task. Pure: the same chance gives the same answer. */
import type { About } from '../domain/kinds/taskKind.ts';
import type { AnswerTo, TaskKind } from '../domain/taskKinds.ts';
import type { Chance } from './chance.ts';
import type { Leaning } from './leaning.ts';
import { consultationPeople } from './people/consultationPeople.ts';
import { deliveryPeople } from './people/deliveryPeople.ts';
import { dpoPeople } from './people/dpoPeople.ts';
import { intakePeople } from './people/intakePeople.ts';
import { sourcingPeople } from './people/sourcingPeople.ts';

export type Situation = {
  about: About;
  /** Of the phase, as the task's id says. */
  round: number;
  /** The service, member, gate or step, where the task's id names one. */
  whom: string | undefined;
  leaning: Leaning;
  /** Another project, which this one may be merged into. */
  neighbour: string | undefined;
  chance: Chance;
};
export type Person<K extends TaskKind> = (situation: Situation) => AnswerTo<K>;

const PEOPLE: { [K in TaskKind]: Person<K> } = { ...intakePeople, ...consultationPeople, ...dpoPeople, ...sourcingPeople, ...deliveryPeople };

export const answerOf = <K extends TaskKind>(kind: K, situation: Situation): AnswerTo<K> => PEOPLE[kind](situation);
