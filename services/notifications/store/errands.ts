/**
 * Dead addresses. One that is refused for good becomes an errand, raised once an address and open until the directory names another or somebody says
 * that it is settled; what was to go there waits meanwhile, and goes out then.
 */
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import type { ChannelName, Rhythm } from '../../../domain/delivery.ts';
import type { Directory } from '../../../domain/directory.ts';
import { OPERATOR, type Instant } from '../../../domain/ids.ts';
import { recipientsOf, type Recipient } from '../../../domain/told.ts';
import { digestOf, NO_ADDRESS } from '../deliveryId.ts';
import { keepNewDeliveries } from './newDeliveries.ts';

export const ERRAND_RAISED = 'jalon.errand.raised.v1';
/** The word of whoever settles an errand by changing the directory. */
const BY_THE_DIRECTORY = 'directory';

export type DeadAddress = Recipient & { mark: string; because: string };
/** What raising one takes: whom to tell, and how it is spread. */
export type Raising = { directory: Directory; today: string; now: Instant; rhythm: Rhythm };

export async function isKnownDead(db: Kysely<Tables>, { channel, recipient, mark }: Omit<DeadAddress, 'because'>): Promise<boolean> {
  const open = await db.selectFrom('registry.errands').select('id').where('channel', '=', channel).where('recipient', '=', recipient).where('address_mark', '=', mark).where('settled_at', 'is', null).executeTakeFirst();
  return open !== undefined;
}

/** Whatever waits for that recipient goes nowhere for now. What another process is sending is noted by that one. */
export async function layAside(db: Kysely<Tables>, { channel, recipient, mark, because }: DeadAddress, now: Instant): Promise<void> {
  await db
    .updateTable('registry.deliveries')
    .set({ state: 'dead', next_at: null, last_error: because, address_mark: mark, settled_at: now })
    .where('channel', '=', channel)
    .where('recipient', '=', recipient)
    .where((where) => where.or([where('state', 'in', ['waiting', 'failing']), where.and([where('state', '=', 'sending'), where('next_at', '<=', now)])]))
    .execute();
}

/** Gives whether it is new: somebody else may have raised it in the same moment. Operators are told. */
export async function raiseErrand(tx: Transaction<Tables>, { channel, recipient, mark, because }: DeadAddress, { directory, today, now, rhythm }: Raising): Promise<boolean> {
  const id = digestOf(['address', channel, recipient, mark]);
  const raised = await tx
    .insertInto('registry.errands')
    .values({ id, asked_of: OPERATOR, channel, recipient, address_mark: mark, because, raised_at: now, settled_at: null, settled_by: null, settled_because: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ because, raised_at: now, settled_at: null, settled_by: null, settled_because: null }).where('registry.errands.settled_at', 'is not', null))
    .returning('id')
    .executeTakeFirst();
  if (raised === undefined) return false;
  const fact = `errand|${id}|${now}`;
  const told = recipientsOf({ is: 'errand', fact, type: ERRAND_RAISED, seat: OPERATOR }, directory, { today }).filter((each) => each.recipient !== recipient);
  const event = JSON.stringify({ type: ERRAND_RAISED, data: { errand: id, channel, recipient } });
  await keepNewDeliveries(tx, told.map((to) => ({ ...to, fact, fact_type: ERRAND_RAISED, project: null, task: null, event })), now, rhythm);
  return true;
}

/** Gives whether there was such an errand, open. */
export async function settleErrand(db: Kysely<Tables>, id: string, { by, because, now }: { by: string; because: string; now: Instant }): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const errand = await tx
      .updateTable('registry.errands')
      .set({ settled_at: now, settled_by: by, settled_because: because })
      .where('id', '=', id)
      .where('settled_at', 'is', null)
      .returning(['channel', 'recipient', 'address_mark'])
      .executeTakeFirst();
    if (errand === undefined) return false;
    await takeUpAgain(tx, { channel: errand.channel, recipient: errand.recipient, mark: errand.address_mark }, now);
    return true;
  });
}

/** `markNow` tells by what an address is known now. Errands whose address is no longer the directory's are settled, and what waited for another goes out. */
export async function noticeNewAddresses(db: Kysely<Tables>, channel: ChannelName, markNow: (recipient: string) => string, now: Instant): Promise<void> {
  const errands = await db.selectFrom('registry.errands').select(['id', 'recipient', 'address_mark']).where('channel', '=', channel).where('settled_at', 'is', null).execute();
  for (const { id, recipient, address_mark: mark } of errands) {
    if (markNow(recipient) !== mark) await db.updateTable('registry.errands').set({ settled_at: now, settled_by: BY_THE_DIRECTORY, settled_because: 'another address' }).where('id', '=', id).where('settled_at', 'is', null).execute();
  }
  const dead = await db.selectFrom('registry.deliveries').select(['recipient', 'address_mark']).where('channel', '=', channel).where('state', '=', 'dead').groupBy(['recipient', 'address_mark']).execute();
  for (const { recipient, address_mark: mark } of dead) {
    const current = markNow(recipient);
    if (mark !== null && current !== mark && current !== NO_ADDRESS) await takeUpAgain(db, { channel, recipient, mark }, now);
  }
}

const takeUpAgain = (db: Kysely<Tables>, { channel, recipient, mark }: Omit<DeadAddress, 'because'>, now: Instant) =>
  db
    .updateTable('registry.deliveries')
    .set({ state: 'waiting', next_at: now, address_mark: null, settled_at: null })
    .where('channel', '=', channel)
    .where('recipient', '=', recipient)
    .where('state', '=', 'dead')
    .where('address_mark', '=', mark)
    .execute();

export const openErrands = async (db: Kysely<Tables>): Promise<number> =>
  (await db.selectFrom('registry.errands').select(sql<number>`count(*)::integer`.as('count')).where('settled_at', 'is', null).executeTakeFirstOrThrow()).count;
