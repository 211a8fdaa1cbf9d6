/**
 * The calendar of legal terms: calendar days, that end on a working day. A day is `YYYY-MM-DD` in UTC, as instants are:
 * there is no time zone in the workflow's sandbox, so in the last hours of an evening in Paris it is still the same day
 * here, and in its first one or two hours it is still the day before.
 */
import { found, type FoundBecause } from './because.ts';
import { instantOf, msOf, type Instant } from './ids.ts';
import type { Words } from './kinds/taskKind.ts';
import { MS_PER_DAY } from './pace.ts';

const MONTHS = [
  { fr: 'janvier', en: 'January' }, { fr: 'février', en: 'February' }, { fr: 'mars', en: 'March' }, { fr: 'avril', en: 'April' },
  { fr: 'mai', en: 'May' }, { fr: 'juin', en: 'June' }, { fr: 'juillet', en: 'July' }, { fr: 'août', en: 'August' },
  { fr: 'septembre', en: 'September' }, { fr: 'octobre', en: 'October' }, { fr: 'novembre', en: 'November' }, { fr: 'décembre', en: 'December' },
] as const;
const SATURDAY = 6;
const SUNDAY = 0;

export const dayOf = (instant: Instant): string => instant.slice(0, 10);

const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

const weekdayOf = (day: string): number => new Date(midnightOf(day)).getUTCDay();

export const isWeekend = (day: string): boolean => [SATURDAY, SUNDAY].includes(weekdayOf(day));

export const addDays = (day: string, days: number): string => dayOf(instantOf(midnightOf(day) + days * MS_PER_DAY));

/** Whole days from one to the other, negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((midnightOf(to) - midnightOf(from)) / MS_PER_DAY);

/** As in `2027-Q1`; two of them compare as texts do. */
export function quarterOf(instant: Instant): string {
  return `${instant.slice(0, 4)}-Q${Math.ceil(Number(instant.slice(5, 7)) / 3)}`;
}

/** The same day and hour so many months later, or that month's last day where it is shorter. */
export function addMonths(instant: Instant, months: number): Instant {
  const moved = new Date(msOf(instant));
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCMonth(moved.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(dayOfMonth, lastDay));
  return instantOf(moved.getTime());
}

/** A term that ends on a Saturday, a Sunday or a closed day ends on the next working day; `moved` says by what. */
export function rollForward(day: string, closedDays: readonly string[]): { day: string; moved?: FoundBecause } {
  const because = whyClosed(day, closedDays);
  if (because === undefined) return { day };
  let next = addDays(day, 1);
  while (whyClosed(next, closedDays) !== undefined) next = addDays(next, 1);
  return { day: next, moved: because };
}

function whyClosed(day: string, closedDays: readonly string[]): FoundBecause | undefined {
  const { fr, en } = dayInWords(day);
  if (closedDays.includes(day)) return found({ fr: `le ${fr} est un jour fermé`, en: `${en} is a closed day` });
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY) return found({ fr: `le ${fr} est un samedi`, en: `${en} is a Saturday` });
  return weekday === SUNDAY ? found({ fr: `le ${fr} est un dimanche`, en: `${en} is a Sunday` }) : undefined;
}

/** As in `14 July`. */
export function dayInWords(day: string): Words {
  const month = MONTHS[Number(day.slice(5, 7)) - 1];
  const date = Number(day.slice(8));
  return { fr: `${date === 1 ? '1er' : date} ${month?.fr ?? ''}`, en: `${date} ${month?.en ?? ''}` };
}
