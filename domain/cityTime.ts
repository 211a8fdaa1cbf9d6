/**
 * The city's own time: which day it is there, and when a day begins. Shifts between winter and summer time travel in the policy as
 * plain data, worked out when it is loaded: what was computed once is computed the same for ever, whatever a newer Node knows.
 */
import { instantOf, msOf, type Instant } from './ids.ts';

/** From this instant on, local time is so many minutes ahead of UTC. In order. */
export type ZoneShift = { from: Instant; minutes: number };
export type Zone = readonly ZoneShift[];

export const UTC: Zone = [];

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Before the first shift that is known, the first one holds. */
export const offsetAt = (ms: number, zone: Zone): number => (zone.findLast(({ from }) => msOf(from) <= ms) ?? zone[0])?.minutes ?? 0;

/** As in `2027-03-28`. */
export const localDay = (instant: Instant, zone: Zone): string => new Date(msOf(instant) + offsetAt(msOf(instant), zone) * MS_PER_MINUTE).toISOString().slice(0, 10);

/** The instant at which the clocks of the city show that many minutes after midnight; an hour that summer time skips is the next one. */
export function instantOn(day: string, minutesOfDay: number, zone: Zone): Instant {
  const local = Date.parse(`${day}T00:00:00.000Z`) + minutesOfDay * MS_PER_MINUTE;
  // The shift in force at the local time itself may be the one that is about to end: looked at twice, it is the right one.
  const guess = local - offsetAt(local - MS_PER_DAY, zone) * MS_PER_MINUTE;
  return instantOf(local - offsetAt(guess, zone) * MS_PER_MINUTE);
}
