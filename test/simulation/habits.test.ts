import { describe, expect, test } from 'vitest';
import { loadCity } from '../../cities/loadCity.ts';
import { isWelcomeLate, mayLapse, TASK_KINDS } from '../../domain/taskKinds.ts';
import { chanceOf } from '../../simulation/chance.ts';
import { habitOf } from '../../simulation/habits.ts';
import { seatHolder } from '../../simulation/seatHolder.ts';
import { placeOf } from '../../simulation/taskPlace.ts';
import { FOR_YEARS, rollForTests } from '../support/rollForTests.ts';

const { policy } = loadCity('default');
const habitsFor = (kind: (typeof TASK_KINDS)[number]) => Array.from({ length: 500 }, (_, index) => habitOf(chanceOf(index, kind), policy.terms[kind], isWelcomeLate(kind)));

describe('habitOf', () => {
  test.each(TASK_KINDS)('only a task that lapses is left to lapse: %s', (kind) => {
    const left = new Set(habitsFor(kind).map((habit) => habit.after).filter((after) => typeof after === 'string'));
    expect([...left]).toEqual(!mayLapse(kind) ? [] : isWelcomeLate(kind) ? ['lapsed'] : ['never']);
  });

  test('people use every public way', () => {
    expect(new Set(habitsFor('grid').map((habit) => habit.way))).toEqual(new Set(['http', 'kafka', 'update', 'signal']));
  });

  test.each(TASK_KINDS.filter(mayLapse))('nobody answers %s so late that its lapse may come first', (kind) => {
    const { due, lapseAfter } = policy.terms[kind];
    const latest = Math.max(...habitsFor(kind).map(({ after }) => (typeof after === 'number' ? after : 0)));
    expect(due + Number(lapseAfter) - latest * due).toBeGreaterThanOrEqual(3);
  });

  test('some are late, and answer all the same', () => {
    expect(habitsFor('interview').some(({ after }) => typeof after === 'number' && after > 1)).toBe(true);
  });
});

describe('seatHolder', () => {
  const roll = rollForTests({ substitutions: [{ ...FOR_YEARS, substitute: 'deputy-1', principal: 'dpo-1' }] });
  const holders = (seat: string, involved: string[] = []) => new Set(Array.from({ length: 100 }, (_, index) => JSON.stringify(seatHolder(seat, roll, involved, chanceOf(index, seat)))));

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
