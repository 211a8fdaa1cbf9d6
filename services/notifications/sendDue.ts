/**
 * Sends what is due by one channel: claimed, sent, noted. A crash before the claim loses nothing; one after it, sent or not, is a lease that runs out, and
 * the same message with the same id goes out again: whoever receives it tells the copy by its id. Nothing is sent that is not claimed.
 */
import { withDatabase, type Database } from '../../adapters/database.ts';
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import { becauseOf, type Log } from '../../adapters/log.ts';
import { afterSending, holdUntil, type Outcome, type Rhythm } from '../../domain/delivery.ts';
import { instantOf, type Instant } from '../../domain/ids.ts';
import type { Channel, Message } from './channel.ts';
import { markOf } from './deliveryId.ts';
import { isKnownDead, layAside, raiseErrand } from './store/errands.ts';
import { claimMessage, dueRecipients, holdBack, noteHowItWent } from './store/sending.ts';

export type SenderPorts = { database: Database; directory: Pick<DirectoryPort, 'current'>; today(): string; rhythm: Rhythm; now(): number; chance(): number; mayGoOn(): boolean; log: Log };

const RECIPIENTS_AT_ONCE = 4;
/** To one recipient in a row, so that others have their turn. */
const IN_A_ROW = 50;
const NOBODY = 'the directory names no address';
const KNOWN_DEAD = 'the address is refused; an errand asks for another';

/** Gives how many messages went out. */
export async function sendDue(channel: Channel, ports: SenderPorts): Promise<number> {
  const recipients = await withDatabase(() => dueRecipients(ports.database.db, channel.name, instantOf(ports.now())));
  let sent = 0;
  async function takeTurns(): Promise<void> {
    for (let recipient = recipients.shift(); recipient !== undefined && ports.mayGoOn(); recipient = recipients.shift()) {
      for (let turn = 0; turn < IN_A_ROW && ports.mayGoOn() && (await sendNext(channel, recipient, ports)); turn += 1) sent += 1;
    }
  }
  await Promise.all(Array.from({ length: RECIPIENTS_AT_ONCE }, takeTurns));
  return sent;
}

/** Gives whether one was sent, and so whether the next may go to the same recipient. */
async function sendNext(channel: Channel, recipient: string, ports: SenderPorts): Promise<boolean> {
  const { database: { db }, rhythm, now, log } = ports;
  const address = channel.addressOf(recipient);
  const known = { channel: channel.name, recipient, mark: markOf(recipient, address) };
  const isDead = address === undefined || (await withDatabase(() => isKnownDead(db, known)));
  if (isDead) {
    await withDatabase(() => layAside(db, { ...known, because: address === undefined ? NOBODY : KNOWN_DEAD }, instantOf(now())));
    return false;
  }
  const message = await withDatabase(() => claimMessage(db, channel.name, recipient, instantOf(now()), rhythm));
  if (message === undefined) return false;
  const outcome = await channel.send(message, address).catch((error: unknown) => mistake(error, log));
  await withDatabase(() => note(channel, message, outcome, known.mark, ports));
  return outcome.is === 'sent';
}

async function note(channel: Channel, message: Message, outcome: Outcome, mark: string, ports: SenderPorts): Promise<void> {
  const { database: { db }, rhythm, log } = ports;
  const now: Instant = instantOf(ports.now());
  const change = afterSending(outcome, message.attempts, now, ports.chance(), rhythm);
  if (outcome.is === 'refused') {
    const dead = { channel: channel.name, recipient: message.recipient, mark, because: outcome.because };
    await db.transaction().execute(async (tx) => {
      if (!(await noteHowItWent(tx, message, change, now))) return;
      await tx.updateTable('registry.deliveries').set({ address_mark: mark }).where('message', '=', message.id).execute();
      const isNew = await raiseErrand(tx, dead, { directory: ports.directory.current(), today: ports.today(), now, rhythm });
      if (isNew) log.warn({ channel: channel.name, recipient: message.recipient, because: outcome.because }, 'an address is refused for good: an errand asks for another');
    });
    return;
  }
  await noteHowItWent(db, message, change, now);
  if (outcome.is !== 'deferred') return;
  log.info({ channel: channel.name, recipient: message.recipient, because: outcome.because, attempts: message.attempts, again: change.nextAt }, 'not taken for now');
  const held = holdUntil(outcome, now, rhythm);
  // One server takes all mail; each webhook is a system of its own.
  if (held !== undefined) await holdBack(db, channel.name, channel.name === 'mail' ? undefined : message.recipient, held);
}

/** One message that we cannot put together keeps no other from going out. */
function mistake(error: unknown, log: Log): Outcome {
  log.error({ because: becauseOf(error) }, 'a message could not be put together');
  return { is: 'deferred', because: 'a mistake of ours, which the log tells', of: 'this' };
}
