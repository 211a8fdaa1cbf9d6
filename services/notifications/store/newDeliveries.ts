/** Keeps deliveries, each once, whoever tells of the same fact again. */
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { DeliveryRow, Tables } from '../../../adapters/tables.ts';
import { instantOf, msOf, type Instant } from '../../../domain/ids.ts';
import { whenToMail, type Rhythm } from '../../../domain/delivery.ts';
import type { Recipient } from '../../../domain/told.ts';
import { recordset } from '../../projection/store/recordset.ts';
import { deliveryId } from '../deliveryId.ts';

/** One fact, and all who are told of it. */
export type ToDeliver = Recipient & Pick<DeliveryRow, 'fact' | 'fact_type' | 'project' | 'task'> & { event: string };

/** Gives how many are new. A webhook's go at once and each by itself; those by mail are collected for a while. */
export async function keepNewDeliveries(tx: Transaction<Tables>, wanted: readonly ToDeliver[], now: Instant, rhythm: Rhythm): Promise<number> {
  if (wanted.length === 0) return 0;
  const lastMails = await lastMailsTo(tx, wanted.filter(({ channel }) => channel === 'mail').map(({ recipient }) => recipient), instantOf(msOf(now) - rhythm.pauseMs));
  const rows = wanted.map((each): DeliveryRow => {
    const id = deliveryId(each.fact, each);
    const isMail = each.channel === 'mail';
    return {
      ...each, id, state: 'waiting', message: isMail ? null : id, attempts: 0, next_at: isMail ? whenToMail(now, lastMails.get(each.recipient), rhythm) : now,
      last_error: null, address_mark: null, made_at: now, settled_at: null,
    };
  });
  const kept = await sql<{ id: string }>`
    insert into registry.deliveries (id, fact, fact_type, project, task, channel, recipient, event, state, message, attempts, next_at, made_at)
    select id, fact, fact_type, project, task, channel, recipient, event, state, message, attempts, next_at, made_at
    from json_to_recordset(${recordset(rows)}) as row(id text, fact text, fact_type text, project text, task text, channel text, recipient text, event text,
      state text, message text, attempts integer, next_at timestamptz, made_at timestamptz)
    on conflict (id) do nothing
    returning id
  `.execute(tx);
  return kept.rows.length;
}

async function lastMailsTo(db: Kysely<Tables>, recipients: readonly string[], since: Instant): Promise<Map<string, Instant>> {
  if (recipients.length === 0) return new Map();
  const rows = await db
    .selectFrom('registry.deliveries')
    .select(['recipient', sql<Instant>`max(settled_at)`.as('last')])
    .where('channel', '=', 'mail')
    .where('state', '=', 'sent')
    .where('settled_at', '>', since)
    .where('recipient', '=', sql<string>`any(${[...new Set(recipients)]}::text[])`)
    .groupBy('recipient')
    .execute();
  return new Map(rows.map(({ recipient, last }) => [recipient, last]));
}
