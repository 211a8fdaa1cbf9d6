/**
 * The city's own time: which day it is there, and when a day begins. Shifts between winter and summer time travel in the policy as
 * plain data, worked out when it is loaded: what was computed once is computed the same for ever, whatever a newer Node knows.
 */
import { instantOf, msOf, type Instant } from './ids.ts';
import { MS_PER_DAY } from './pace.ts';

/** From this instant on, local time is so many minutes ahead of UTC. In order. */
export type ZoneShift = { from: Instant; minutes: number };
export type Zone = readonly ZoneShift[];

export const UTC: Zone = [];

const MS_PER_MINUTE = 60_000;

/** When people come to work: minutes after midnight. */
export const MORNING = 8 * 60;

/** Before the first shift that is known, the first one holds. */
export const offsetAt = (ms: number, zone: Zone): number => (zone.findLast(({ from }) => msOf(from) <= ms) ?? zone[0])?.minutes ?? 0;

/** What the clocks of the city show, as if it were UTC. */
const localTime = (instant: Instant, zone: Zone): Date => new Date(msOf(instant) + offsetAt(msOf(instant), zone) * MS_PER_MINUTE);

/** As in `2027-03-28`. */
export const localDay = (instant: Instant, zone: Zone): string => localTime(instant, zone).toISOString().slice(0, 10);

/** Of a term that ends then: midnight ends the day before it. */
export const lastDayOf = (end: Instant, zone: Zone): string => localDay(instantOf(msOf(end) - 1), zone);

/** From 0 to 23. */
export const localHour = (instant: Instant, zone: Zone): number => localTime(instant, zone).getUTCHours();

/** The instant at which the clocks of the city show that many minutes after midnight; an hour that summer time skips is the next one. */
export function instantOn(day: string, minutesOfDay: number, zone: Zone): Instant {
  const local = Date.parse(`${day}T00:00:00.000Z`) + minutesOfDay * MS_PER_MINUTE;
  // The shift in force at the local time itself may be the one that is about to end: looked at twice, it is the right one.
  const guess = local - offsetAt(local - MS_PER_DAY, zone) * MS_PER_MINUTE;
  return instantOf(local - offsetAt(guess, zone) * MS_PER_MINUTE);
}
