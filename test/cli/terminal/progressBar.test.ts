import { expect, test } from 'vitest';
import { drawn, inWords } from '../../../cli/terminal/progressBar.ts';
import { widthOf } from '../../../cli/terminal/textWidth.ts';
import { wordsIn } from '../../../services/words/words.ts';

const en = wordsIn('en');

test.each<[string, { done: number; total: number }, number, string]>([
  ['on its way', { done: 2_520, total: 6_000 }, 8_129, 'filing: 2,520 of 6,000, 310 a second, 12 s left'],
  ['slow', { done: 3, total: 10 }, 10_000, 'filing: 3 of 10, 0.3 a second, 24 s left'],
  ['nothing done yet', { done: 0, total: 10 }, 3_000, 'filing: 0 of 10'],
  ['nothing to do', { done: 0, total: 0 }, 3_000, 'filing: 0 of 0'],
])('%s', (_case, counted, ms, said) => {
  expect(inWords('filing', counted, ms, en)).toBe(said);
});

test('French has its own figures', () => {
  expect(inWords('dépôt', { done: 2_520, total: 6_000 }, 8_129, wordsIn('fr'))).toBe('dépôt\u00a0: 2\u202f520 sur 6\u202f000, 310 par seconde, encore 12 s');
});

test('the bar is as full as the work is done, and never wider than the terminal', () => {
  const half = drawn('filing', { done: 50, total: 100 }, 10_000, 80, en);
  expect(half).toMatch(/^(█+)(░+) filing/);
  const [, full = '', rest = ''] = /^(█+)(░+)/.exec(half) ?? [];
  expect(Math.abs(full.length - rest.length)).toBeLessThanOrEqual(1);
  expect([40, 60, 80, 200].map((columns) => widthOf(drawn('filing', { done: 50, total: 100 }, 10_000, columns, en)) <= Math.max(columns, 44))).toEqual([true, true, true, true]);
});

test('where the words leave no room there is no bar', () => {
  expect(drawn('filing', { done: 50, total: 100 }, 10_000, 45, en)).toBe('filing: 50 of 100, 5 a second, 10 s left');
});
