import { expect, test } from 'vitest';
import { attendanceOf, deliberationsOf } from '../../domain/committeeRecord.ts';
import type { Deliberation, FactOnRecord } from '../../domain/committeeRecord.ts';
import { library, meals, pool, SITTING } from '../services/documents/storyOfASitting.ts';

const of = (facts: readonly FactOnRecord[], sitting = SITTING): Deliberation[] => deliberationsOf(facts, sitting);
const change = (facts: readonly FactOnRecord[], sequence: number, data: object): FactOnRecord[] => facts.map((fact) => (fact.sequence === sequence ? { ...fact, data: { ...fact.data, ...data } } : fact));
const upTo = (facts: readonly FactOnRecord[], sequence: number): FactOnRecord[] => facts.filter((fact) => (fact.sequence ?? 0) <= sequence);

test.each<[string, readonly FactOnRecord[], readonly object[]]>([
  ['two motions, each with who put it and what it led to', meals, [
    { sequence: 8, motion: 'flagship', put: { by: 'role:mayor', reason: 'Un projet attendu des familles' }, verdict: 'not-carried', cameTo: 'another-motion', isTie: false },
    { sequence: 12, motion: 'go', put: { by: 'mayor-1' }, verdict: 'carried', cameTo: 'go', isTie: true },
  ]],
  ['who voted, for whom and why; of who was absent, nothing more', meals, [
    { votes: [{ member: 'mayor', cast: 'against', by: 'mayor-1' }, { member: 'deputy', cast: 'against', by: 'stand-in-1', onBehalfOf: 'deputy-mayor-1', reason: 'Le coût n’est pas établi' }, { member: 'opposition', cast: 'absent' }] },
    { votes: [{ member: 'mayor', cast: 'for', by: 'mayor-1' }, { member: 'deputy', cast: 'against', by: 'deputy-mayor-1' }, { member: 'opposition', cast: 'absent' }] },
  ]],
  ['the quorum, and the body that has the power', meals, [{ present: 2, members: 3, quorum: 'met', body: { fr: 'le conseil municipal', en: 'the city council' } }, { quorum: 'met' }]],
  ['no quorum, and no tie of nobody with nobody', library, [{ present: 0, members: 3, quorum: 'not-met', isTie: false, cameTo: 'second-convening' }]],
  ['a second convening may do without a quorum', change(meals, 12, { convening: 2 }), [{ quorum: 'met' }, { quorum: 'met-or-waived', convening: 2 }]],
  ['whoever steps aside counts neither as present nor as a member', change(meals, 12, { against: [], aside: ['deputy'] }), [{}, { present: 1, members: 2 }]],
  ['a motion that nobody put', meals.filter(({ sequence }) => sequence !== 5), [{ motion: 'flagship' }, { put: { by: 'mayor-1' } }]],
  ['an answer that came late puts nothing', change(meals, 5, { isLate: true }), [{ motion: 'flagship' }, {}]],
  ['nothing that followed yet', upTo(meals, 12), [{}, { verdict: 'carried' }]],
  ['a project that was not voted on', pool, []],
])('%s', (_case, facts, expected) => {
  const deliberations = of(facts);
  expect(deliberations).toHaveLength(expected.length);
  expect(deliberations).toMatchObject(expected);
});

test('what is not known is not said: who put a motion that nobody put, and what came of one that nothing followed', () => {
  expect(of(meals.filter(({ sequence }) => sequence !== 5))[0]).not.toHaveProperty('put');
  expect(of(change(meals, 5, { isLate: true }))[0]).not.toHaveProperty('put');
  expect(of(upTo(meals, 12))[1]).not.toHaveProperty('cameTo');
});

test('taken from the committee and on an agenda again, the motion before has led to nothing', () => {
  const again = [...upTo(meals, 8), { ...(meals[3] as FactOnRecord), sequence: 9 }, ...meals.slice(8)];
  expect(of(again)[0]).not.toHaveProperty('cameTo');
});

test('another sitting has a record of its own', () => {
  expect(of(meals, '2027-01-12')).toEqual([]);
});

test('who was there, of the motions that were put to them', () => {
  const there = attendanceOf([...of(meals), ...of(library), ...of(change(meals, 12, { against: [], aside: ['deputy'] })).slice(1)]).map(({ member, present, of: asked }) => [member, present, asked]);
  expect(there).toEqual([['mayor', 3, 4], ['deputy', 3, 4], ['opposition', 0, 4]]);
});
