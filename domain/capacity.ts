/**
 * In-house capacity: person-days of the city's own developers, by quarter; booked by a decision to build, freed when the
 * project ends. A booking is granted whole or not at all.
 */
import type { CapacityShare, Reply } from './dossier.ts';
import { listOf, matching, object, text, wholeNumber, type Guarded } from './guard.ts';
import { ENGINE, type TaskId } from './ids.ts';
import { refusedInWords, type Words } from './kinds/taskKind.ts';
import type { Roll } from './roll.ts';
import { withReply, type Found, type Receipt, type Register } from './reception.ts';

/** `perQuarter` is the policy's figure at the latest reservation, which each brings along: it may change from one to the next. */
export type CapacityState = { perQuarter: number; bookings: Readonly<Record<string, readonly CapacityShare[]>>; replies: Register['replies']; roll: Roll };

export const RESERVE = 'at-any-time/reserve' as TaskId;
export const RELEASE = 'at-any-time/release' as TaskId;
export const CAPACITY_WORKFLOW = 'city/capacity';

const quarter = matching(/^\d{4}-Q[1-4]$/, { fr: 'un trimestre, comme « 2027-Q1 »', en: 'a quarter, as in "2027-Q1"' });
const reserveGuard = object({ project: text(300), plan: listOf(object({ quarter, personDays: wholeNumber(0, 10_000) }), 40), perQuarter: wholeNumber(0, 1_000_000) });
const releaseGuard = object({ project: text(300) });
type Reservation = Guarded<typeof reserveGuard>;

export const openCapacity = (perQuarter: number, roll: Roll): CapacityState => ({ perQuarter, bookings: {}, replies: {}, roll });

/** A share without a quarter is of the current one, and so is what a plan had for a quarter that is over by now. */
export const planFrom = (plan: readonly { quarter?: string; personDays: number }[], current: string): CapacityShare[] =>
  addedUp(plan.map(({ quarter: named = current, personDays }) => ({ quarter: named < current ? current : named, personDays })));

/** Each quarter once, in order. */
function addedUp(shares: readonly CapacityShare[]): CapacityShare[] {
  const quarters = [...new Set(shares.map((share) => share.quarter))].toSorted();
  return quarters.map((when) => ({ quarter: when, personDays: daysOf(shares, when) }));
}

const daysOf = (shares: readonly CapacityShare[], when: string): number => shares.reduce((sum, share) => sum + (share.quarter === when ? share.personDays : 0), 0);

/** Person-days booked in a quarter, not counting what `project` itself has booked: a decision replaces its own earlier one. */
export const bookedIn = ({ bookings }: Pick<CapacityState, 'bookings'>, when: string, project?: string): number =>
  daysOf(Object.entries(bookings).flatMap(([holder, shares]) => (holder === project ? [] : shares)), when);

export function bookingRegister(state: CapacityState): Register {
  return { id: CAPACITY_WORKFLOW, isClosed: false, replies: state.replies, roll: state.roll, find: (task) => find(state, task) };
}

function find(state: CapacityState, task: TaskId): Found {
  const open = { is: 'open', seats: [ENGINE], barred: [], about: {} } as const;
  if (task === RELEASE) return { ...open, guard: releaseGuard };
  if (task !== RESERVE) return { is: 'not-open', reason: 'task-unknown', detail: `expected ${RESERVE} or ${RELEASE}, got ${task}` };
  const refusal = (content: unknown) => {
    const because = exhaustedBecause(state, content as Reservation);
    return because === undefined ? undefined : refusedInWords('capacity-exhausted', because);
  };
  return { ...open, guard: reserveGuard, refusal };
}

/** Quarter by quarter what is asked and what is left, and from when on there is room; nothing where all of it fits. */
function exhaustedBecause(state: CapacityState, { project, plan, perQuarter }: Reservation): Words | undefined {
  const asked = addedUp(plan);
  const leftIn = (when: string) => perQuarter - bookedIn(state, when, project);
  const short = asked.filter((share) => share.personDays > Math.max(0, leftIn(share.quarter)));
  if (short.length === 0) return undefined;
  const figures = asked.map(({ quarter: when, personDays }): Words => {
    const left = Math.max(0, leftIn(when));
    return { fr: `${personDays} jours-personnes demandés et ${left} libres en ${when}`, en: `${personDays} person-days asked and ${left} left in ${when}` };
  });
  const rooms = short.map(({ quarter: from, personDays }): Words => {
    if (personDays > perQuarter) return { fr: `aucun trimestre n’en a ${personDays}, car la ville en a ${perQuarter} par trimestre`, en: `no quarter has room for ${personDays}, for the city has ${perQuarter} a quarter` };
    let next = quarterAfter(from);
    const isFree = (when: string) => leftIn(when) - daysOf(asked, when) >= personDays;
    while (!isFree(next)) next = quarterAfter(next);
    return { fr: `le prochain trimestre qui en a ${personDays} est ${next}`, en: `the next quarter with room for ${personDays} is ${next}` };
  });
  const listed = (each: readonly Words[], language: keyof Words): string => each.map((words) => words[language]).join(', ');
  return {
    fr: `au plus ce qui reste libre ; ${listed(figures, 'fr')} ; ${listed(rooms, 'fr')}`,
    en: `expected at most what is left; ${listed(figures, 'en')}; ${listed(rooms, 'en')}`,
  };
}

function quarterAfter(when: string): string {
  const [year, number] = [Number(when.slice(0, 4)), Number(when.slice(6))];
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

export function booked(state: CapacityState, { answer, content }: Extract<Receipt, { is: 'new' }>, reply: Reply): CapacityState {
  const { project } = content as Guarded<typeof releaseGuard>;
  const { [project]: _freed, ...others } = state.bookings;
  const replies = withReply(state.replies, reply);
  if (answer.task !== RESERVE) return { ...state, bookings: others, replies };
  const { plan, perQuarter } = content as Reservation;
  return { ...state, perQuarter, bookings: { ...others, [project]: addedUp(plan) }, replies };
}
