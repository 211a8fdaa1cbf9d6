import { expect, test } from 'vitest';
import { portfolioOf, type Invested } from '../../domain/portfolio.ts';

const estimate = (once: [number, number], yearly: [number, number] = [0, 0]) => ({ oneOff: { least: once[0], most: once[1] }, yearly: { least: yearly[0], most: yearly[1] } });
const invested = (change: Partial<Invested> = {}): Invested => ({ phase: 'intake', themes: ['data'], year: 2026, outcome: null, estimate: estimate([10_000, 20_000], [1_000, 2_000]), ...change });
const policy = { target: 100_000, budgets: [{ year: 2027, amount: 50_000 }, { year: 2026, amount: 30_000 }] };

test('nothing yet: all of the budget remains', () => {
  expect(portfolioOf([], policy)).toEqual({
    projects: 0, withoutEstimate: 0, oneOff: { least: 0, most: 0 }, yearly: { least: 0, most: 0 }, target: 100_000, shareOfTarget: { least: 0, most: 0 }, byPhase: [], byTheme: [],
    byYear: [
      { year: 2026, budget: 30_000, oneOff: { least: 0, most: 0 }, yearly: { least: 0, most: 0 }, remaining: { least: 30_000, most: 30_000 } },
      { year: 2027, budget: 50_000, oneOff: { least: 0, most: 0 }, yearly: { least: 0, most: 0 }, remaining: { least: 50_000, most: 50_000 } },
    ],
  });
});

test.each<[string, Invested[], object]>([
  ['a project counts with its range, as a share of the target', [invested()], { projects: 1, oneOff: { least: 10_000, most: 20_000 }, yearly: { least: 1_000, most: 2_000 }, shareOfTarget: { least: 0.1, most: 0.2 } }],
  ['what nobody estimated is counted apart', [invested(), invested({ estimate: undefined })], { projects: 2, withoutEstimate: 1, oneOff: { least: 10_000, most: 20_000 } }],
  ['what was refused counts no more', [invested({ outcome: 'refused' })], { projects: 0, oneOff: { least: 0, most: 0 } }],
  ['what was merged counts where it went', [invested({ outcome: 'merged' }), invested()], { projects: 1 }],
  ['what is in operation goes on counting', [invested({ outcome: 'deployed', phase: 'in-service' })], { projects: 1, byPhase: [{ phase: 'in-service', projects: 1 }] }],
  ['cents add up to cents', [invested({ estimate: estimate([0.1, 0.2]) }), invested({ estimate: estimate([0.2, 0.1]) })], { oneOff: { least: 0.3, most: 0.3 } }],
])('%s', (_case, projects, expected) => {
  expect(portfolioOf(projects, policy)).toMatchObject(expected);
});

test.each<[string, Invested, { year: number; remaining: { least: number; most: number } }[]]>([
  ['its one-off counts in the year it started, its yearly amount from then on', invested(), [{ year: 2026, remaining: { least: 8_000, most: 19_000 } }, { year: 2027, remaining: { least: 48_000, most: 49_000 } }]],
  ['started before all budgets: only its yearly amount', invested({ year: 2020 }), [{ year: 2026, remaining: { least: 28_000, most: 29_000 } }, { year: 2027, remaining: { least: 48_000, most: 49_000 } }]],
  ['started later: the years before are untouched', invested({ year: 2027 }), [{ year: 2026, remaining: { least: 30_000, most: 30_000 } }, { year: 2027, remaining: { least: 28_000, most: 39_000 } }]],
  ['beyond the budget: below zero', invested({ estimate: estimate([40_000, 90_000]) }), [{ year: 2026, remaining: { least: -60_000, most: -10_000 } }, { year: 2027, remaining: { least: 50_000, most: 50_000 } }]],
])('%s', (_case, project, expected) => {
  expect(portfolioOf([project], policy).byYear.map(({ year, remaining }) => ({ year, remaining }))).toEqual(expected);
});

test('by theme a project counts in each of its themes, and under none where it has none', () => {
  const { byTheme, oneOff } = portfolioOf([invested({ themes: ['mobility', 'data', 'data'] }), invested({ themes: [] })], policy);
  expect(byTheme.map(({ theme, projects, oneOff: { most } }) => [theme, projects, most])).toEqual([['', 1, 20_000], ['data', 1, 20_000], ['mobility', 1, 20_000]]);
  expect(oneOff.most).toBe(40_000);
});

test('without a target there is no share of it', () => {
  expect(portfolioOf([invested()], { target: 0, budgets: [] }).shareOfTarget).toBeUndefined();
});
