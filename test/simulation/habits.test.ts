import { describe, expect, test } from 'vitest';
import { loadCity } from '../../cities/loadCity.ts';
import { mayLapse, TASK_KINDS } from '../../domain/taskKinds.ts';
import { chanceOf } from '../../simulation/chance.ts';
import { habitOf } from '../../simulation/habits.ts';
import { seatHolder } from '../../simulation/seatHolder.ts';
import { placeOf } from '../../simulation/taskPlace.ts';

const { policy } = loadCity('default');
const habitsFor = (kind: (typeof TASK_KINDS)[number]) => Array.from({ length: 500 }, (_, index) => habitOf(chanceOf(index, kind), policy.terms[kind]));

describe('habitOf', () => {
  test.each(TASK_KINDS)('only a task that lapses is left unanswered: %s', (kind) => {
    expect(habitsFor(kind).some((habit) => habit.after === 'never')).toBe(mayLapse(kind));
  });

  test('people use every public way', () => {
    expect(new Set(habitsFor('grid').map((habit) => habit.way))).toEqual(new Set(['http', 'kafka', 'update', 'signal']));
  });

  test('whoever is late answers before the task lapses', () => {
    const { due, lapseAfter } = policy.terms.interview;
    const latest = Math.max(...habitsFor('interview').map((habit) => (habit.after === 'never' ? 0 : habit.after)));
    expect([latest > 1, latest * due < due + Number(lapseAfter)]).toEqual([true, true]);
  });
});

describe('seatHolder', () => {
  const mandates = { mandates: { 'dpo-1': ['role:dpo'] as const }, substitutions: [{ substitute: 'deputy-1', principal: 'dpo-1' }], acceptUnsigned: true };
  const holders = (seat: string, involved: string[] = []) => new Set(Array.from({ length: 100 }, (_, index) => JSON.stringify(seatHolder(seat, mandates, involved, chanceOf(index, seat)))));

  test.each<[string, string, string[], object[]]>([
    ['an actor who holds the seat, or their substitute', 'role:dpo', [], [{ by: { id: 'dpo-1' } }, { by: { id: 'deputy-1' }, onBehalfOf: 'dpo-1' }]],
    ['the seat itself where nobody is named', 'service:legal', [], [{ by: { id: 'service:legal' } }]],
    ['the seat itself where who holds it leads the project', 'role:dpo', ['dpo-1'], [{ by: { id: 'role:dpo' } }]],
  ])('%s', (_case, seat, involved, expected) => {
    expect(holders(seat, involved)).toEqual(new Set(expected.map((each) => JSON.stringify(each))));
  });
});

test.each([
  ['intake-1/grid', 1, undefined],
  ['dpo-review-3/dpo-opinion', 3, undefined],
  ['deployment-2/step/go-live', 2, 'go-live'],
] as const)('the id %s tells its round and whom', (id, round, whom) => {
  expect(placeOf(id)).toEqual({ round, whom });
});
