/** The time zone of the reader's own machine, as shifts: its clocks are what a person at it goes by. */
import { instantOf } from '../../domain/ids.ts';
import { MS_PER_DAY } from '../../domain/pace.ts';
import type { Zone, ZoneShift } from '../../domain/cityTime.ts';

const HOUR = 3_600_000;
const YEARS = 10;

/** Some years before now and after; a day at a time, and then hour by hour where the clocks moved. */
export function zoneHere(now: number): Zone {
  const first = Math.floor(now / MS_PER_DAY) * MS_PER_DAY - YEARS * 365 * MS_PER_DAY;
  const shifts: ZoneShift[] = [{ from: instantOf(first), minutes: minutesAt(first) }];
  for (let at = first; at < now + YEARS * 365 * MS_PER_DAY; at += MS_PER_DAY) {
    if (minutesAt(at) === minutesAt(at + MS_PER_DAY)) continue;
    let moved = at;
    while (minutesAt(moved) === minutesAt(at)) moved += HOUR;
    shifts.push({ from: instantOf(moved), minutes: minutesAt(moved) });
  }
  return shifts;
}

const minutesAt = (ms: number): number => -new Date(ms).getTimezoneOffset();
