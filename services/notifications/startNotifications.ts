/** Notifications: reads what somebody is to be told, makes a delivery of each, and sends them by mail and by webhook. */
import type { Kafka } from 'kafkajs';
import { withDatabase, type Database } from '../../adapters/database.ts';
import type { ReadBatch } from '../../adapters/batchHandler.ts';
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import type { Log } from '../../adapters/log.ts';
import { startTopicReader } from '../../adapters/topicReader.ts';
import type { MailSettings } from '../../domain/contracts/environment.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { RHYTHM, type Rhythm } from '../../domain/delivery.ts';
import { instantOf, msOf, type Instant } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import { today as todayIn } from '../api/today.ts';
import type { Part } from '../check.ts';
import { everySoOften } from '../everySoOften.ts';
import type { Channel } from './channel.ts';
import { markOf } from './deliveryId.ts';
import { mailChannel } from './mail/mailChannel.ts';
import { makeDeliveries } from './makeDeliveries.ts';
import { notificationsCheck } from './notificationsCheck.ts';
import { sendDue } from './sendDue.ts';
import { noticeNewAddresses } from './store/errands.ts';
import { loadPlaces } from './store/places.ts';
import { webhookChannel } from './webhooks/webhookChannel.ts';

/** `secretOf` reads a variable of the environment that holds a webhook's secret. */
export type NotificationsOptions = {
  kafka: Kafka; database: Database; directory: DirectoryPort; policy: Policy; mail: MailSettings | undefined; publicUrl: string; secretOf(variable: string): string | undefined; log: Log;
  rhythm?: Rhythm; sendEveryMs?: number;
};

export const NOTIFICATIONS_GROUP = 'jalon-notifications';
const SEND_EVERY_MS = 2_000;
const LOOK_EVERY_MS = 60_000;
/** The clocks of two machines differ; and what happened in the hour before is still news. */
const BEFORE_MS = 3_600_000;

export function startNotifications({ kafka, database, directory, policy, mail, publicUrl, secretOf, log, rhythm = RHYTHM, sendEveryMs = SEND_EVERY_MS }: NotificationsOptions): Part {
  const today = () => todayIn(policy);
  const stopping = new AbortController();
  if (mail === undefined) log.info('JALON_SMTP_URL is not set: nobody is told by mail');
  const channels: Channel[] = [
    ...(mail === undefined ? [] : [mailChannel({ mail, database, directory, today, policy, publicUrl, log })]),
    webhookChannel({ directory, secretOf, now: Date.now }),
  ];
  const names = new Set(channels.map(({ name }) => name));
  let since: Instant | undefined;

  async function read(batch: ReadBatch): Promise<void> {
    const beginning = (since ??= await withDatabase(() => beganAt(database)));
    const now = instantOf(Date.now());
    await withDatabase(() => makeDeliveries(database.db, batch, { directory: directory.current(), today: today(), now, since: beginning, channels: names, rhythm, log }));
    const last = batch.messages.at(-1);
    if (last !== undefined) batch.done(last.offset);
  }

  const reader = startTopicReader({
    kafka, group: NOTIFICATIONS_GROUP, topics: [TOPICS.notifications, TOPICS.facts], read, positions: () => withDatabase(() => loadPlaces(database.db)), log,
    // What is collected for a minute may be a second old.
    minBytes: 32_000, maxWaitMs: 1_000, commitEveryMs: 5_000, partitionsAtOnce: database.isEmbedded ? 1 : 4,
  });
  const ports = { database, directory, today, rhythm, now: Date.now, chance: Math.random, mayGoOn: () => !stopping.signal.aborted, log };
  const senders = channels.map((channel) => everySoOften({ name: channel.name, everyMs: sendEveryMs, work: () => sendDue(channel, ports), log, failing: 'what is due could not be sent' }));
  const looking = everySoOften({ name: 'addresses', everyMs: LOOK_EVERY_MS, work: lookAtAddresses, log, failing: 'addresses could not be looked at' });
  const stopListening = directory.onChange(looking.now);

  async function lookAtAddresses(): Promise<void> {
    for (const { name, addressOf } of channels) {
      await withDatabase(() => noticeNewAddresses(database.db, name, (recipient) => markOf(recipient, addressOf(recipient)), instantOf(Date.now())));
    }
  }

  return {
    name: 'notifications',
    checks: async () => [await notificationsCheck(database, reader.health())],
    async stop() {
      stopping.abort();
      stopListening();
      await reader.stop();
      await Promise.all([...senders, looking].map((part) => part.stop()));
    },
  };
}

/** When notifications came to this city: what happened before is nobody's news. */
async function beganAt({ db }: Database): Promise<Instant> {
  const { applied_at: at } = await db.selectFrom('registry.migrations').select('applied_at').where('name', '=', '009-deliveries.sql').executeTakeFirstOrThrow();
  return instantOf(msOf(at as Instant) - BEFORE_MS);
}
