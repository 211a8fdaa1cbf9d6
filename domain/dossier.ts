/**
 * The dossier: all that one project's workflow remembers. Plain JSON, carried from run to run, and small: it refers to
 * documents and does not hold them.
 */
import type { AnswerId, Instant, ProjectId, Seat, TaskId } from './ids.ts';
import type { Outcome, Phase } from './journey.ts';
import type { Pace } from './pace.ts';
import type { Path, Policy } from './policy.ts';
import type { TaskKind } from './taskKinds.ts';

/** The request as the department sent it; unknown fields are kept. At most 64 kB of JSON. */
export type RequestData = {
  title: string;
  department: string;
  summary?: string | undefined;
  themes?: readonly string[] | undefined;
  services?: readonly string[] | undefined;
  /** Identifiers of agents, never names: they may not judge their own project. */
  lead?: string | undefined;
  requestedBy?: string | undefined;
  [unknownField: string]: unknown;
};

export type Moment = { at: Instant; what: 'remind' | 'late' | 'escalate' | 'lapse' };

/** An open human task. `moments` are those still to come, in order. */
export type OpenTask = {
  id: TaskId;
  kind: TaskKind;
  of: Seat;
  /** Actors who may not answer, for they would judge their own work. */
  excluded: readonly string[];
  about: Readonly<Record<string, unknown>>;
  askedAt: Instant;
  dueAt: Instant;
  moments: readonly Moment[];
  health: Health;
};
export type Health = 'ok' | 'late' | 'stuck';

/** Who answered, for whom, and whether a verified statement vouches for it. */
export type Signature = { by: string; onBehalfOf?: string; signed: boolean };

/** How a task of the phase under way ended: what `ask` gives again when the phase is taken up after a hold. */
export type ClosedTask = { is: 'answered'; answer: unknown; from: Signature; at: Instant } | { is: 'lapsed'; at: Instant };

/** What the caller was told, kept by answer id for as long as the project lives. */
export type Reply =
  | { accepted: true; id: AnswerId; task: TaskId; at: Instant }
  | { accepted: false; id: AnswerId; task: TaskId; at: Instant; reason: string };

export type Condition = { text: string; dueAt: Instant; setIn: TaskId };
export type Decision = { phase: Phase; round: number; result: string; because: string; at: Instant };

/** A fact that is recorded and still to be published. `notify` are bare service ids. */
export type Fact = {
  id: string;
  type: string;
  sequence: number;
  time: Instant;
  project: ProjectId;
  data: Readonly<Record<string, unknown>>;
  /** What only the restricted topic carries, merged into `data` there. */
  restricted?: Readonly<Record<string, unknown>>;
  notify: readonly string[];
};

export type Interruption = { is: 'withdrawn'; reason: string } | { is: 'held' } | { is: 'sent-back'; to: Phase };

export type Dossier = {
  project: ProjectId;
  request: RequestData;
  policy: Policy;
  pace: Pace;
  startedAt: Instant;
  phase: Phase;
  rounds: Partial<Record<Phase, number>>;
  /** Rounds of the phase since it was last entered from another one: what limits count. */
  attempt: number;
  path: Path;
  services: readonly string[];
  conditions: readonly Condition[];
  decisions: readonly Decision[];
  /** Minutes that people spent, by round, as in `consultation-1`. */
  minutesSpent: Readonly<Record<string, number>>;
  /** What the department changed after the last objection. */
  amendment?: string;
  sourcing?: { option: string; personDays: number; decidedIn: string };
  openTasks: readonly OpenTask[];
  closedTasks: Readonly<Record<TaskId, ClosedTask>>;
  replies: Readonly<Record<AnswerId, Reply>>;
  hold?: { since: Instant; reason: string };
  interruption?: Interruption;
  sequence: number;
  outbox: readonly Fact[];
  outcome?: Outcome;
  deployedAt?: Instant;
  closed: boolean;
};
