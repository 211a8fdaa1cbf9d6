import { describe, expect, test } from 'vitest';
import { chanceOf } from '../../simulation/chance.ts';

const drawsOf = (seed: number, ...names: string[]) => {
  const chance = chanceOf(seed, ...names);
  return [chance.draw(), chance.draw(), chance.draw()];
};

describe('chanceOf', () => {
  test('the same seed and names draw the same, whatever was drawn elsewhere meanwhile', () => {
    const first = drawsOf(1, 'wifi-1234', 'intake-1/grid');
    drawsOf(1, 'portal-5678', 'intake-1/grid');
    expect(drawsOf(1, 'wifi-1234', 'intake-1/grid')).toEqual(first);
  });

  test.each([
    ['another seed', [2, 'wifi', 'grid']],
    ['another name', [1, 'wifj', 'grid']],
    ['names cut elsewhere', [1, 'wifig', 'rid']],
  ] as const)('%s draws otherwise', (_case, [seed, ...names]) => {
    expect(drawsOf(seed, ...names)).not.toEqual(drawsOf(1, 'wifi', 'grid'));
  });

  test('draws are spread evenly over names that differ by a number', () => {
    const draws = Array.from({ length: 2_000 }, (_, index) => chanceOf(7, `project-${index}`).draw());
    const quarters = [0, 1, 2, 3].map((quarter) => draws.filter((draw) => Math.floor(draw * 4) === quarter).length);
    for (const count of quarters) expect(count).toBeGreaterThan(420);
  });

  test('weights are kept: what weighs nothing never comes', () => {
    const drawn = Array.from({ length: 1_000 }, (_, index) => chanceOf(3, String(index)).among({ often: 9, seldom: 1, never: 0 }));
    const count = (name: string) => drawn.filter((each) => each === name).length;
    expect([count('never'), count('seldom') > 50 && count('seldom') < 200, count('often') > 800]).toEqual([0, true, true]);
  });

  test('whole numbers reach both ends and not beyond', () => {
    const drawn = new Set(Array.from({ length: 200 }, (_, index) => chanceOf(5, String(index)).whole(1, 3)));
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
  });
});
