/** Every project of the portfolio as a line, newest first, with how far the read model has read. */
import type { Database } from '../../../adapters/database.ts';
import type { Estimate } from '../../../domain/dossier.ts';
import type { Policy } from '../../../domain/policy.ts';
import { portfolioOf } from '../../../domain/portfolio.ts';
import type { Portfolio } from '../../../domain/portfolio.ts';
import { estimateOf } from '../../api/queries/estimateOf.ts';
import { atOneMoment, placeOfReadModel } from '../madeFrom.ts';

export type PortfolioLine = {
  id: string; title: string; department: string; themes: readonly string[]; path: string | null; phase: string; outcome: string | null; health: string;
  isFlagship: boolean; startedAt: string; endedAt: string | null; estimate: Estimate | undefined; minutesSpent: number;
};
export type PortfolioOnFile = { place: string; lines: PortfolioLine[]; totals: Portfolio };

/** Read at once and let go of: whoever is slow to take the file keeps nobody from the database. */
export async function portfolioLines(database: Database, { portfolio }: Pick<Policy, 'portfolio'>): Promise<PortfolioOnFile> {
  const { place, lines } = await atOneMoment(database, async (now) => ({ place: await placeOfReadModel(now), lines: await linesOf(now) }));
  const invested = lines.map(({ phase, themes, outcome, startedAt, estimate }) => ({ phase, themes, outcome, estimate, year: new Date(startedAt).getUTCFullYear() }));
  return { place, lines, totals: portfolioOf(invested, portfolio) };
}

async function linesOf({ db }: Database): Promise<PortfolioLine[]> {
  const rows = await db
    .selectFrom('read_model.projects')
    .select(['id', 'title', 'department', 'themes', 'path', 'phase', 'outcome', 'health', 'is_flagship', 'started_at', 'ended_at', 'once_least', 'once_most', 'yearly_least', 'yearly_most', 'minutes_spent'])
    .orderBy('started_at', 'desc').orderBy('id').execute();
  return rows.map(({ is_flagship: isFlagship, started_at: startedAt, ended_at: endedAt, minutes_spent: minutesSpent, once_least, once_most, yearly_least, yearly_most, ...rest }) =>
    ({ ...rest, isFlagship, startedAt, endedAt, minutesSpent, estimate: estimateOf({ once_least, once_most, yearly_least, yearly_most }) }));
}
