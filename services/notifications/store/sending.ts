/** Claims what is due before it is sent, and notes afterwards how it went, so that several processes may send at once. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { DeliveryRow, Tables } from '../../../adapters/tables.ts';
import { parcelOf, whileSending, type Change, type ChannelName, type Delivery, type Rhythm } from '../../../domain/delivery.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { Message } from '../channel.ts';

/** More than go into one message. */
const LOOKED_AT = 200;
const RECIPIENTS_AT_ONCE = 100;
/** Any number, the same for all processes of ours. */
const LOCK = 5_266_602;

/** For whom something is due, who has waited longest first. */
export async function dueRecipients(db: Kysely<Tables>, channel: ChannelName, now: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('registry.deliveries')
    .select('recipient')
    .where('channel', '=', channel)
    .where('next_at', '<=', now)
    .groupBy('recipient')
    .orderBy(sql`min(next_at)`)
    .limit(RECIPIENTS_AT_ONCE)
    .execute();
  return rows.map(({ recipient }) => recipient);
}

/** `undefined`: nothing is due any more, or another process puts together what is. */
export async function claimMessage(db: Kysely<Tables>, channel: ChannelName, recipient: string, now: Instant, rhythm: Rhythm): Promise<Message | undefined> {
  return db.transaction().execute(async (tx) => {
    // Two who claimed for one recipient at once might split a message between them.
    const { rows: [lock] } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(${sql.lit(LOCK)}, hashtext(${`${channel} ${recipient}`})) as taken`.execute(tx);
    if (lock?.taken !== true) return undefined;
    const open = await tx
      .selectFrom('registry.deliveries')
      .selectAll()
      .where('channel', '=', channel)
      .where('recipient', '=', recipient)
      .where('next_at', 'is not', null)
      .orderBy('next_at')
      .orderBy('message')
      .orderBy('made_at')
      .orderBy('id')
      .limit(LOOKED_AT)
      .forUpdate()
      .skipLocked()
      .execute();
    const parcel = parcelOf(open.map(deliveryOf), now);
    if (parcel === undefined) return undefined;
    const { state, nextAt } = whileSending(now, rhythm);
    await tx
      .updateTable('registry.deliveries')
      .set({ state, next_at: nextAt, message: parcel.message, attempts: parcel.attempts })
      .where('id', '=', sql<string>`any(${[...parcel.ids]}::text[])`)
      .execute();
    return { id: parcel.message, recipient, attempts: parcel.attempts, deliveries: open.filter(({ id }) => parcel.ids.includes(id)) };
  });
}

/** Whoever claimed it again since then notes it themselves. Gives whether it was still ours. What is sent is no longer kept. */
export async function noteHowItWent(db: Kysely<Tables>, { id, attempts }: Pick<Message, 'id' | 'attempts'>, { state, nextAt, lastError }: Change, now: Instant): Promise<boolean> {
  const noted = await db
    .updateTable('registry.deliveries')
    .set({ state, next_at: nextAt, last_error: lastError, settled_at: nextAt === null ? now : null, ...(state === 'sent' && { event: null }) })
    .where('message', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'sending')
    .returning('id')
    .execute();
  return noted.length > 0;
}

/** Whatever else is for the same other side waits. `recipient` is left out where one server takes what is for all. */
export async function holdBack(db: Kysely<Tables>, channel: ChannelName, recipient: string | undefined, until: Instant): Promise<void> {
  let others = db.updateTable('registry.deliveries').set({ next_at: until }).where('channel', '=', channel).where('state', 'in', ['waiting', 'failing']).where('next_at', '<', until);
  if (recipient !== undefined) others = others.where('recipient', '=', recipient);
  await others.execute();
}

const deliveryOf = ({ id, fact_type: factType, state, message, attempts, next_at: nextAt }: DeliveryRow): Delivery => ({ id, factType, state, message, attempts, nextAt: nextAt as Instant | null });
