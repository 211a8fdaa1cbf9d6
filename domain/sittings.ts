/** Sittings of the steering committee: dates that follow from the policy and the pace, and are kept nowhere. */
import { instantOf, msOf, type Instant } from './ids.ts';
import { isAccelerated, type Pace } from './pace.ts';
import type { Policy } from './policy.ts';

export type Sitting = { name: string; at: Instant };
export type Calendar = Pick<Policy['steering']['sittings'], 'first' | 'everyDays'> & { pace: Pace };

/** The first sitting of all, where `instant` comes before it; the one of this very instant is on time. */
export function sittingOnOrAfter(instant: Instant, calendar: Calendar): Sitting {
  let count = Math.max(0, Math.floor((msOf(instant) - Date.parse(calendar.first)) / stepOf(calendar)));
  let found = sittingNumber(count, calendar);
  // Two turns at most; sittings are rounded to the millisecond, so the comparison is made with what was rounded.
  while (msOf(found.at) < msOf(instant)) found = sittingNumber((count += 1), calendar);
  return found;
}

export const sittingAfter = (instant: Instant, calendar: Calendar): Sitting => sittingOnOrAfter(instantOf(msOf(instant) + 1), calendar);

/** The next `count` sittings, the one of this very instant left out. */
export function sittingsAfter(instant: Instant, count: number, calendar: Calendar): Sitting[] {
  const found: Sitting[] = [];
  while (found.length < count) found.push(sittingAfter(found.at(-1)?.at ?? instant, calendar));
  return found;
}

/** Where no sitting of the calendar bears this name, as after the city moved its dates: the first one from then on. */
export const sittingFrom = (name: string, calendar: Calendar): Sitting => sittingOnOrAfter(instantOf(Date.parse(name)), calendar);

/** A name is the beginning of an instant, and so sorts and reads as one. */
export const isSittingName = (name: string): boolean => /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{3})?Z)?$/.test(name) && !Number.isNaN(Date.parse(name));

export const isSitting = (name: string, calendar: Calendar): boolean => isSittingName(name) && sittingFrom(name, calendar).name === name;

const stepOf = ({ everyDays, pace }: Calendar): number => everyDays * pace.msPerDay;

function sittingNumber(count: number, calendar: Calendar): Sitting {
  const at = instantOf(Math.round(Date.parse(calendar.first) + count * stepOf(calendar)));
  return { name: nameOf(at, calendar), at };
}

/** The date; where time is accelerated the second, and as much more as tells two sittings apart. */
function nameOf(at: Instant, calendar: Calendar): string {
  if (!isAccelerated(calendar.pace) && calendar.everyDays >= 1) return at.slice(0, 'YYYY-MM-DD'.length);
  return stepOf(calendar) >= 1_000 ? `${at.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z` : at;
}
