/** Makes the deliveries of one batch from Kafka, and notes where to go on, in one transaction. */
import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { ReadBatch } from '../../adapters/batchHandler.ts';
import type { Log } from '../../adapters/log.ts';
import type { Tables } from '../../adapters/tables.ts';
import type { ChannelName, Rhythm } from '../../domain/delivery.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Instant } from '../../domain/ids.ts';
import { recipientsOf, type Notice } from '../../domain/told.ts';
import { readNotice, type Told } from './readNotice.ts';
import { keepNewDeliveries, type ToDeliver } from './store/newDeliveries.ts';
import { movePlace, placeOf } from './store/places.ts';

type Batch = Pick<ReadBatch, 'topic' | 'partition' | 'messages'>;

/** `since`: what happened before is nobody's news. `channels` are those that can send. */
export type Telling = { directory: Directory; today: string; now: Instant; since: Instant; channels: ReadonlySet<ChannelName>; rhythm: Rhythm; log: Log };

/** Gives how many are new. @throws MovedByAnother */
export async function makeDeliveries(db: Kysely<Tables>, { topic, partition, messages }: Batch, telling: Telling): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const from = await placeOf(tx, topic, partition);
    const unread = messages.filter(({ offset }) => Number(offset) >= from);
    const last = unread.at(-1);
    if (last === undefined) return 0;
    const told = unread.flatMap((message) => {
      const read = readNotice(topic, message, telling.directory);
      if (read.is === 'unreadable') telling.log.warn({ topic, partition, offset: message.offset, because: read.because }, 'a notification could not be read');
      return read.is === 'told' ? read.told.filter(({ at }) => Date.parse(at) >= Date.parse(telling.since)) : [];
    });
    const made = await keepNewDeliveries(tx, await addressed(tx, told, telling), telling.now, telling.rhythm);
    await movePlace(tx, { topic, partition, next: Number(last.offset) + 1, from });
    return made;
  });
}

async function addressed(tx: Transaction<Tables>, told: readonly Told[], { directory, today, channels }: Telling): Promise<ToDeliver[]> {
  const holders = await holdersOf(tx, told.map(({ notice }) => notice));
  return told.flatMap(({ notice, event }) => {
    const project = 'project' in notice ? notice.project : null;
    const task = 'task' in notice ? notice.task : null;
    const recipients = recipientsOf(notice, directory, { today, holder: holders.get(keyOf(project, task)) });
    return recipients.filter(({ channel }) => channels.has(channel)).map((to) => ({ ...to, fact: notice.fact, fact_type: notice.type, project, task, event }));
  });
}

/** As far as the read model knows by now; a task that it does not know yet is in nobody's hands. */
async function holdersOf(tx: Transaction<Tables>, notices: readonly Notice[]): Promise<Map<string, string>> {
  const projects = [...new Set(notices.flatMap((notice) => (notice.is === 'of-a-task' ? [notice.project] : [])))];
  if (projects.length === 0) return new Map();
  const rows = await tx.selectFrom('read_model.tasks').select(['project', 'task', 'holder']).where('project', '=', sql<string>`any(${projects}::text[])`).where('status', '=', 'asked').where('holder', 'is not', null).execute();
  return new Map(rows.map(({ project, task, holder }) => [keyOf(project, task), holder ?? '']));
}

const keyOf = (project: string | null, task: string | null): string => JSON.stringify([project, task]);
