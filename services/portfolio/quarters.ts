/** The city's quarters from the current one on: what is booked in each, by whom, and what is free. */
import type { Booking } from '../api/queries/showCapacity.ts';
import type { Words } from '../words/words.ts';

export type Quarter = { quarter: string; ofCity: number; booked: number; bookings: readonly Booking[] };

/** At least so many, and as many as are booked in. */
const LEAST_QUARTERS = 4;
const MOST_QUARTERS = 12;

export function quartersOf(bookings: readonly Booking[], current: string, perQuarter: number): Quarter[] {
  const last = bookings.map(({ quarter }) => quarter).toSorted().at(-1) ?? current;
  const quarters: string[] = [current];
  for (let next = after(current); quarters.length < LEAST_QUARTERS || (next <= last && quarters.length < MOST_QUARTERS); next = after(next)) quarters.push(next);
  return quarters.map((quarter) => {
    const own = bookings.filter((each) => each.quarter === quarter).toSorted((a, b) => b.personDays - a.personDays || (a.title < b.title ? -1 : 1));
    return { quarter, ofCity: perQuarter, booked: own.reduce((sum, { personDays }) => sum + personDays, 0), bookings: own };
  });
}

export const quartersFrom = (current: string, count: number): string[] =>
  Array.from({ length: count - 1 }).reduce<string[]>((quarters) => [...quarters, after(quarters.at(-1) ?? current)], [current]);

export function quarterInWords(quarter: string, words: Words): string {
  const [year, number] = [quarter.slice(0, 4), Number(quarter.slice(6))];
  return number === 1 ? words.say('capacity.firstQuarterInWords', { year }) : words.say('capacity.quarterInWords', { year, number });
}

function after(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}
