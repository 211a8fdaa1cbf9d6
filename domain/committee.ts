/** The steering committee of the whole city: which project is on the agenda of which sitting, and which are its flagships. */
import type { Reply } from './dossier.ts';
import { inWords, object, optional, text, wholeNumber, type Checked, type Guard, type Guarded } from './guard.ts';
import { ENGINE, instantOf, msOf, type Instant, type TaskId } from './ids.ts';
import { refusedFor, refusedInWords } from './kinds/taskKind.ts';
import { MS_PER_DAY } from './pace.ts';
import { withReply, type Found, type Receipt, type Register } from './reception.ts';
import type { Roll } from './roll.ts';
import { isSittingName, sittingAfter, sittingFrom, sittingOnOrAfter, type Calendar, type Sitting } from './sittings.ts';

export type Place = { project: string; sitting: string; at: Instant };
export type CommitteeState = { places: readonly Place[]; flagships: readonly string[]; replies: Register['replies']; roll: Roll };

export const COMMITTEE_WORKFLOW = 'city/committee';
export const ENROL = 'at-any-time/enrol' as TaskId;
export const NAME_FLAGSHIP = 'at-any-time/name-flagship' as TaskId;
export const LEAVE = 'at-any-time/leave' as TaskId;

const project = text(300);
const instant: Guard<string> = {
  expects: 'an instant in UTC, as in 2026-12-08T13:00:00Z',
  // A date that no calendar has would throw where it is counted on.
  check: (value, path) => (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)) ? { ok: true, value } : fault(path, instant.expects, value)),
};
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const number = (least: number, most: number): Guard<number> => {
  const expects = `a number from ${least} to ${most}`;
  return { expects, check: (value, path) => (typeof value === 'number' && value >= least && value <= most ? { ok: true, value } : fault(path, expects, value)) };
};
const fault = (path: string, expected: string, value: unknown): Checked<never> => ({ ok: false, fault: { path, expected, got: inWords(value) } });

/** What the policy in force says comes with the ask: the committee itself keeps no rule. */
const enrolment = object({
  project, from: instant, notBefore: optional(text(100)),
  first: instant, everyDays: number(0.001, 10_000), agenda: wholeNumber(1, 100), msPerDay: number(1, MS_PER_DAY),
});
const naming = object({ project, limit: wholeNumber(0, 100) });
const leaving = object({ project });
type Enrolment = Guarded<typeof enrolment>;

export const openCommittee = (roll: Roll): CommitteeState => ({ places: [], flagships: [], replies: {}, roll });

export const placeOf = ({ places }: CommitteeState, name: string): Place | undefined => places.find((place) => place.project === name);

/** Flagships that may still be named, not counting `name` itself. */
export const flagshipsLeft = ({ flagships }: CommitteeState, limit: number, name: string): number => Math.max(0, limit - flagships.filter((each) => each !== name).length);

export function committeeRegister(state: CommitteeState): Register {
  return { id: COMMITTEE_WORKFLOW, isClosed: false, replies: state.replies, roll: state.roll, find: (task) => find(state, task) };
}

function find(state: CommitteeState, task: TaskId): Found {
  const open = { is: 'open', seats: [ENGINE], barred: [], about: {} } as const;
  if (task === LEAVE) return { ...open, guard: leaving };
  if (task === ENROL) {
    const refusal = (content: unknown) => {
      const { notBefore, everyDays, msPerDay, first } = content as Enrolment;
      if (everyDays * msPerDay < 1 || first < '2000') return refusedFor('calendar-unfit', `expected sittings after 2000, a millisecond apart at least; got one every ${everyDays * msPerDay} ms from ${first}`);
      return notBefore === undefined || isSittingName(notBefore) ? undefined : refusedFor('sitting-unknown', `expected the name of a sitting, as in 2026-12-08, got "${notBefore}"`);
    };
    return { ...open, guard: enrolment, refusal };
  }
  if (task !== NAME_FLAGSHIP) return { is: 'not-open', reason: 'task-unknown', detail: `expected ${ENROL}, ${NAME_FLAGSHIP} or ${LEAVE}` };
  const refusal = (content: unknown) => {
    const { project: name, limit } = content as Guarded<typeof naming>;
    if (state.flagships.includes(name) || flagshipsLeft(state, limit, name) > 0) return undefined;
    const [count, names] = [state.flagships.length, state.flagships.join(', ')];
    return refusedInWords('flagships-full', { fr: `${count} projets phares sur ${limit} sont nommés : ${names || 'aucun'}`, en: `${count} of ${limit} flagships are named: ${names || 'none'}` });
  };
  return { ...open, guard: naming, refusal };
}

export function committeeAfter(state: CommitteeState, { answer, content }: Extract<Receipt, { is: 'new' }>, reply: Reply): CommitteeState {
  const replies = withReply(state.replies, reply);
  const { project: name } = content as { project: string };
  switch (answer.task) {
    case ENROL:
      return { ...state, places: enrolled(state.places, content as Enrolment, reply.at), replies };
    case NAME_FLAGSHIP:
      return { ...state, flagships: [...state.flagships.filter((each) => each !== name), name], replies };
    default:
      return { ...state, places: state.places.filter((place) => place.project !== name), flagships: state.flagships.filter((each) => each !== name), replies };
  }
}

/** A project has one place: a later one replaces it. `now` is the committee's own: nobody enters a sitting that is over. */
function enrolled(places: readonly Place[], { project: name, from, notBefore, first, everyDays, agenda, msPerDay }: Enrolment, now: Instant): Place[] {
  const calendar: Calendar = { first, everyDays, pace: { msPerDay } };
  const others = places.filter((place) => place.project !== name && !isLongOver(place, calendar, now));
  let sitting = sittingOnOrAfter(latest(instantOf(Date.parse(from)), now), calendar);
  if (notBefore !== undefined) sitting = laterOf(sitting, sittingFrom(notBefore, calendar));
  // Each turn passes a sitting that is full, and only as many are as there are projects enrolled.
  while (others.filter((place) => place.sitting === sitting.name).length >= agenda) sitting = sittingAfter(sitting.at, calendar);
  return [...others, { project: name, sitting: sitting.name, at: sitting.at }];
}

/** A place is kept for one sitting more, so that an ask that is repeated after a crash still finds it. */
const isLongOver = ({ at }: Place, { everyDays, pace }: Calendar, now: Instant): boolean => msOf(at) + everyDays * pace.msPerDay < msOf(now);

const latest = (a: Instant, b: Instant): Instant => (msOf(a) >= msOf(b) ? a : b);
const laterOf = (a: Sitting, b: Sitting): Sitting => (msOf(a.at) >= msOf(b.at) ? a : b);
