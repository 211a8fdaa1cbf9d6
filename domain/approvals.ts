/** Approvals that hold for some months: when they expire, and when their renewal is called for. */
import { addMonths } from './calendar.ts';
import type { Approval } from './dossier.ts';
import { msOf, type Instant } from './ids.ts';
import { isAccelerated, type Pace } from './pace.ts';
import { daysAfter } from './terms.ts';

/** Days of a month where time is accelerated; in real time, months are those of the calendar. */
const DAYS_OF_MONTH = 30;

/** Also before: a negative number of months counts back. */
export const monthsAfter = (from: Instant, months: number, pace: Pace): Instant =>
  isAccelerated(pace) ? daysAfter(from, months * DAYS_OF_MONTH, pace) : addMonths(from, months);

/** A new approval takes the place of the one of the same name. */
export const withApproval = (approvals: readonly Approval[], given: Approval): readonly Approval[] => [...approvals.filter((each) => each.name !== given.name), given];

/**
 * The moments at which renewal is called for, in order, as many months before the approval expires as the policy says.
 * Those that are past when it is given, or when the service opens, are left out; where all are, it is called for at once.
 * A policy that names no month calls when it expires, rather than never.
 */
export function callsFor({ expiresAt, givenAt }: Approval, renewalMonths: readonly number[], inServiceSince: Instant, pace: Pace): readonly Instant[] {
  const from = msOf(givenAt) > msOf(inServiceSince) ? givenAt : inServiceSince;
  const moments = (renewalMonths.length === 0 ? [0] : renewalMonths).map((months) => monthsAfter(expiresAt, -months, pace)).filter((at) => msOf(at) > msOf(from));
  return moments.length === 0 ? [from] : moments.toSorted((a, b) => msOf(a) - msOf(b));
}
