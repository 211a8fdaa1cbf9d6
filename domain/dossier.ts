/**
 * The dossier: all that one project's workflow remembers. Plain JSON, carried from run to run, and small: it refers to
 * documents and does not hold them.
 */
import type { Because } from './because.ts';
import type { AnswerId, Instant, ProjectId, Seat, TaskId } from './ids.ts';
import type { Outcome, Phase } from './journey.ts';
import type { Pace } from './pace.ts';
import type { Mark } from './grid.ts';
import type { Words } from './kinds/taskKind.ts';
import type { EscalationStep } from './kinds/taskTerms.ts';
import type { Path, Policy } from './policy.ts';
import type { Roll } from './roll.ts';
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

/** `step` and `to` are those of an escalation. */
export type Moment = { at: Instant; what: 'remind' | 'follow-up' | 'late' | 'escalate' | 'lapse'; step?: EscalationStep['step']; to?: Seat };

/** The person in whose hands a task is, and how it came there. `from`: who delegated it, and for whom it is answered. */
export type Holder = { by: string; since: Instant; how: 'claimed' | 'assigned' | 'delegated'; from?: string };
export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** An open human task. `moments` are those still to come, in order. */
export type OpenTask = {
  id: TaskId;
  kind: TaskKind;
  /** Who is asked; an escalation may have put another in their place, or let others answer `also`. */
  of: Seat;
  also?: readonly Seat[];
  holder?: Holder;
  priority?: Priority;
  about: Readonly<Record<string, unknown>>;
  askedAt: Instant;
  dueAt: Instant;
  /** Why it is due then, as in "8 working days; 11 November is a closed day". */
  dueBecause?: Words;
  /** `counted`: the due date follows from the terms, and moves when the calendar does; `fixed`: the law or an approval has set it, and nobody moves it. */
  due?: 'counted' | 'fixed' | 'given';
  /** How often it was given more time. */
  extensions?: number;
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

/** What must be fulfilled, by whom and until when, before a service opens. `setBy` says whether it is. */
export type Condition = {
  id: string;
  text: string;
  /** The text in both languages, where the engine made its words. */
  textInWords?: Words;
  owner: Seat;
  setBy: Seat;
  dueAt: Instant;
  setIn: TaskId;
  state: 'open' | 'lifted' | 'accepted';
};
/** In short; the facts say it in both languages. */
export type Decision = { phase: Phase; round: number; result: string; because: string; at: Instant };

/** A range in euros excluding tax. */
export type Range = { least: number; most: number };
export type Estimate = { oneOff: Range; yearly: Range };

/** Data that a project makes: their value, and whether they will be opened. */
export type Dataset = { name: string; value: string; opening: string };

/** Providers and partners: they may be invited and heard, and decide nothing. */
export type Party = { id: string; role: 'provider' | 'partner' };

/** What a service said, in short; its words are in the facts. Silence is recorded as silence. */
export type OpinionGiven = { service: string; round: number; verdict: string; isLate: boolean };
/** A task that lapsed and whose answer is still welcome: it is kept and marked late, and changes no outcome. */
export type Silence = { task: TaskId; kind: TaskKind; of: Seat; whom: string; round: number };

/** Something that was approved until a date. */
export type Approval = { name: string; of: Seat; givenAt: Instant; expiresAt: Instant };

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

export type Interruption = { is: 'withdrawn'; reason: string } | { is: 'held' } | { is: 'sent-back'; to: Phase; reason: string };

export type Dossier = {
  project: ProjectId;
  /** The CloudEvents source of the request: which department's system, or which collecting service. */
  source: string;
  request: RequestData;
  policy: Policy;
  /** Who is who, as the city last told it. */
  roll: Roll;
  pace: Pace;
  startedAt: Instant;
  phase: Phase;
  rounds: Partial<Record<Phase, number>>;
  /** Rounds of the phase since it was last entered from another one: what limits count. */
  attempt: number;
  path: Path;
  marks: readonly Mark[];
  /** Questions of the grid that are still answered by "unknown". */
  unknowns: readonly string[];
  services: readonly string[];
  /** Services that were added on the way: a new triage does not forget them. */
  joined: readonly string[];
  parties: readonly Party[];
  estimate?: Estimate;
  /** The data that the project makes, as its department states them. */
  datasets: readonly Dataset[];
  opinions: readonly OpinionGiven[];
  silences: readonly Silence[];
  conditions: readonly Condition[];
  decisions: readonly Decision[];
  /** Minutes that people spent, by round, as in `consultation-1`. */
  minutesSpent: Readonly<Record<string, number>>;
  /** Who led the project before: they judge it no more than its lead does. */
  formerLeads: readonly string[];
  /** Persons who decided to build or to outsource. */
  players?: { decider: readonly string[] };
  /** Tasks that an operator proposes to skip; a second one has to confirm it. */
  skips?: Readonly<Record<TaskId, { from: Signature; reason: string; at: Instant; answer?: unknown }>>;
  /** What changed since the same people were last asked: an amendment, or the reason of a sending back. */
  changed?: Because & { since: Instant };
  /** The last task that was answered of each kind and whom, as in `interview/waste`. */
  answered: Readonly<Record<string, { task: TaskId; at: Instant }>>;
  /** What the DPO review found. */
  dataProtection?: { result: string; isAssessed: boolean; residualRisk: 'low' | 'medium' | 'high' | 'unknown'; opinion: string };
  sourcing?: Because & { option: string; plan: readonly CapacityShare[]; decidedIn: string };
  /** `askedIn` is the round that has this sitting, as in `steering-2`; `votesRecorded` the motions that are already on record. */
  committee?: { convening: number; sitting?: { name: string; at: Instant; askedIn: string; flagshipsLeft: number; votesRecorded: number }; notBefore?: string };
  approvals: readonly Approval[];
  /** Projects that were merged into this one. */
  absorbed: readonly { project: string; department: string }[];
  /** Mergers of this round of intake that the other project refused, by their place in it. */
  mergersRefused: Readonly<Record<string, string | Words>>;
  /** While it is being merged into another, a project absorbs none. */
  mergingInto?: string;
  /** A newer policy, taken up when the phase under way is over. */
  adopting?: { policy: string; version: string; reason: string; answer: AnswerId };
  openTasks: readonly OpenTask[];
  closedTasks: Readonly<Record<TaskId, ClosedTask>>;
  /** What the round under way did between its questions, by task or name: taken up after a hold, it does not do it again. */
  settled: readonly string[];
  /** Milliseconds left until the due date, of tasks whose clock a hold stopped. */
  stoppedClocks: Readonly<Record<TaskId, number>>;
  /** What else goes on where it was after a hold. */
  setAside?: Readonly<Record<TaskId, Pick<OpenTask, 'of' | 'also' | 'holder' | 'priority' | 'extensions'>>>;
  replies: Readonly<Record<AnswerId, Reply>>;
  /** `stuckAt`: when it will have lasted for as long as the policy lets it; `stuckSince`: it has. */
  hold?: { since: Instant; reason: string; stuckAt?: Instant; stuckSince?: Instant };
  interruption?: Interruption;
  sequence: number;
  outbox: readonly Fact[];
  outcome?: Outcome;
  deployedAt?: Instant;
  reviewedAt?: Instant;
  closed: boolean;
};

/** Person-days of one quarter, as in `2027-Q1`. */
export type CapacityShare = { quarter: string; personDays: number };
