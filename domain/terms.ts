/**
 * Terms: when a task is due, when reminders go out, when it is late, when it is escalated and to whom, when it lapses.
 *
 * A term in working days ends with the last hour of its last day in the city (Regulation 1182/71, art. 3); its reminders and escalations
 * come in the morning. A term in calendar days is so many times 24 hours. At an accelerated pace all days are of the second kind.
 */
import { addDays } from './calendar.ts';
import { instantOn, lastDayOf, localDay, MORNING, type Zone } from './cityTime.ts';
import type { Health, Moment, OpenTask } from './dossier.ts';
import { instantOf, msOf, type Instant, type Seat } from './ids.ts';
import type { Words } from './kinds/taskKind.ts';
import { isAccelerated, type Pace } from './pace.ts';
import type { Terms } from './kinds/taskTerms.ts';
import { mayLapse, type TaskKind } from './taskKinds.ts';
import { termInWords, workingDaysFrom } from './workingDays.ts';

/** What days are counted by. */
export type Timing = { pace: Pace; closedDays: readonly string[]; zone: Zone };
export type Scheduled = { dueAt: Instant; because: Words; moments: Moment[] };

/** `days` of the policy after `from`, at the given pace. */
export const daysAfter = (from: Instant, days: number, pace: Pace): Instant => instantOf(msOf(from) + Math.round(days * pace.msPerDay));

const FIXED: Words = { fr: 'date fixée', en: 'a fixed date' };

/**
 * All that a task's terms call for, in order; in the same instant a reminder comes before a lapse. `until` is a due date that the law, an
 * extension or a clock that goes on has set; `superior` is whom the terms mean by that word.
 */
export function scheduleOf(kind: TaskKind, terms: Terms, timing: Timing, { askedAt, until, superior }: { askedAt: Instant; until?: Instant | undefined; superior: Seat }): Scheduled {
  const { dueAt, because } = until === undefined ? dueOf(terms, askedAt, timing) : { dueAt: until, because: FIXED };
  const { after, endOf } = reckoning(terms, dueAt, timing);
  const notice = Math.max(0, ...terms.reminders.map((days) => -days));
  // Asked when its date is near or past, as after a hold: whoever is asked has the time of a reminder before silence counts.
  const lapseAt = terms.lapseAfter === 'never' || !mayLapse(kind) ? undefined : laterOf(endOf(terms.lapseAfter), dueOf({ ...terms, due: Math.min(notice, terms.due) }, askedAt, timing).dueAt);
  const moments: Moment[] = [
    ...terms.reminders.map((days): Moment => ({ at: after(days), what: 'remind' })).filter(({ at }) => at > askedAt),
    { at: dueAt, what: 'late' },
    ...terms.escalation.map(({ after: days, step, to }): Moment => ({ at: laterOf(dueAt, after(days)), what: 'escalate', step, to: to === 'superior' ? superior : to })),
    ...(lapseAt === undefined ? [] : [{ at: lapseAt, what: 'lapse' as const }]),
  ];
  return { dueAt, because, moments: moments.toSorted((a, b) => msOf(a.at) - msOf(b.at)) };
}

const isInWorkingDays = ({ days }: Terms, { pace }: Timing): boolean => days === 'working' && !isAccelerated(pace);

function dueOf(terms: Terms, askedAt: Instant, timing: Timing): { dueAt: Instant; because: Words } {
  const { due, days } = terms;
  if (!isInWorkingDays(terms, timing)) return { dueAt: daysAfter(askedAt, due, timing.pace), because: termInWords(due, days) };
  const { day, passed } = workingDaysFrom(localDay(askedAt, timing.zone), due, timing.closedDays);
  return { dueAt: endOfDay(day, timing.zone), because: termInWords(due, days, passed) };
}

/** How days are counted from a due date on: to the morning of a day, or to its end. */
function reckoning(terms: Terms, dueAt: Instant, timing: Timing): { after(days: number): Instant; endOf(days: number): Instant } {
  const { pace, closedDays, zone } = timing;
  if (!isInWorkingDays(terms, timing)) return { after: (days) => daysAfter(dueAt, days, pace), endOf: (days) => daysAfter(dueAt, days, pace) };
  const dueDay = lastDayOf(dueAt, zone);
  const dayAfter = (days: number): string => (days === 0 ? dueDay : workingDaysFrom(dueDay, days, closedDays).day);
  return { after: (days) => instantOn(dayAfter(days), MORNING, zone), endOf: (days) => (days === 0 ? dueAt : endOfDay(dayAfter(days), zone)) };
}

const endOfDay = (day: string, zone: Zone): Instant => instantOn(addDays(day, 1), 0, zone);
const laterOf = (one: Instant, other: Instant): Instant => (msOf(one) > msOf(other) ? one : other);

const WORST: readonly Health[] = ['stuck', 'late', 'ok'];
export const worstHealth = (tasks: readonly Pick<OpenTask, 'health'>[]): Health => WORST.find((health) => tasks.some((task) => task.health === health)) ?? 'ok';
