import { expect, test } from 'vitest';
import { instantOf, type Instant } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { isSitting, isSittingName, sittingFrom, sittingOnOrAfter, sittingsAfter, type Calendar } from '../../domain/sittings.ts';

const monthly: Calendar = { first: '2026-01-13T13:00:00Z', everyDays: 28, pace: REAL_TIME };
const accelerated: Calendar = { ...monthly, pace: { msPerDay: 2_000 } };
const hurried: Calendar = { ...monthly, pace: { msPerDay: 10 } };
const twiceADay: Calendar = { ...monthly, everyDays: 0.5 };

test.each<[string, Calendar, string, string, string]>([
  ['long before the first sitting, it is the first', monthly, '2025-06-01T00:00:00.000Z', '2026-01-13', '2026-01-13T13:00:00.000Z'],
  ['the first sitting is now', monthly, '2026-01-13T13:00:00.000Z', '2026-01-13', '2026-01-13T13:00:00.000Z'],
  ['a sitting that is now is on time', monthly, '2026-12-15T13:00:00.000Z', '2026-12-15', '2026-12-15T13:00:00.000Z'],
  ['a millisecond after a sitting, it is the next one', monthly, '2026-12-15T13:00:00.001Z', '2027-01-12', '2027-01-12T13:00:00.000Z'],
  ['a millisecond before a sitting, it is that one', monthly, '2026-12-15T12:59:59.999Z', '2026-12-15', '2026-12-15T13:00:00.000Z'],
  ['accelerated, a sitting every 56 seconds, named to the second', accelerated, '2026-01-13T13:00:01.000Z', '2026-01-13T13:00:56Z', '2026-01-13T13:00:56.000Z'],
  ['accelerated, a sitting that is now', accelerated, '2026-01-13T13:01:52.000Z', '2026-01-13T13:01:52Z', '2026-01-13T13:01:52.000Z'],
  ['more than one sitting in a second: the name is the whole instant', hurried, '2026-01-13T13:00:00.281Z', '2026-01-13T13:00:00.560Z', '2026-01-13T13:00:00.560Z'],
  ['two sittings on one day: the date alone would name both', twiceADay, '2026-01-13T13:00:01.000Z', '2026-01-14T01:00:00Z', '2026-01-14T01:00:00.000Z'],
])('%s', (_case, calendar, instant, name, at) => {
  expect(sittingOnOrAfter(instant as Instant, calendar)).toEqual({ name, at });
});

test.each<[string, Calendar]>([
  ['real time', monthly], ['accelerated', accelerated], ['hurried', hurried], ['twice a day', twiceADay],
  ['a step that is no whole number of milliseconds', { ...monthly, pace: { msPerDay: 3.7 } }],
])('a hundred sittings in %s: each later than the one before, with a name of its own that leads back to it', (_case, calendar) => {
  const sittings = sittingsAfter('2026-11-24T02:00:00.123Z' as Instant, 100, calendar);
  expect(new Set(sittings.map(({ name }) => name)).size).toBe(100);
  expect(sittings.map(({ at }) => at)).toEqual(sittings.map(({ at }) => at).toSorted());
  for (const sitting of sittings) {
    expect(sittingFrom(sitting.name, calendar)).toEqual(sitting);
    expect(sittingOnOrAfter(sitting.at, calendar)).toEqual(sitting);
    expect(isSitting(sitting.name, calendar)).toBe(true);
  }
});

test('the sittings after one leave it out', () => {
  expect(sittingsAfter('2026-12-15T13:00:00.000Z' as Instant, 3, monthly).map(({ name }) => name)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
});

test('a name of an earlier calendar leads to the first sitting from then on', () => {
  expect(sittingFrom('2026-12-08', monthly).name).toBe('2026-12-15');
});

test.each<[string, string, boolean]>([
  ['a date of the calendar', '2026-12-15', true],
  ['a date on which nobody sits', '2026-12-16', false],
  ['a date before the first sitting', '2025-12-16', false],
  ['a day that does not exist', '2026-13-45', false],
  ['words', 'next month', false],
  ['nothing', '', false],
])('%s: "%s"', (_case, name, expected) => {
  expect(isSitting(name, monthly)).toBe(expected);
});

test('in real time an instant names no sitting, accelerated a date names none', () => {
  expect(isSitting('2026-12-15T13:00:00Z', monthly)).toBe(false);
  expect(isSitting('2026-01-13', accelerated)).toBe(false);
  expect(isSittingName(instantOf(0))).toBe(true);
});
