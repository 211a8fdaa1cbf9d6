/**
 * The clock of a prior consultation (GDPR art. 36(2)): the authority has eight weeks, and six more if it says so within
 * one month; both stand still while it waits for information. Silence approves nothing: the controller decides then.
 *
 *   running → extended        once, within the policy's days from receipt
 *   running → stopped → running
 *
 * Counted as Regulation 1182/71 has it: the day of receipt is not counted, the last day counts to its last hour, and
 * a last day that is a Saturday, a Sunday or a closed day is the next working day. At an accelerated pace days are no
 * days of a calendar, so nothing rolls and a term ends at its very instant.
 */
import { found, type FoundBecause } from './because.ts';
import { dayOf, rollForward } from './calendar.ts';
import { frenchDay } from './frenchNames.ts';
import { instantOf, msOf, type Instant } from './ids.ts';
import { isAccelerated, MS_PER_DAY, type Pace } from './pace.ts';
import { daysAfter } from './terms.ts';

/** `stoppedFor` is in milliseconds. Days are those of the authority, at the project's pace. */
export type AuthorityClock = { receivedAt: Instant; days: number; isExtended: boolean; stoppedFor: number; stoppedAt?: Instant };
export type ConsultationRule = { term: number; extension: number; extensionWithin: number };
export type LegalTime = { closedDays: readonly string[]; pace: Pace };
export type LegalEnd = { at: Instant; moved?: FoundBecause };

export const openClock = (receivedAt: Instant, { term }: ConsultationRule): AuthorityClock => ({ receivedAt, days: term, isExtended: false, stoppedFor: 0 });

export const dueAt = (clock: AuthorityClock, time: LegalTime): LegalEnd => endOf(clock, clock.days, time);

/** The last moment at which the authority may say that it takes longer. */
export const extendableUntil = (clock: AuthorityClock, { extensionWithin }: ConsultationRule, time: LegalTime): LegalEnd => endOf(clock, extensionWithin, time);

export type Extended = { is: 'extended'; clock: AuthorityClock } | ({ is: 'refused' } & FoundBecause);

export function extend(clock: AuthorityClock, at: Instant, rule: ConsultationRule, time: LegalTime): Extended {
  if (clock.isExtended) return { is: 'refused', ...found({ fr: 'le délai est déjà prolongé, et ne l’est qu’une fois', en: 'the term is extended already, and is so only once' }) };
  const last = extendableUntil(clock, rule, time).at;
  if (msOf(at) > msOf(last)) {
    return {
      is: 'refused',
      ...found({
        fr: `attendu au plus tard le ${frenchDay(last)}, dans les ${rule.extensionWithin} jours de la réception ; reçu le ${frenchDay(at)}`,
        en: `expected to be told by ${dayOf(last)}, within ${rule.extensionWithin} days of receipt; got ${dayOf(at)}`,
      }),
    };
  }
  return { is: 'extended', clock: { ...clock, days: clock.days + rule.extension, isExtended: true } };
}

/** Stopped twice, it stands still since the first time. */
export const stopClock = (clock: AuthorityClock, at: Instant): AuthorityClock => (clock.stoppedAt === undefined ? { ...clock, stoppedAt: at } : clock);

export function startClock({ stoppedAt, ...clock }: AuthorityClock, at: Instant): AuthorityClock {
  return stoppedAt === undefined ? clock : { ...clock, stoppedFor: clock.stoppedFor + Math.max(0, msOf(at) - msOf(stoppedAt)) };
}

/** Whole days that the authority still has, none once its term is over. */
export function daysLeft(clock: AuthorityClock, now: Instant, time: LegalTime): number {
  const left = msOf(dueAt(clock, time).at) - msOf(clock.stoppedAt ?? now);
  return Math.max(0, Math.floor(left / time.pace.msPerDay));
}

function endOf({ receivedAt, stoppedFor }: AuthorityClock, days: number, { closedDays, pace }: LegalTime): LegalEnd {
  const at = instantOf(msOf(daysAfter(receivedAt, days, pace)) + stoppedFor);
  if (isAccelerated(pace)) return { at };
  const { day, moved } = rollForward(dayOf(at), closedDays);
  return { at: lastMomentOf(day), ...(moved !== undefined && { moved }) };
}

const firstMomentOf = (day: string): Instant => instantOf(Date.parse(`${day}T00:00:00.000Z`));
const lastMomentOf = (day: string): Instant => instantOf(msOf(firstMomentOf(day)) + MS_PER_DAY - 1);

/** When something happened that was written down later: on the day that was given, and never after it was written down. */
export function happenedAt(notedAt: Instant, on: string | undefined, pace: Pace): Instant {
  if (on === undefined || isAccelerated(pace) || on >= dayOf(notedAt)) return notedAt;
  return firstMomentOf(on);
}
