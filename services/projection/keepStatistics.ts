/**
 * Keeps what the embedded database knows of its own tables up to date: nothing else does it there, and without it the planner reads whole tables
 * where an index would do. A PostgreSQL does it by itself.
 */
import { sql } from 'kysely';
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';
import type { Log } from '../../adapters/log.ts';
import type { Part } from '../check.ts';
import { everySoOften } from '../everySoOften.ts';

const EVERY_MS = 600_000;

export const analyse = async ({ db }: Pick<Database, 'db'>): Promise<void> => {
  await withDatabase(() => sql`analyze`.execute(db));
};

export const keepStatistics = (database: Database, log: Log): Part => everySoOften({ name: 'statistics', everyMs: EVERY_MS, work: () => analyse(database), log, failing: 'the tables could not be analysed' });
