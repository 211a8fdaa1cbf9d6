import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCORED, type SourcingOption } from '../../domain/kinds/sourcingKinds.ts';
import { HEAVIEST, rank, type Comparison } from '../../domain/sourcing.ts';
import { weightLines } from '../../domain/weightLines.ts';

const weights = { citizens: 3, reversibility: 2, sobriety: 1 };
const comparison: Comparison = {
  options: [
    { option: 'build', fails: [], scores: { citizens: 3, reversibility: 5, sobriety: 4 }, plan: [{ personDays: 20 }] },
    { option: 'outsource', fails: [], scores: { citizens: 5, reversibility: 2, sobriety: 4 }, needs: [{ what: 'licence', amount: 1, category: 'supplies' }] },
    { option: 'partner', fails: ['data-location'], scores: { citizens: 5, reversibility: 5, sobriety: 5 } },
  ],
};

test('each criterion that can flip the ranking comes with the weight that does it, the nearest first; the others say that they never do', () => {
  const ranking = rank(comparison, weights);
  const lines = weightLines(ranking, weights, comparison);
  expect(lines.map(({ criterion, weight, flip }) => [criterion, weight, flip?.to, flip?.option])).toEqual([['citizens', 3, 3.01, 'outsource'], ['reversibility', 2, 1.99, 'outsource'], ['sobriety', 1, undefined, undefined]]);
  expect(lines[0]).toEqual({
    criterion: 'citizens', weight: 3, weights: [0, 3, 3.01, 10], flip: { criterion: 'citizens', from: 3, to: 3.01, option: 'outsource' },
    lines: [{ option: 'build', points: [14, 23, 23.03, 44] }, { option: 'outsource', points: [8, 23, 23.05, 58] }],
  });
  expect(lines[2]?.weights).toEqual([0, 1, HEAVIEST]);
});

const score = fc.integer({ min: 0, max: 5 });
const option = (name: SourcingOption) => fc.record({ option: fc.constant(name), fails: fc.constant([]), scores: fc.record(Object.fromEntries(SCORED.map((criterion) => [criterion, score]))) });
const compared = fc.tuple(option('build'), option('reuse'), option('outsource')).map((options) => ({ options }) as unknown as Comparison);
const weighted = fc.record(Object.fromEntries(SCORED.map((criterion) => [criterion, fc.integer({ min: 0, max: 9 })])));

test('at the weight as it is, lines show the ranking; at the flip, the option that it names has the most points', () => {
  fc.assert(fc.property(compared, weighted, (options, heavy) => {
    const ranking = rank(options, heavy);
    for (const { weight, weights: shown, flip, lines } of weightLines(ranking, heavy, options)) {
      const at = (wanted: number): Record<string, number> => Object.fromEntries(lines.map(({ option: name, points }) => [name, points[shown.indexOf(wanted)] ?? Number.NaN]));
      expect(at(weight)).toEqual(Object.fromEntries(ranking.ranking.map(({ option: name, points }) => [name, points])));
      if (flip !== undefined) expect(at(flip.to)[flip.option]).toBe(Math.max(...Object.values(at(flip.to))));
    }
  }), { numRuns: 200 });
});
