/** The city-wide figures of a portfolio: counted once a version of it, its money now and then, for that takes ten times as long. */
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

/** Amounts may be as old, where projects change all the time. */
const MONEY_EVERY_MS = 10_000;

type Counts = Omit<Figures, 'money'>;

export function figuresFor(policy: Pick<Policy, 'portfolio'>, clock: () => number = Date.now): (portfolio: Portfolio) => Figures {
  let counted: { version: number; counts: Counts } | undefined;
  let reckoned: { version: number; at: number; money: Money } | undefined;
  return ({ version, projects }) => {
    if (counted?.version !== version) counted = { version, counts: countsOf(projects.values()) };
    if (reckoned === undefined || (reckoned.version !== version && clock() - reckoned.at >= MONEY_EVERY_MS)) reckoned = { version, at: clock(), money: moneyOf([...projects.values()], policy) };
    return { ...counted.counts, money: reckoned.money };
  };
}

export const figuresOf = (projects: readonly KeptProject[], policy: Pick<Policy, 'portfolio'>): Figures => ({ ...countsOf(projects), money: moneyOf(projects, policy) });

const moneyOf = (projects: readonly KeptProject[], { portfolio }: Pick<Policy, 'portfolio'>): Money =>
  portfolioOf(projects.map(({ phase, themes, outcome, startedAt, estimate }) => ({ phase, themes, outcome, year: Number(startedAt.slice(0, 4)), estimate })), portfolio);

function countsOf(projects: Iterable<KeptProject>): Counts {
  const [departments, themes] = [new Set<string>(), new Set<string>()];
  const byPhase: Record<string, number> = {};
  const counts = { underWay: 0, stuck: 0, late: 0 };
  for (const project of projects) {
    departments.add(project.department);
    for (const theme of project.themes) themes.add(theme);
    if (project.endedAt !== null) continue;
    byPhase[project.phase] = (byPhase[project.phase] ?? 0) + 1;
    if (project.outcome === null) counts.underWay += 1;
    if (project.health !== 'ok') counts[project.health] += 1;
  }
  return { ...counts, awaitingCommittee: byPhase['steering'] ?? 0, inService: byPhase['in-service'] ?? 0, byPhase, departments: inOrder(departments), themes: inOrder(themes) };
}

const inOrder = (names: Iterable<string>): string[] => [...names].filter((name) => name !== '').toSorted();
