import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costBand } from '../../domain/costBand.ts';

const BOUNDS = [0, 10_000, 40_000, 90_000];

test.each([
  ['between two bounds', { least: 12_000, most: 30_000 }, { least: 10_000, most: 40_000 }],
  ['over several', { least: 5_000, most: 50_000 }, { least: 0, most: 90_000 }],
  ['a bound itself is told as the band above it', { least: 10_000, most: 10_000 }, { least: 10_000, most: 40_000 }],
  ['nothing', { least: 0, most: 0 }, { least: 0, most: 10_000 }],
  ['beyond the last bound', { least: 95_000, most: 200_000 }, { least: 90_000, most: null }],
])('%s', (_case, range, expected) => {
  expect(costBand(range, BOUNDS)).toEqual(expected);
});

test('whatever the estimate, it lies in its band, and the band is no figure', () => {
  const range = fc.tuple(fc.nat(200_000), fc.nat(200_000)).map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) }));
  fc.assert(
    fc.property(range, ({ least, most }) => {
      const band = costBand({ least, most }, BOUNDS);
      expect(BOUNDS).toContain(band.least);
      expect(band.least).toBeLessThanOrEqual(least);
      expect(band.most ?? Infinity).toBeGreaterThanOrEqual(most);
      expect(band.most ?? Infinity).toBeGreaterThan(band.least);
    }),
  );
});
