/** A city's calendar as data, worked out: its closed days (public holidays of its region, its own closures) and its local time. */
import Holidays from 'date-holidays';
import type { ZoneShift } from '../domain/cityTime.ts';
import { zoneOf } from './zoneOf.ts';
import { calendarDay, listOf, object, type Checked, type Guard } from '../domain/guard.ts';

/** From the first thresholds of public procurement that we know, to well after the longest project under way. */
const YEARS = Array.from({ length: 13 }, (_, index) => 2024 + index);

/** `FR`, or `FR-57` (Moselle), `FR-67` and `FR-68` (Alsace), `FR-RE` (La Réunion)…: countries and regions as ISO 3166 has them. */
const region: Guard<string> = {
  expects: 'a country or region with known public holidays, as in "FR" or "FR-57"',
  check: (value, path) => (typeof value === 'string' && isKnown(value) ? { ok: true, value } : faulty(path, region.expects, value)),
};

const zone: Guard<string> = {
  expects: 'a time zone, as in "Europe/Paris"',
  check: (value, path) => (typeof value === 'string' && zoneOf(value) !== undefined ? { ok: true, value } : faulty(path, zone.expects, value)),
};

const calendar = object({ holidays: region, zone, closures: listOf(calendarDay, 2_000) });

/** Sorted, each day once; and the city's local time. */
export function calendarOf(given: unknown): Checked<{ closedDays: string[]; zone: ZoneShift[] }> {
  const checked = calendar.check(given, 'calendar');
  if (!checked.ok) return checked;
  const { holidays, closures, zone: name } = checked.value;
  return { ok: true, value: { closedDays: [...new Set([...publicHolidays(holidays), ...closures])].toSorted(), zone: zoneOf(name) ?? [] } };
}

function publicHolidays(of: string): string[] {
  const [country, part] = partsOf(of);
  const known = part === undefined ? new Holidays(country) : new Holidays(country, part);
  return YEARS.flatMap((year) => known.getHolidays(year)).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 'YYYY-MM-DD'.length));
}

/** The library takes an unknown region for the whole country, so it is asked first which ones it knows. */
function isKnown(value: string): boolean {
  const [country, part] = partsOf(value);
  const library = new Holidays();
  if (!Object.hasOwn(library.getCountries(), country)) return false;
  // A country without regions gives nothing, whatever the library's types say.
  const parts = library.getStates(country) as Readonly<Record<string, string>> | undefined;
  return part === undefined || (parts !== undefined && Object.hasOwn(parts, part));
}

function partsOf(value: string): [country: string, part?: string] {
  const [country = '', ...rest] = value.split('-');
  return rest.length === 0 ? [country] : [country, rest.join('-')];
}

const faulty = (path: string, expected: string, value: unknown): Checked<never> => ({ ok: false, fault: { path, expected, got: JSON.stringify(value) ?? 'nothing' } });
