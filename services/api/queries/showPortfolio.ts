/** What all projects cost together, under the policy that is in force now. */
import type { Database } from '../../../adapters/database.ts';
import { portfolioOf } from '../../../domain/portfolio.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { PortfolioView } from '../views.ts';
import { estimateOf } from './estimateOf.ts';

export async function showPortfolio({ db }: Database, policy: Pick<Policy, 'portfolio'>): Promise<PortfolioView> {
  const rows = await db
    .selectFrom('read_model.projects')
    .select(['phase', 'themes', 'started_at', 'outcome', 'once_least', 'once_most', 'yearly_least', 'yearly_most'])
    .execute();
  const invested = rows.map(({ phase, themes, outcome, started_at: startedAt, ...columns }) => ({ phase, themes, outcome, year: new Date(startedAt).getUTCFullYear(), estimate: estimateOf(columns) }));
  return portfolioOf(invested, policy.portfolio);
}
