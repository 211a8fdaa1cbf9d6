/** The cast: who is who in a simulated town, and so who says what and how. Pure: the same seed gives the same people. */
import type { AnswerData } from '../domain/contracts/events.ts';
import type { Policy } from '../domain/policy.ts';
import type { Roll } from '../domain/roll.ts';
import { isWelcomeLate, TASK_KINDS, type TaskKind } from '../domain/taskKinds.ts';
import { answerIdOf } from './answerIds.ts';
import type { KnownRequest } from './census.ts';
import { chanceOf, type Chance } from './chance.ts';
import { habitOf, type Habit } from './habits.ts';
import { leaningIn, type Leaning } from './leaning.ts';
import { answerOf } from './people.ts';
import { seatHolder } from './seatHolder.ts';
import type { AskedTask } from './tally.ts';
import { placeOf } from './taskPlace.ts';
import { sayingsAt, type Moment, type Saying } from './unasked.ts';
import { WAY_NAMES, type WayName } from './ways/publicWay.ts';

/** `roll`: who holds which seat, and who stands in for whom. */
export type CastOptions = { policy: Policy; roll: Pick<Roll, 'mandates' | 'substitutions'>; seed: number; requests: ReadonlyMap<string, KnownRequest> };
export type Part = { habit: Habit; answer: AnswerData; grace: number };
export type Cast = {
  chanceFor(...names: readonly string[]): Chance;
  /** A task of a kind that this version does not know is nobody's. `grace`: days from its due date to its lapse. */
  partIn(task: AskedTask): Part | undefined;
  /** A system takes its steps from the fact that requests them, and answers on the topic of answers; what was handed over is a person's. */
  isBySystem(task: AskedTask): boolean;
  saidAt(moment: Moment, project: string, department: string): readonly Saying[];
  said(project: string, saying: Saying): { way: WayName; answer: AnswerData };
};

export function openCast({ policy, roll, seed, requests }: CastOptions): Cast {
  const chanceFor = (...names: readonly string[]): Chance => chanceOf(seed, ...names);
  const leaningFor = (project: string): Leaning => leaningIn(seed, project, requests.get(project));
  const holderOf = (seat: string, project: string, chance: Chance) => seatHolder(seat, roll, requests.get(project)?.involved ?? [], chance);
  const isBySystem: Cast['isBySystem'] = ({ about, of }) => policy.deployment.steps.some((step) => step.bySystem === true && step.of === of && step.name === String(about['step']).split('/')[0]);

  /** The one that its request names, or else one that will be there for as long as it takes. */
  function neighbourOf(project: string): string | undefined {
    const [first, ...others] = [...requests.keys()].filter((each) => each !== project && leaningFor(each) === 'into-service');
    return requests.get(project)?.overlapsWith ?? (first === undefined ? undefined : chanceFor(project, 'neighbour').oneOf([first, ...others]));
  }

  function answerFor(task: AskedTask, kind: TaskKind): AnswerData {
    const { project, id, of, about } = task;
    const chance = chanceFor(project, id, 'answer');
    const isFlagship = requests.get(project)?.isFlagship === true;
    const content = answerOf(kind, { about, ...placeOf(id), leaning: leaningFor(project), neighbour: neighbourOf(project), isFlagship, chance });
    return { id: answerIdOf(seed, project, id, of), task: id, ...(isBySystem(task) ? { by: { id: of } } : holderOf(of, project, chance)), answer: content };
  }

  return {
    chanceFor,
    isBySystem,
    partIn(task) {
      const { kind, project, id } = task;
      if (!isKind(kind)) return undefined;
      const chance = chanceFor(project, id, 'habit');
      const terms = policy.terms[kind];
      const habit: Habit = isBySystem(task) ? { after: chance.between(0.05, 0.2), way: 'kafka', mistake: 'none' } : habitOf(chance, terms, isWelcomeLate(kind));
      return { habit, answer: answerFor(task, kind), grace: terms.lapseAfter === 'never' ? 0 : terms.lapseAfter };
    },
    saidAt: (moment, project, department) =>
      sayingsAt(moment, { leaning: leaningFor(project), department, providers: requests.get(project)?.providers ?? [], chanceFor: (what) => chanceFor(project, what) }),
    said(project, { task, of, answer, key }) {
      const chance = chanceFor(project, key, 'habit');
      return { answer: { id: answerIdOf(seed, project, key), task, ...holderOf(of, project, chance), answer }, way: chance.oneOf(WAY_NAMES) };
    },
  };
}

const isKind = (kind: string): kind is TaskKind => (TASK_KINDS as readonly string[]).includes(kind);
