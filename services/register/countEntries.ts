/** How many projects the register lists: counted anew after some seconds, and kept in between, for every page shows it. */
import { sql } from 'kysely';
import { withDatabase } from '../../adapters/database.ts';
import { listed } from './listedProjects.ts';
import type { RegisterPorts } from './registerPorts.ts';

const KEPT_MS = 5_000;

export function countEntries({ database, publication }: Pick<RegisterPorts, 'database' | 'publication'>): () => Promise<number> {
  let kept: { count: Promise<number>; at: number } | undefined;
  return () => {
    if (kept === undefined || Date.now() - kept.at > KEPT_MS) {
      const count = withDatabase(() => database.db.selectFrom('read_model.projects').where(listed(publication)).select(sql<number>`count(*)::integer`.as('count')).executeTakeFirstOrThrow()).then((row) => row.count);
      kept = { count, at: Date.now() };
      // What failed is not kept.
      count.catch(() => (kept = undefined));
    }
    return kept.count;
  };
}
