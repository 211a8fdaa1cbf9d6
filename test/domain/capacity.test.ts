import { describe, expect, test } from 'vitest';
import { bookedIn, booked, bookingRegister, openCapacity, planFrom, RELEASE, RESERVE, type CapacityState } from '../../domain/capacity.ts';
import { ENGINE } from '../../domain/ids.ts';
import type { CapacityShare, Reply } from '../../domain/dossier.ts';
import { receive } from '../../domain/reception.ts';
import { rollForTests } from '../support/rollForTests.ts';

/** Says it at the desk, as the engine does, and gives the state after it with what was told. */
function say(state: CapacityState, task: string, content: object, id = `a${Object.keys(state.replies).length}`, by = ENGINE): { state: CapacityState; told: string } {
  const receipt = receive(bookingRegister(state), { id, task, by: { id: by }, answer: content }, 0);
  if (receipt.is === 'refused') return { state, told: `${receipt.reason}: ${receipt.detail}` };
  if (receipt.is === 'known') return { state, told: 'known' };
  return { state: booked(state, receipt, { accepted: true, id, task, at: '2027-01-04T09:00:00.000Z' } as Reply), told: 'done' };
}
const share = (quarter: string, personDays: number): CapacityShare => ({ quarter, personDays });
const reserve = (state: CapacityState, project: string, plan: CapacityShare[], perQuarter = 100, id?: string) => say(state, RESERVE, { project, plan, perQuarter }, id);
const empty = openCapacity(100, rollForTests());
const after = (...bookings: readonly [project: string, plan: CapacityShare[]][]) => bookings.reduce((state, [project, plan]) => reserve(state, project, plan).state, empty);

describe('a plan', () => {
  test.each<[string, { quarter?: string; personDays: number }[], CapacityShare[]]>([
    ['without a quarter is of the current one', [{ personDays: 30 }], [share('2027-Q2', 30)]],
    ['keeps its quarters, in order', [share('2027-Q4', 5), share('2027-Q3', 10)], [share('2027-Q3', 10), share('2027-Q4', 5)]],
    ['for a quarter that is over begins in the current one', [share('2026-Q4', 5), share('2027-Q1', 10), share('2027-Q3', 1)], [share('2027-Q2', 15), share('2027-Q3', 1)]],
    ['that names a quarter twice adds up', [share('2027-Q2', 5), { personDays: 7 }], [share('2027-Q2', 12)]],
    ['of nothing stays empty', [], []],
  ])('%s', (_case, plan, expected) => {
    expect(planFrom(plan, '2027-Q2')).toEqual(expected);
  });
});

describe('a reservation', () => {
  test.each<[string, CapacityState, CapacityShare[], string]>([
    ['takes a whole quarter', empty, [share('2027-Q1', 100)], 'done'],
    ['takes what is just left', after(['a', [share('2027-Q1', 60)]]), [share('2027-Q1', 40)], 'done'],
    ['takes another quarter', after(['a', [share('2027-Q1', 100)]]), [share('2027-Q2', 100)], 'done'],
    ['replaces the project’s own', after(['p', [share('2027-Q1', 100)]]), [share('2027-Q1', 90)], 'done'],
    [
      'of one day too many is told what is left and when there is room', after(['a', [share('2027-Q1', 60)]]), [share('2027-Q1', 41)],
      'capacity-exhausted: expected at most what is left; 41 person-days asked and 40 left in 2027-Q1; the next quarter with room for 41 is 2027-Q2',
    ],
    [
      'finds room after the quarters that are full', after(['a', [share('2027-Q3', 90), share('2027-Q4', 90)]], ['b', [share('2028-Q1', 70)]]), [share('2027-Q3', 20)],
      'capacity-exhausted: expected at most what is left; 20 person-days asked and 10 left in 2027-Q3; the next quarter with room for 20 is 2028-Q1',
    ],
    [
      'counts its own later shares when it looks for room', after(['a', [share('2027-Q1', 60)]]), [share('2027-Q1', 50), share('2027-Q2', 60)],
      'capacity-exhausted: expected at most what is left; 50 person-days asked and 40 left in 2027-Q1, 60 person-days asked and 100 left in 2027-Q2; the next quarter with room for 50 is 2027-Q3',
    ],
    [
      'that a quarter could never hold is told so', empty, [share('2027-Q1', 101)],
      'capacity-exhausted: expected at most what is left; 101 person-days asked and 100 left in 2027-Q1; no quarter has room for 101, for the city has 100 a quarter',
    ],
    ['that names a quarter twice is added up', after(['a', [share('2027-Q1', 60)]]), [share('2027-Q1', 30), share('2027-Q1', 11)], 'capacity-exhausted: expected at most what is left; 41 person-days asked and 40 left in 2027-Q1; the next quarter with room for 41 is 2027-Q2'],
  ])('%s', (_case, state, plan, told) => {
    expect(reserve(state, 'p', plan).told).toBe(told);
  });

  test('is granted whole or not at all: one quarter without room leaves the others as they were', () => {
    const before = after(['a', [share('2027-Q2', 100)]]);
    const { state } = reserve(before, 'p', [share('2027-Q1', 10), share('2027-Q2', 1)]);
    expect(state.bookings).toEqual(before.bookings);
  });

  test('goes by the figure that it brings along: a smaller one leaves less than nothing, a greater one leaves room', () => {
    const before = after(['a', [share('2027-Q1', 100)]]);
    expect(reserve(before, 'p', [share('2027-Q1', 1)], 50).told).toContain('1 person-days asked and 0 left in 2027-Q1; the next quarter with room for 1 is 2027-Q2');
    expect(reserve(before, 'p', [share('2027-Q1', 1)], 101)).toMatchObject({ told: 'done', state: { perQuarter: 101 } });
  });

  test('repeated under its id changes nothing', () => {
    const once = reserve(empty, 'p', [share('2027-Q1', 10)], 100, 'reserve|p|sourcing-1');
    expect(reserve(once.state, 'p', [share('2027-Q1', 10)], 100, 'reserve|p|sourcing-1')).toEqual({ state: once.state, told: 'known' });
  });

  test('is the engine’s to ask for, and in its shape', () => {
    expect(say(empty, RESERVE, { project: 'p', plan: [share('2027-Q1', 1)], perQuarter: 100 }, 'a', 'service:waste').told).toMatch(/^not-/);
    expect(reserve(empty, 'p', [share('2027', 1)]).told).toContain('answer.answer.plan[0].quarter: expected a quarter, as in "2027-Q1", got "2027"');
    expect(say(empty, 'at-any-time/steal', {}).told).toBe('task-unknown: expected at-any-time/reserve or at-any-time/release, got at-any-time/steal');
  });
});

test('an end frees all quarters of the project, and only its own', () => {
  const before = after(['p', [share('2027-Q1', 60), share('2027-Q2', 10)]], ['a', [share('2027-Q1', 40)]]);
  const { state } = say(before, RELEASE, { project: 'p' });
  expect(state.bookings).toEqual({ a: [share('2027-Q1', 40)] });
  expect([bookedIn(before, '2027-Q1'), bookedIn(state, '2027-Q1'), bookedIn(before, '2027-Q1', 'a')]).toEqual([100, 40, 60]);
});
