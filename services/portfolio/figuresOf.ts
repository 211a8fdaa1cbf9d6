/** The city-wide figures of a portfolio, reckoned once a version of it. */
import type { Policy } from '../../domain/policy.ts';
import { portfolioOf } from '../../domain/portfolio.ts';
import type { Portfolio as Money } from '../../domain/portfolio.ts';
import type { Portfolio } from './keptPortfolio.ts';
import type { KeptProject } from './keptProject.ts';

export type Figures = {
  underWay: number; stuck: number; late: number; awaitingCommittee: number; inService: number;
  /** What is open, by phase. */
  byPhase: Readonly<Record<string, number>>;
  money: Money;
  departments: readonly string[];
  themes: readonly string[];
};

export function figuresFor(policy: Pick<Policy, 'portfolio'>): (portfolio: Portfolio) => Figures {
  let latest: { version: number; figures: Figures } | undefined;
  return ({ version, projects }) => {
    if (latest?.version !== version) latest = { version, figures: figuresOf([...projects.values()], policy) };
    return latest.figures;
  };
}

export function figuresOf(projects: readonly KeptProject[], { portfolio }: Pick<Policy, 'portfolio'>): Figures {
  const open = projects.filter(({ endedAt }) => endedAt === null);
  const invested = projects.map(({ phase, themes, outcome, startedAt, estimate }) => ({ phase, themes, outcome, year: Number(startedAt.slice(0, 4)), estimate }));
  const byPhase: Record<string, number> = {};
  for (const { phase } of open) byPhase[phase] = (byPhase[phase] ?? 0) + 1;
  return {
    underWay: open.filter(({ outcome }) => outcome === null).length,
    stuck: open.filter(({ health }) => health === 'stuck').length,
    late: open.filter(({ health }) => health === 'late').length,
    awaitingCommittee: byPhase['steering'] ?? 0,
    inService: byPhase['in-service'] ?? 0,
    byPhase,
    money: portfolioOf(invested, portfolio),
    departments: named(projects.map(({ department }) => department)),
    themes: named(projects.flatMap(({ themes }) => themes)),
  };
}

const named = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '').toSorted();
