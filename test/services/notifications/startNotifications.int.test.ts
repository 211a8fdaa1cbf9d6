/** From Kafka to a mailbox and to a system that fails now and then, on a real broker; stopped and started again in between. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../adapters/database.ts';
import { factMessages } from '../../../adapters/factMessages.ts';
import { factProducer, type FactProducer } from '../../../adapters/factProducer.ts';
import { createKafka } from '../../../adapters/kafkaClient.ts';
import { startKafka, type RunningKafka } from '../../../cli/servers/startKafka.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { Rhythm } from '../../../domain/delivery.ts';
import type { Fact } from '../../../domain/dossier.ts';
import { instantOf, type ProjectId } from '../../../domain/ids.ts';
import type { Part } from '../../../services/check.ts';
import { startNotifications } from '../../../services/notifications/startNotifications.ts';
import { directoryForTests, personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { until } from '../../support/until.ts';
import { mailServer, type MailServer } from './mailServer.ts';
import { webhookReceiver, type WebhookReceiver } from './webhookReceiver.ts';

const log = pino({ level: 'silent' });
const RHYTHM: Rhythm = { windowMs: 300, pauseMs: 300, firstWaitMs: 50, longestWaitMs: 200, leaseMs: 5_000 };
let folder: string;
let server: RunningKafka;
let database: Database;
let producer: FactProducer;
let smtp: MailServer;
let receiver: WebhookReceiver;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-notifications-'));
  server = await startKafka({ data: join(folder, 'kafka'), topics: Object.values(TOPICS).map((name) => ({ name, partitions: 2 })) });
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  producer = factProducer(createKafka({ brokers: server.brokers, clientId: 'test', log }));
  smtp = await mailServer();
  receiver = await webhookReceiver();
}, 120_000);
afterAll(async () => {
  await producer?.stop();
  await database?.close();
  await server?.stop();
  await smtp?.close();
  await receiver?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}, 60_000);

const start = (): Part => {
  const directory = smallDirectory({
    people: { ...smallDirectory().people, 'jurist-1': personForTests({ services: ['legal'], mail: 'jurist@example.org' }) },
    webhooks: { lake: { url: receiver.url, secret: 'JALON_WEBHOOK_LAKE', all: true } },
  });
  return startNotifications({
    kafka: createKafka({ brokers: server.brokers, clientId: 'notifications', log }), database, directory: directoryForTests(directory), policy: policyForTests(),
    mail: { smtpUrl: smtp.url, from: 'jalon@city.example' }, publicUrl: 'http://127.0.0.1:3000', secretOf: () => receiver.secret, log, rhythm: RHYTHM, sendEveryMs: 50,
  });
};
const factOf = (number: number): Fact => ({
  id: `p|${number}`, type: 'jalon.task.asked.v1', sequence: number, time: instantOf(Date.now()), project: `project-${number % 5}` as ProjectId,
  data: { task: `consultation-1/interview/legal-${number}`, kind: 'interview', of: 'service:legal', phase: 'consultation', dueAt: instantOf(Date.now()), about: {} }, notify: ['legal'],
});
const publish = (numbers: readonly number[]) => producer.publish(numbers.map(factOf).flatMap(factMessages));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const takenFacts = () => receiver.taken.map(({ event }) => String(event.id)).toSorted();
const mailedTasks = () => smtp.received.flatMap(({ text }) => [...new Set(text.replaceAll('=\n', '').match(/legal-\d+/g) ?? [])]);

test('each fact arrives once, while the receiver fails, the mail server defers, and we are stopped and started again amid it', async () => {
  receiver.answers(500, 'drop', 503, 429, 500);
  smtp.manner('jurist@example.org', 'defer', 'drop', 'take');
  const first = start();
  await publish(range(0, 30));
  await until(() => receiver.taken.length > 5, 'some webhooks', 30_000);
  await first.stop();
  await publish(range(0, 40));

  const second = start();
  await until(async () => receiver.taken.length >= 40 && new Set(mailedTasks()).size >= 40, 'all to arrive', 60_000);
  await until(async () => /^reading since [^;]+$/.test((await second.checks())[0]?.says ?? ''), 'nothing to be left', 30_000);
  expect(takenFacts()).toEqual(range(0, 40).map((number) => `p|${number}`).toSorted());
  expect(mailedTasks().toSorted()).toEqual(range(0, 40).map((number) => `legal-${number}`).toSorted());
  expect(receiver.unverified).toBe(0);
  expect(await second.checks()).toEqual([{ name: 'notifications', ok: true, says: expect.stringMatching(/^reading since [^;]+$/) as string }]);
  await second.stop();
});
