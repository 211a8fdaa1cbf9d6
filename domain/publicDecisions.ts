/**
 * What was decided on a project, as the public is told it: the end of each phase, with the votes and the option that led to it, the reason
 * where the city publishes it, and who decided. What is not concluded is no decision yet (CRPA art. L. 311-2).
 */
import type { FactData, FactType } from './contracts/events.ts';
import { localDay, type Zone } from './cityTime.ts';
import { entryOf, isInOffice, type Directory } from './directory.ts';
import { roleSeat, type Instant, type Seat } from './ids.ts';
import { JOURNEY, PHASES, type Phase } from './journey.ts';
import { OPTIONS, type SourcingOption } from './kinds/sourcingKinds.ts';
import type { Words } from './kinds/taskKind.ts';
import type { Publication } from './publication.ts';
import { MOTIONS, type Motion } from './steering.ts';
import type { TaskKind } from './taskKinds.ts';
import { withoutPeople, type HiddenPeople } from './withoutPeople.ts';

/** The facts that decisions are read from; no other is ever looked at. */
export const DECIDING_FACTS = ['jalon.phase.concluded.v1', 'jalon.sourcing.decided.v1', 'jalon.committee.decided.v1', 'jalon.gate.settled.v1'] as const satisfies readonly FactType[];
type DecidingType = (typeof DECIDING_FACTS)[number];
export type DecidingFact = { [T in DecidingType]: { type: T; at: Instant; data: FactData<T> } }[DecidingType];

/** Whose answer decides a phase, where a seat does: the first of these that was answered. */
const DECIDED_BY: Readonly<Record<Phase, readonly TaskKind[]>> = {
  'intake': ['triage'], 'consultation': ['arbitration'], 'dpo-review': ['controller-decision', 'dpo-opinion'], 'sourcing': ['sourcing-decision'], 'steering': ['arbitration'],
  'deployment': ['step-failure'], 'in-service': [],
};
export const DECIDING_KINDS: readonly TaskKind[] = [...new Set(Object.values(DECIDED_BY).flat())];
/** A task that was answered, and of whom it was asked in the end. */
export type DecidingTask = { task: string; kind: string; of: string };

export const VERDICTS = ['carried', 'not-carried', 'no-quorum', 'not-named'] as const;
export type PublicVoter = { role: Words; name: string | null };
/** Who stepped aside or did not come decided nothing: they are counted, not named. */
export type PublicVote = {
  at: Instant; motion: Motion; verdict: (typeof VERDICTS)[number]; body: Words; for: PublicVoter[]; against: PublicVoter[]; abstaining: PublicVoter[]; aside: number; absent: number;
};
export type PublicDecision = { at: Instant; phase: Phase; result: string; reason: string | null; decidedBy: Words | null; option: SourcingOption | null; votes: PublicVote[] };

export type RegisterRules = {
  publication: Publication;
  directory: Directory;
  /** Those who may not be named today. */
  people: HiddenPeople;
  zone: Zone;
};

/** In the order in which they were taken; `facts` are in sequence, `tasks` in the order in which they were answered. */
export function publicDecisions(facts: readonly DecidingFact[], tasks: readonly DecidingTask[], rules: RegisterRules): PublicDecision[] {
  const decisions: PublicDecision[] = [];
  let votes: PublicVote[] = [];
  let sourced: FactData<'jalon.sourcing.decided.v1'> | undefined;
  for (const { type, at, data } of facts) {
    if (type === 'jalon.committee.decided.v1') votes = [...votes, ...voteOf(data, at, rules)];
    if (type === 'jalon.sourcing.decided.v1') sourced = data;
    if (type !== 'jalon.phase.concluded.v1' || !isKnown(data)) continue;
    const [hasVoted, option] = [data.phase === 'steering', data.phase === 'sourcing' ? sourced : undefined];
    decisions.push({
      at, phase: data.phase, result: data.result,
      reason: reasonOf(data, (option ?? data).stated, rules),
      decidedBy: deciderOf(data, tasks, hasVoted && votes.length > 0, rules.publication),
      option: optionOf(option),
      votes: hasVoted ? votes : [],
    });
    if (hasVoted) votes = [];
  }
  return decisions;
}

type Concluded = FactData<'jalon.phase.concluded.v1'>;

/** A result of a version that is newer than us may be any text. */
const isKnown = ({ phase, result }: Concluded): boolean => PHASES.includes(phase) && Object.hasOwn(JOURNEY[phase], result);

/** What a person stated; the engine's own words are no reason of anybody's. */
function reasonOf({ phase, result }: Concluded, stated: string | undefined, { publication, people }: RegisterRules): string | null {
  if (publication.reasons[phase]?.includes(result) !== true || stated === undefined) return null;
  return withoutPeople(stated, people);
}

export const optionOf = (sourced: Pick<FactData<'jalon.sourcing.decided.v1'>, 'option'> | undefined): SourcingOption | null => OPTIONS.find((option) => option === sourced?.option) ?? null;

function deciderOf({ phase, round }: Concluded, tasks: readonly DecidingTask[], hasVoted: boolean, { seats, bodies }: Publication): Words | null {
  const answered = DECIDED_BY[phase].map((kind) => tasks.findLast((task) => task.kind === kind && task.task.startsWith(`${phase}-${round}/`))).find((task) => task !== undefined);
  if (answered !== undefined) return seats[answered.of as Seat] ?? bodies.administration;
  if (hasVoted) return bodies.committee;
  return phase === 'consultation' ? bodies.services : null;
}

function voteOf(vote: FactData<'jalon.committee.decided.v1'>, at: Instant, rules: RegisterRules): PublicVote[] {
  const motion = MOTIONS.find((each) => each === vote.motion);
  const verdict = VERDICTS.find((each) => each === vote.verdict);
  if (motion === undefined || verdict === undefined) return [];
  const on = localDay(at, rules.zone);
  const voters = (members: readonly string[]) => members.map((member) => voterOf(member, on, rules));
  return [{
    at, motion, verdict, body: vote.body, for: voters(vote.for), against: voters(vote.against), abstaining: voters(vote.abstaining), aside: vote.aside.length, absent: vote.absent.length,
  }];
}

/** A member is on record by their role, or by their own identifier: that one is never shown. */
function voterOf(member: string, on: string, { publication: { names, seats, bodies }, directory }: RegisterRules): PublicVoter {
  const inOffice = Object.entries(directory.people).filter(([id, person]) => (id === member || person.roles.includes(member)) && isInOffice(person, on)).map(([, person]) => person);
  const [person, another] = inOffice;
  const isPerson = entryOf(directory.people, member) !== undefined;
  const role = isPerson ? person?.roles.map((each) => seats[roleSeat(each)]).find((each) => each !== undefined) : seats[roleSeat(member)];
  // Where two hold the role it is not known which of them voted.
  return { role: role ?? bodies.member, name: names === 'nobody' || another !== undefined ? null : (person?.name ?? null) };
}
