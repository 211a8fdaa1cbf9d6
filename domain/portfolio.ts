/**
 * The portfolio: what all projects of a city cost together, as ranges, beside what the city means to invest.
 *
 * A project counts while it is on its way or in operation; one that was declined, refused, merged, given up or found not
 * digital counts no more. Its one-off amount counts in the year in which it started; its yearly amount in that year and in
 * every later one, in full. What nobody estimated is counted apart and never as nothing.
 */
import type { Estimate, Range } from './dossier.ts';
import type { Policy } from './policy.ts';

export type Invested = {
  phase: string;
  themes: readonly string[];
  /** The calendar year (UTC) in which it started. */
  year: number;
  outcome: string | null;
  estimate?: Estimate | undefined;
};

export type Totals = { projects: number; withoutEstimate: number; oneOff: Range; yearly: Range };
export type YearOfBudget = { year: number; budget: number; oneOff: Range; yearly: Range; remaining: Range };
export type Portfolio = Totals & {
  target: number;
  /** The one-off amounts as a share of the target: 0.5 is half of it. Without a target, none. */
  shareOfTarget: Range | undefined;
  byPhase: (Totals & { phase: string })[];
  /** A project counts in full in each of its themes, so these add up to more than the whole; `""` is no theme. */
  byTheme: (Totals & { theme: string })[];
  byYear: YearOfBudget[];
};

export function portfolioOf(all: readonly Invested[], { target, budgets }: Policy['portfolio']): Portfolio {
  const counted = all.filter(({ outcome }) => outcome === null || outcome === 'deployed');
  const totals = totalsOf(counted);
  return {
    ...totals,
    target,
    shareOfTarget: target > 0 ? { least: shareOf(totals.oneOff.least, target), most: shareOf(totals.oneOff.most, target) } : undefined,
    byPhase: grouped(counted, ({ phase }) => [phase]).map(([phase, projects]) => ({ phase, ...totalsOf(projects) })),
    byTheme: grouped(counted, ({ themes }) => (themes.length === 0 ? [''] : [...new Set(themes)])).map(([theme, projects]) => ({ theme, ...totalsOf(projects) })),
    byYear: budgets.map(({ year, amount }) => yearOf(year, amount, counted)).toSorted((a, b) => a.year - b.year),
  };
}

function totalsOf(projects: readonly Invested[]): Totals {
  const estimates = estimatesOf(projects);
  return {
    projects: projects.length,
    withoutEstimate: projects.length - estimates.length,
    oneOff: sumOf(estimates.map(({ oneOff }) => oneOff)),
    yearly: sumOf(estimates.map(({ yearly }) => yearly)),
  };
}

/** What remains is least where every project costs the most; below zero the budget is exceeded. */
function yearOf(year: number, budget: number, projects: readonly Invested[]): YearOfBudget {
  const oneOff = sumOf(estimatesOf(projects.filter((project) => project.year === year)).map((each) => each.oneOff));
  const yearly = sumOf(estimatesOf(projects.filter((project) => project.year <= year)).map((each) => each.yearly));
  return { year, budget, oneOff, yearly, remaining: { least: toCents(budget - oneOff.most - yearly.most), most: toCents(budget - oneOff.least - yearly.least) } };
}

const estimatesOf = (projects: readonly Invested[]): Estimate[] => projects.flatMap(({ estimate }) => (estimate === undefined ? [] : [estimate]));

const sumOf = (ranges: readonly Range[]): Range => ({
  least: toCents(ranges.reduce((sum, { least }) => sum + least, 0)),
  most: toCents(ranges.reduce((sum, { most }) => sum + most, 0)),
});

const toCents = (amount: number): number => Math.round(amount * 100) / 100;
const shareOf = (amount: number, target: number): number => Math.round((amount / target) * 1_000) / 1_000;

/** By name, in alphabetical order; a project may be in several groups. */
function grouped(projects: readonly Invested[], namesOf: (project: Invested) => readonly string[]): [string, Invested[]][] {
  const groups = new Map<string, Invested[]>();
  for (const project of projects) {
    for (const name of namesOf(project)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [project]);
      else group.push(project);
    }
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
