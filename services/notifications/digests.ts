/**
 * Sends the digests: once a working day, to each person who prefers one, all that they are asked. An event on the topic of notifications, keyed by the
 * person's identifier; whoever brings it to them (mail, a portal) reads it there.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../../adapters/database.ts';
import { withDatabase } from '../../adapters/database.ts';
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import type { OutgoingMessage } from '../../adapters/factProducer.ts';
import { becauseOf, type Log } from '../../adapters/log.ts';
import { structuredEvent } from '../../adapters/structuredEvent.ts';
import type { Tables } from '../../adapters/tables.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { digestDue, digestOf, type AskedOfOne, type Digest } from '../../domain/digest.ts';
import { hasLeft, seatsByPerson } from '../../domain/directory.ts';
import { instantOf, type Instant, type Seat } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Part } from '../check.ts';
import { everySoOften } from '../everySoOften.ts';
import { isTheirs } from './isTheirs.ts';

export type DigestPorts = { database: Database; directory: Pick<DirectoryPort, 'current'>; policy: Pick<Policy, 'zone' | 'closedDays'>; publish(messages: readonly OutgoingMessage[]): Promise<void>; log: Log };

const LOOK_EVERY_MS = 60_000;
const SOURCE = 'urn:jalon:notifications';

export const startDigests = (ports: DigestPorts): Part =>
  everySoOften({ name: 'digests', everyMs: LOOK_EVERY_MS, work: () => sendDigests(ports, instantOf(Date.now())), log: ports.log, failing: 'digests could not be sent' });

/** Gives how many went out. Sent and then noted: a crash in between sends the same event, with the same id, again. */
export async function sendDigests({ database: { db }, directory, policy, publish, log }: DigestPorts, now: Instant): Promise<number> {
  const day = digestDue(now, policy);
  if (day === undefined) return 0;
  const current = directory.current();
  const had = new Set((await withDatabase(() => db.selectFrom('registry.digests').select('person').where('day', '=', day).execute())).map(({ person }) => person));
  const readers = Object.entries(current.people).filter(([id, person]) => person.notifications === 'digest' && !hasLeft(person, day) && !had.has(id)).map(([id]) => id);
  if (readers.length === 0) return 0;
  const seats = seatsByPerson(current, day);
  let sent = 0;
  for (const person of readers) {
    sent += await sendOne(person, day).catch((error: unknown) => (log.warn({ because: becauseOf(error) }, 'a digest could not be sent'), 0));
  }
  if (sent > 0) log.info({ digests: sent, day }, 'digests sent');
  return sent;

  /** What keeps one person's from going out keeps nobody else's. */
  async function sendOne(person: string, day: string): Promise<number> {
    const digest = digestOf(await withDatabase(() => askedOf(db, person, seats.get(person) ?? [])), day, now);
    if (digest === undefined) return 0;
    await publish([eventOf(person, digest, now)]);
    await withDatabase(() => db.insertInto('registry.digests').values({ person, day }).onConflict((at) => at.doNothing()).execute());
    return 1;
  }
}

async function askedOf(db: Kysely<Tables>, person: string, seats: readonly Seat[]): Promise<AskedOfOne[]> {
  const rows = await db
    .selectFrom('read_model.tasks')
    .select(['project', 'task', 'kind', 'due_at', 'health', 'priority', 'follow_up_on'])
    .where('status', '=', 'asked')
    .where(isTheirs(person, seats))
    .execute();
  return rows.map(({ due_at: dueAt, follow_up_on: followUpOn, ...row }) => ({ ...row, dueAt, followUpOn }));
}

function eventOf(person: string, digest: Digest, now: Instant): OutgoingMessage {
  const envelope = { specversion: '1.0', id: `digest|${person}|${digest.day}`, source: SOURCE, type: 'jalon.digest.compiled.v1', subject: person, time: now, datacontenttype: 'application/json' };
  return structuredEvent(TOPICS.notifications, person, { ...envelope, data: { person, ...digest } });
}
