/** How many deliveries stand how, by channel, and since when the oldest waits. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../adapters/tables.ts';
import type { ChannelName, DeliveryState } from '../../domain/delivery.ts';

export type DeliveryCount = { channel: ChannelName; state: DeliveryState; count: number; since: string };

/** Those that are sent are not counted: they are many, and of no concern. */
export const deliveryCounts = (db: Kysely<Tables>): Promise<DeliveryCount[]> =>
  db
    .selectFrom('registry.deliveries')
    .select(['channel', 'state', sql<number>`count(*)::integer`.as('count'), sql<string>`min(made_at)`.as('since')])
    .where((where) => where.or([where('next_at', 'is not', null), where('state', '=', 'dead')]))
    .groupBy(['channel', 'state'])
    .execute();
