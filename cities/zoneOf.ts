/** A time zone by its name, worked out into its shifts: Node's own time-zone data, read once and then plain data. */
import { instantOf, type Instant } from '../domain/ids.ts';
import type { ZoneShift } from '../domain/cityTime.ts';

/** As far as closed days are known. */
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2037, 0, 1);
const HOUR = 3_600_000;

/** `undefined` is no time zone that is known. */
export function zoneOf(name: string): ZoneShift[] | undefined {
  const minutesAt = offsetsOf(name);
  if (minutesAt === undefined) return undefined;
  const shifts: ZoneShift[] = [{ from: instantOf(FIRST), minutes: minutesAt(FIRST) }];
  // Clocks are moved on the hour; a day at a time, and then hour by hour where it moved.
  for (let at = FIRST; at < LAST; at += 24 * HOUR) {
    if (minutesAt(at) === minutesAt(at + 24 * HOUR)) continue;
    let moved = at;
    while (minutesAt(moved) === minutesAt(at)) moved += HOUR;
    shifts.push({ from: instantOf(moved) satisfies Instant, minutes: minutesAt(moved) });
  }
  return shifts;
}

function offsetsOf(name: string): ((ms: number) => number) | undefined {
  try {
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    return (ms) => {
      const text = clock.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
      const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
      return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    };
  } catch {
    return undefined;
  }
}
