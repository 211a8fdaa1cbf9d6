import { expect, test } from 'vitest';
import { accept, lift } from '../../domain/conditions.ts';
import type { Condition } from '../../domain/dossier.ts';
import type { Instant } from '../../domain/ids.ts';
import { conditionForTests } from '../support/conditionForTests.ts';

const dueAt = '2027-03-01T09:00:00.000Z' as Instant;
const condition = (change: Partial<Condition> = {}) => conditionForTests({ id: 'consultation-1/interview/waste/1', dueAt, ...change });
const other = conditionForTests({ id: 'consultation-1/interview/desk/1', dueAt });
const statesIn = (conditions: readonly Condition[] | undefined) => conditions?.map(({ state }) => state);

test.each([
  ['before its date', '2027-02-28T09:00:00.000Z', false],
  ['on its date, to the instant', '2027-03-01T09:00:00.000Z', false],
  ['after its date', '2027-03-01T09:00:00.001Z', true],
])('a condition lifted %s is late: %s, %s', (_case, at, isLate) => {
  const lifted = lift([condition(), other], condition().id, at as Instant);
  expect(lifted?.isLate).toBe(isLate);
  expect(statesIn(lifted?.conditions)).toEqual(['lifted', 'open']);
});

test.each([
  ['that nobody knows', 'consultation-1/interview/waste/9', condition()],
  ['that is lifted already', condition().id, condition({ state: 'lifted' })],
  ['that was accepted', condition().id, condition({ state: 'accepted' })],
])('a condition %s is not lifted, nor accepted', (_case, id, given) => {
  expect(lift([given], id, dueAt)).toBeUndefined();
  expect(accept([given], id)).toBeUndefined();
});

test('an accepted condition is no longer open, and the others stay as they are', () => {
  expect(statesIn(accept([condition(), other], condition().id))).toEqual(['accepted', 'open']);
});
