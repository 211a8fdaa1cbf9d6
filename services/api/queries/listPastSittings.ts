/** Sittings at which something was decided, the latest first, with how many motions were carried. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import { SITTING_SAID } from './showSitting.ts';

export type PastSitting = { sitting: string; projects: number; motions: number; carried: number };

/** `before` is the name of a sitting. */
export async function listPastSittings({ db }: Database, { before, limit }: { before: string | undefined; limit: number }): Promise<PastSitting[]> {
  let query = db
    .selectFrom('read_model.facts')
    .select([
      SITTING_SAID.as('sitting'), sql<number>`count(distinct project)::integer`.as('projects'), sql<number>`count(*)::integer`.as('motions'),
      sql<number>`(count(*) filter (where data like '%"verdict":"carried"%'))::integer`.as('carried'),
    ])
    .where('type', '=', sql.lit('jalon.committee.decided.v1'))
    .groupBy(SITTING_SAID)
    .orderBy(SITTING_SAID, 'desc')
    .limit(limit);
  if (before !== undefined) query = query.where(SITTING_SAID, '<', before);
  return query.execute();
}
