/**
 * The ledger: each time that somebody was asked something, and what came of it, from the facts alone. Pure: facts in.
 *
 *   asked → answered | lapsed | interrupted | skipped       (lapsed → answered late, at most once)
 */
import { FACTS, type FactData, type FactType } from '../../domain/contracts/events.ts';
import type { Fact, Health } from '../../domain/dossier.ts';
import { ENGINE, type Instant, type Seat } from '../../domain/ids.ts';
import { isInTheirPlace } from '../../domain/kinds/taskTerms.ts';
import type { Outcome } from '../../domain/journey.ts';
import { STANDING } from '../../domain/projectRegister.ts';
import type { TaskKind } from '../../domain/taskKinds.ts';

/** A due date that was set at an instant, to whoever was asked then. */
export type Term = { setAt: Instant; of: Seat; dueAt: Instant };
export type Ending = 'answered' | 'lapsed' | 'interrupted' | 'skipped';
export type Asking = {
  project: string;
  task: string;
  kind: TaskKind;
  about: Readonly<Record<string, unknown>>;
  of: Seat;
  also: readonly Seat[];
  holder: string | undefined;
  health: Health;
  /** The first is of when it was asked; each extension, and each change of the calendar, makes another. */
  terms: readonly [Term, ...Term[]];
  escalated: readonly { at: Instant; step: string; to: string }[];
  end: { is: Ending; at: Instant } | undefined;
  answers: number;
  wasStuck: boolean;
};

export const COUNTED = ['answered', 'reminded', 'nudged', 'escalated', 'substituted', 'extended', 'delegated', 'movedFromDeparted', 'lapsed', 'refused', 'stalled', 'facts'] as const;
export type Counts = Record<(typeof COUNTED)[number], number>;

export type Ledger = {
  /** False for a fact that was told before: whoever takes up a project tells what may be on its way already. */
  take(fact: Fact): boolean;
  askings: readonly Asking[];
  openTask(project: string, task: string): Asking | undefined;
  /** Tasks that silence ended and that nobody answered since. */
  isLapsed(asking: Asking): boolean;
  /** Notes who is stuck at the end of a day. */
  endDay(): void;
  counts: Readonly<Counts>;
  outcomes: ReadonlyMap<string, Outcome>;
  /** Projects that have begun and not ended. */
  openProjects(): string[];
};

type Kept = { askings: Asking[]; latest: Map<string, Asking>; counts: Counts; outcomes: Map<string, Outcome>; open: Set<string> };
type Entry<T extends FactType> = (kept: Kept, told: FactData<T>, fact: Fact) => void;

const keyOf = (project: string, task: string): string => `${project}\n${task}`;
const find = ({ latest }: Kept, project: string, task: string): Asking | undefined => latest.get(keyOf(project, task));

export function openLedger(): Ledger {
  const kept: Kept = { askings: [], latest: new Map(), counts: Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts, outcomes: new Map(), open: new Set() };
  const told = new Set<string>();
  return {
    askings: kept.askings,
    counts: kept.counts,
    outcomes: kept.outcomes,
    take(fact) {
      if (told.has(fact.id)) return false;
      told.add(fact.id);
      kept.counts.facts += 1;
      const type = fact.type as FactType;
      (ENTRIES[type] as Entry<FactType> | undefined)?.(kept, FACTS[type].parse(fact.data) as never, fact);
      return true;
    },
    openTask(project, task) {
      const asking = find(kept, project, task);
      return asking?.end === undefined ? asking : undefined;
    },
    isLapsed: (asking) => asking.end?.is === 'lapsed' && asking.answers === 0,
    endDay() {
      for (const asking of kept.askings) if (asking.end === undefined && asking.health === 'stuck') asking.wasStuck = true;
    },
    openProjects: () => [...kept.open],
  };
}

const onOpenTask = (change: (asking: Asking, fact: Fact) => void) => (kept: Kept, { task }: { task: string }, fact: Fact): void => {
  const asking = find(kept, fact.project, task);
  if (asking?.end === undefined && asking !== undefined) change(asking, fact);
};

const ends = (is: Ending, counted?: 'lapsed') => (kept: Kept, { task }: { task: string }, { project, time }: Fact): void => {
  const asking = find(kept, project, task);
  if (asking?.end === undefined && asking !== undefined) asking.end = { is, at: time };
  if (counted !== undefined) kept.counts[counted] += 1;
};

const setDue = (asking: Asking, { time, data }: Fact): void => {
  asking.terms = [...asking.terms, { setAt: time, of: asking.of, dueAt: data['dueAt'] as Instant }];
};
const holds = onOpenTask((asking, { data }) => {
  asking.holder = data['holder'] as string | undefined;
});

const ENTRIES: { [T in FactType]?: Entry<T> } = {
  'jalon.project.started.v1': ({ open }, _told, { project }) => void open.add(project),
  'jalon.project.deployed.v1': ({ outcomes }, _told, { project }) => void outcomes.set(project, 'deployed'),
  'jalon.project.ended.v1': ({ open, outcomes }, { outcome }, { project }) => {
    open.delete(project);
    outcomes.set(project, outcome);
  },
  'jalon.project.stalled.v1': ({ counts }) => void (counts.stalled += 1),
  'jalon.task.asked.v1': ({ askings, latest }, { task, kind, of, dueAt, about }, { project, time }) => {
    const asking: Asking = {
      project, task, kind: kind as TaskKind, about, of: of as Seat, also: [], holder: undefined, health: 'ok',
      terms: [{ setAt: time, of: of as Seat, dueAt: dueAt as Instant }], escalated: [], end: undefined, answers: 0, wasStuck: false,
    };
    askings.push(asking);
    latest.set(keyOf(project, task), asking);
  },
  'jalon.task.reminded.v1': ({ counts }, { by }) => void (counts[by === undefined ? 'reminded' : 'nudged'] += 1),
  'jalon.task.late.v1': onOpenTask((asking) => {
    asking.health = asking.health === 'stuck' ? 'stuck' : 'late';
  }),
  'jalon.task.escalated.v1': (kept, told, fact) => {
    kept.counts.escalated += 1;
    const asking = find(kept, fact.project, told.task);
    if (asking === undefined) return;
    const { step = 'tell', to, health = 'late' } = told;
    asking.escalated = [...asking.escalated, { at: fact.time, step, to }];
    asking.health = health;
    if (step === 'add') asking.also = [...asking.also, to as Seat];
    if (isInTheirPlace(step)) Object.assign(asking, { of: to, also: [], holder: undefined });
  },
  'jalon.task.claimed.v1': holds,
  'jalon.task.assigned.v1': holds,
  'jalon.task.released.v1': holds,
  'jalon.task.delegated.v1': (kept, told, fact) => {
    kept.counts.delegated += 1;
    holds(kept, told, fact);
  },
  'jalon.task.reassigned.v1': (kept, told, fact) => {
    if (told.by === ENGINE) kept.counts.movedFromDeparted += 1;
    onOpenTask((asking) => Object.assign(asking, { of: told.of, holder: told.holder }))(kept, told, fact);
  },
  'jalon.task.extended.v1': (kept, told, fact) => {
    kept.counts.extended += 1;
    onOpenTask((asking) => {
      setDue(asking, fact);
      asking.health = 'ok';
    })(kept, told, fact);
  },
  'jalon.task.rescheduled.v1': onOpenTask(setDue),
  'jalon.task.lapsed.v1': ends('lapsed', 'lapsed'),
  'jalon.task.interrupted.v1': ends('interrupted'),
  'jalon.task.skipped.v1': ends('skipped'),
  'jalon.answer.refused.v1': ({ counts }) => void (counts.refused += 1),
  'jalon.answer.accepted.v1': (kept, { task, by, onBehalfOf }, { project, time }) => {
    if (task.startsWith(`${STANDING}/`)) return;
    kept.counts.answered += 1;
    const asking = find(kept, project, task);
    // Who answers what was delegated to them stands in for nobody.
    if (onBehalfOf !== undefined && asking?.holder !== by) kept.counts.substituted += 1;
    if (asking === undefined) return;
    asking.answers += 1;
    asking.end ??= { is: 'answered', at: time };
  },
};

export const termNow = ({ terms }: Asking): Term => terms[terms.length - 1] ?? terms[0];
