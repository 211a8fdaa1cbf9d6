/** What somebody of the city must see to outside any project, the oldest first: addresses that are refused for good. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { ErrandList } from '../deliveryViews.ts';

export async function listErrands({ db }: Database, { settled, limit }: { settled: 'no' | 'all'; limit: number }): Promise<ErrandList> {
  let query = db
    .selectFrom('registry.errands')
    .selectAll('registry.errands')
    .select((from) =>
      from
        .selectFrom('registry.deliveries')
        .select(sql<number>`count(*)::integer`.as('count'))
        .whereRef('registry.deliveries.channel', '=', 'registry.errands.channel')
        .whereRef('registry.deliveries.recipient', '=', 'registry.errands.recipient')
        .where('state', '=', 'dead')
        .as('waiting'))
    .orderBy('raised_at')
    .orderBy('registry.errands.id')
    .limit(limit);
  if (settled === 'no') query = query.where('settled_at', 'is', null);
  const rows = await query.execute();
  return {
    errands: rows.map(({ id, channel, recipient, because, ...row }) => ({
      id, channel, recipient, because, askedOf: row.asked_of, raisedAt: row.raised_at, waiting: row.waiting ?? 0,
      settledAt: row.settled_at, settledBy: row.settled_by, settledBecause: row.settled_because,
    })),
  };
}
