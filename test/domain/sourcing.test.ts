import { expect, test } from 'vitest';
import { kindOf } from '../../domain/taskKinds.ts';
import { rank } from '../../domain/sourcing.ts';

const weights = { citizens: 3, reversibility: 2 };

test('an eliminating criterion is bought back by no score', () => {
  const ranking = rank({ options: [{ option: 'outsource', fails: ['data-location'], scores: { citizens: 5, reversibility: 5 } }, { option: 'build', fails: [], scores: { citizens: 1 }, personDays: 30 }] }, weights);
  expect(ranking).toEqual({ ranking: [{ option: 'build', points: 3, personDays: 30 }], eliminated: ['outsource'], because: { outsource: ['data-location'] } });
});

test('ranks by weighted points; a tie keeps the order given, and a criterion without a score counts nothing', () => {
  const options = [{ option: 'reuse', fails: [], scores: { citizens: 2 } }, { option: 'partner', fails: [], scores: { reversibility: 3 } }, { option: 'build', fails: [], scores: { citizens: 3, sobriety: 5 } }] as const;
  expect(rank({ options: options.map((each) => ({ ...each, fails: [] })) }, weights).ranking.map(({ option, points }) => `${option} ${points}`)).toEqual(['build 9', 'reuse 6', 'partner 6']);
});

const about = { ranking: [{ option: 'reuse' }, { option: 'build' }], eliminated: ['outsource'] };
test.each([
  ['the first of the ranking', { option: 'reuse' }, undefined],
  ['another one, without a reason', { option: 'build' }, 'reason-missing'],
  ['another one, with a reason', { option: 'build', reason: 'skills to keep' }, undefined],
  ['one that was eliminated, whatever the reason', { option: 'outsource', reason: 'cheap' }, 'option-eliminated'],
  ['one that was not compared', { option: 'partner', reason: 'nice people' }, 'option-not-compared'],
  ['not to digitise after all, with a reason', { option: 'do-not-digitise', reason: 'a human desk does better' }, undefined],
])('a decision for %s', (_case, answer, refusal) => {
  expect(kindOf('sourcing-decision').refusal?.(answer, about)).toBe(refusal);
});
