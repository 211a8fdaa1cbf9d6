/**
 * What the committee did with one project at one sitting, told from the project's facts: motions, votes, verdicts, and what came of them.
 * Identifiers only: who they are is said where it is shown.
 */
import type { FactData } from './contracts/events.ts';
import type { Words } from './kinds/taskKind.ts';
import type { KnownFact } from './registerEntry.ts';
import type { AnswerTo } from './taskKinds.ts';

/** `sequence` is its place in the project's story. */
export type FactOnRecord = KnownFact & { sequence: number | null; time: string };

export const FACTS_OF_COMMITTEE = ['jalon.sitting.scheduled.v1', 'jalon.answer.accepted.v1', 'jalon.committee.decided.v1', 'jalon.phase.concluded.v1'] as const;

export const CASTS = ['for', 'against', 'abstaining', 'aside', 'absent'] as const;
export type Cast = (typeof CASTS)[number];
/** `by` cast it, for `onBehalfOf` where they stood in for somebody; neither is known of one who was absent. */
export type VoteOnRecord = { member: string; cast: Cast; by?: string | undefined; onBehalfOf?: string | undefined; reason?: string | undefined };

export type Deliberation = {
  sequence: number | null;
  at: string;
  convening: number;
  motion: string;
  /** Who put it, and why; absent where nobody did, and it was put as what the project asks for. */
  put?: { by: string; onBehalfOf?: string | undefined; reason?: string | undefined; sitting?: string | undefined; phase?: string | undefined };
  votes: VoteOnRecord[];
  /** Votes and abstentions, of the members who did not step aside. */
  present: number;
  members: number;
  /** `met-or-waived`: from the second convening on, the city's rules may do without. */
  quorum: 'met' | 'not-met' | 'met-or-waived';
  verdict: string;
  isTie: boolean;
  /** The body that has the legal power to decide. */
  body: Words;
  /** What it led to: how the phase concluded, or `another-motion`; absent where nothing followed yet. */
  cameTo?: string;
};

/** Facts are in the order in which they happened. */
export function deliberationsOf(facts: readonly FactOnRecord[], sitting: string): Deliberation[] {
  return facts.flatMap((fact, index) => {
    if (!is('jalon.committee.decided.v1', fact) || fact.data.sitting !== sitting) return [];
    return [deliberationOf(fact, answersBefore(facts, index), facts.slice(index + 1))];
  });
}

function deliberationOf({ sequence, time: at, data }: FactOnRecord & { data: FactData<'jalon.committee.decided.v1'> }, answers: readonly Answer[], after: readonly FactOnRecord[]): Deliberation {
  const { convening, motion, verdict, body } = data;
  const put = answers.findLast((answer) => answer.kind === 'motion');
  const present = data.for.length + data.against.length + data.abstaining.length;
  const cameTo = cameToIn(after);
  return {
    sequence, at, convening, motion,
    ...(put !== undefined && { put: { by: put.by, onBehalfOf: put.onBehalfOf, ...withoutMotion(put.content as AnswerTo<'motion'>) } }),
    votes: CASTS.flatMap((cast) => data[cast].map((member) => voteOf(member, cast, answers))),
    present,
    members: present + data.absent.length,
    quorum: verdict === 'no-quorum' ? 'not-met' : convening > 1 ? 'met-or-waived' : 'met',
    verdict,
    isTie: verdict !== 'no-quorum' && data.for.length === data.against.length,
    body,
    ...(cameTo !== undefined && { cameTo }),
  };
}

/** On an agenda anew without a conclusion, it was taken from the committee in between. */
function cameToIn(after: readonly FactOnRecord[]): string | undefined {
  for (const fact of after) {
    if (is('jalon.sitting.scheduled.v1', fact)) return undefined;
    if (is('jalon.committee.decided.v1', fact)) return 'another-motion';
    if (is('jalon.phase.concluded.v1', fact) && fact.data.phase === 'steering') return fact.data.result;
  }
  return undefined;
}

type Answer = FactData<'jalon.answer.accepted.v1'>;

/** Answers to this motion alone: since the one before it, or since the project came on the agenda. */
function answersBefore(facts: readonly FactOnRecord[], index: number): Answer[] {
  const before = facts.slice(0, index);
  const from = before.findLastIndex((fact) => is('jalon.committee.decided.v1', fact) || is('jalon.sitting.scheduled.v1', fact));
  return before.slice(from + 1).flatMap((fact) => (is('jalon.answer.accepted.v1', fact) && fact.data.isLate !== true ? [fact.data] : []));
}

/** A member's ballot is `<round>/vote/<member>`, with a number from the second motion on; whoever stepped aside from the first is not asked again. */
function voteOf(member: string, cast: Cast, answers: readonly Answer[]): VoteOnRecord {
  const answer = answers.findLast(({ kind, task }) => kind === 'vote' && task.split('/')[2] === member);
  if (answer === undefined) return { member, cast };
  return { member, cast, by: answer.by, onBehalfOf: answer.onBehalfOf, reason: (answer.content as AnswerTo<'vote'>).reason };
}

const withoutMotion = ({ reason, sitting, phase }: AnswerTo<'motion'>) => ({ reason, sitting, phase });

/** Facts were checked when they were read in. */
const is = <T extends (typeof FACTS_OF_COMMITTEE)[number]>(type: T, fact: FactOnRecord): fact is FactOnRecord & { data: FactData<T> } => fact.type === type;

/** How often a member was there, of the motions that were put to them. `votes` are those that they took part in. */
export type Attendance = { member: string; present: number; of: number; votes: VoteOnRecord[] };

/** Whoever steps aside is there. In the order in which members are first named. */
export function attendanceOf(deliberations: readonly Deliberation[]): Attendance[] {
  const byMember = Map.groupBy(deliberations.flatMap(({ votes }) => votes), ({ member }) => member);
  return [...byMember].map(([member, all]) => {
    const votes = all.filter(({ cast }) => cast !== 'absent');
    return { member, present: votes.length, of: all.length, votes };
  });
}
