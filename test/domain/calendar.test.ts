import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween, quarterOf, rollForward } from '../../domain/calendar.ts';
import type { Instant } from '../../domain/ids.ts';

const at = (text: string) => text as Instant;

describe('a legal term', () => {
  const closed = ['2027-05-17', '2027-07-14', '2027-12-24', '2028-07-14'];
  test.each<[string, string, string, string | undefined]>([
    ['that ends on a working day ends there', '2027-07-13', '2027-07-13', undefined],
    ['that ends on a closed day ends on the next', '2027-07-14', '2027-07-15', '14 July is a closed day'],
    ['that ends on a Saturday ends on the Monday', '2027-07-10', '2027-07-12', '10 July is a Saturday'],
    ['that ends on a Sunday ends on the Monday', '2027-07-11', '2027-07-12', '11 July is a Sunday'],
    ['that ends on the Saturday before a closed Monday ends on the Tuesday', '2027-05-15', '2027-05-18', '15 May is a Saturday'],
    ['that ends on a closed Friday ends after the weekend', '2028-07-14', '2028-07-17', '14 July is a closed day'],
    ['that ends before a weekend at a year\'s end ends in the new year', '2028-12-31', '2029-01-01', '31 December is a Sunday'],
  ])('%s', (_case, day, end, because) => {
    const { day: rolled, moved } = rollForward(day, closed);
    expect([rolled, moved?.because]).toEqual([end, because]);
  });
});

test.each([
  ['over a month', '2027-01-31', 1, '2027-02-01'],
  ['over a leap day', '2028-02-28', 2, '2028-03-01'],
  ['over the spring change of the hour', '2027-03-27', 2, '2027-03-29'],
  ['backwards', '2027-01-01', -1, '2026-12-31'],
  ['none', '2027-01-01', 0, '2027-01-01'],
])('days are added %s, and counted back', (_case, day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

test.each([
  ['an ordinary day keeps its date and hour', '2027-01-15T09:30:00.000Z', 6, '2027-07-15T09:30:00.000Z'],
  ['the 31st becomes the last of a shorter month', '2027-01-31T09:30:00.000Z', 1, '2027-02-28T09:30:00.000Z'],
  ['or the 29th in a leap year', '2027-08-31T00:00:00.000Z', 6, '2028-02-29T00:00:00.000Z'],
  ['the 29 February of a leap year becomes the 28th of the next', '2028-02-29T00:00:00.000Z', 12, '2029-02-28T00:00:00.000Z'],
  ['backwards as well', '2027-03-31T23:59:59.000Z', -1, '2027-02-28T23:59:59.000Z'],
])('months are added: %s', (_case, from, months, expected) => {
  expect(addMonths(at(from), months)).toBe(expected);
});

test.each([
  ['2026-12-31T23:59:59.999Z', '2026-12-31', '2026-Q4'],
  ['2027-01-01T00:00:00.000Z', '2027-01-01', '2027-Q1'],
  ['2027-03-31T12:00:00.000Z', '2027-03-31', '2027-Q1'],
  ['2027-04-01T00:00:00.000Z', '2027-04-01', '2027-Q2'],
  ['2027-09-30T00:00:00.000Z', '2027-09-30', '2027-Q3'],
])('%s is of the day %s and of the quarter %s', (instant, day, quarter) => {
  expect(dayOf(at(instant))).toBe(day);
  expect(quarterOf(at(instant))).toBe(quarter);
});
