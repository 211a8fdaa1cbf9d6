import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Kafka, KafkaMessage, Producer } from 'kafkajs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { factProducer } from '../../../adapters/factProducer.ts';
import type { FactProducer } from '../../../adapters/factProducer.ts';
import { createKafka } from '../../../adapters/kafkaClient.ts';
import { lazyTemporal } from '../../../adapters/temporalClient.ts';
import { startKafka } from '../../../cli/servers/startKafka.ts';
import type { RunningKafka } from '../../../cli/servers/startKafka.ts';
import { startTemporal } from '../../../cli/servers/startTemporal.ts';
import type { RunningTemporal } from '../../../cli/servers/startTemporal.ts';
import { freePort } from '../../../cli/servers/freePort.ts';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { workflowIdOf } from '../../../domain/ids.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import type { Part } from '../../../services/check.ts';
import { registry } from '../../../services/intake/registry.ts';
import { startIntake } from '../../../services/intake/startIntake.ts';
import { temporalEngine } from '../../../services/temporalEngine.ts';
import { ATTRIBUTES } from '../../../workflows/attributes.ts';
import { signer } from '../../../adapters/signer.ts';
import { rollForTests } from '../../support/rollForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { goodRequest, rubbish } from './rubbish.ts';

const log = pino({ level: 'silent' });
const searchAttributes = Object.values(ATTRIBUTES);

let folder: string;
let kafkaServer: RunningKafka;
let temporalServer: RunningTemporal;
let kafka: Kafka;
let departments: Producer;
let producer: FactProducer;
let client: Client;
let database: Database;
let intake: Part;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-intake-'));
  kafkaServer = await startKafka({ data: join(folder, 'kafka'), topics: Object.values(TOPICS).map((name) => ({ name, partitions: 1 })) });
  temporalServer = await startTemporal({ data: join(folder, 'temporal'), port: await freePort(), searchAttributes });
  kafka = createKafka({ brokers: kafkaServer.brokers, clientId: 'test', log });
  departments = kafka.producer();
  await departments.connect();
  producer = factProducer(kafka);
  client = lazyTemporal(temporalServer);
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  intake = start();
});

afterAll(async () => {
  await intake.stop();
  await producer.stop();
  await departments.disconnect();
  await database.close();
  await client.connection.close();
  await temporalServer.stop();
  await kafkaServer.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = () =>
  startIntake({ kafka, engine: temporalEngine({ client, policy: policyForTests(), roll: rollForTests, signer: signer(undefined), pace: REAL_TIME }), registry: registry(database), signer: signer(undefined), publish: producer.publish, log });

const send = (topic: string, ...values: (Buffer | null | object)[]) =>
  departments.send({ topic, messages: values.map((value) => ({ key: 'k', value: value === null || Buffer.isBuffer(value) ? value : JSON.stringify(value) })) });

const startedAs = (subject: string) => client.workflow.getHandle(workflowIdOf(projectIdOf('urn:city:schools', subject))).describe();
const isStarted = (subject: string, timeout = 20_000) => expect.poll(() => startedAs(subject).then(({ status }) => status.name, () => 'unknown'), { timeout, interval: 100 }).toBe('RUNNING');
const says = async () => (await intake.checks()).map(({ name, ok, says: words }) => `${name} ${ok ? 'ok' : 'not ok'}: ${words}`).join('\n');

async function firstOf(topic: string, count: number): Promise<KafkaMessage[]> {
  const consumer = kafka.consumer({ groupId: randomUUID() });
  const messages: KafkaMessage[] = [];
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: ({ message }) => Promise.resolve(void messages.push(message)) });
  await expect.poll(() => messages.length, { timeout: 20_000 }).toBe(count);
  await consumer.disconnect();
  return messages;
}

test('ten pieces of rubbish give ten dead letters with their own bytes, and the eleventh event is taken in', async () => {
  await send(TOPICS.requests, ...rubbish.map(({ value }) => value), goodRequest({ data: { themes: ['children', 'x'.repeat(300)] } }));
  await isStarted('meals');
  const letters = await firstOf(TOPICS.deadLetters, rubbish.length);
  for (const [index, { value, reason }] of rubbish.entries()) {
    expect(letters[index]?.headers?.['reason']?.toString()).toBe(reason);
    expect(letters[index]?.value === value || letters[index]?.value?.equals(value ?? Buffer.alloc(0))).toBe(true);
  }
  const { typedSearchAttributes, memo } = await startedAs('meals');
  expect(typedSearchAttributes.get(ATTRIBUTES.themes)).toEqual(['children', 'x'.repeat(255)]);
  expect(typedSearchAttributes.get(ATTRIBUTES.department)).toBe('schools');
  expect(memo?.['requestEvent']).toMatch(/^[0-9a-f]{32}$/);
});

test('an event sent five times, and again to a fresh intake that lost its offsets, starts one project', async () => {
  const event = goodRequest({ subject: 'twice', id: 'twice' });
  await send(TOPICS.requests, event, event, event, event, event);
  await isStarted('twice');
  const before = await startedAs('twice');
  await send(TOPICS.requests, event, goodRequest({ subject: 'after-twice', id: 'after' }));
  await isStarted('after-twice');
  expect((await startedAs('twice')).runId).toBe(before.runId);
  expect(await database.db.selectFrom('registry.request_events').select('project').where('project', '=', projectIdOf('urn:city:schools', 'twice')).execute()).toHaveLength(1);
});

test('after a closed project was forgotten by Temporal, the registry still knows it: noted, and not started again', async () => {
  await send(TOPICS.requests, goodRequest({ subject: 'old', id: 'old' }));
  await isStarted('old');
  await client.workflow.getHandle(workflowIdOf(projectIdOf('urn:city:schools', 'old'))).terminate('as if it had ended');
  await send(TOPICS.requests, goodRequest({ subject: 'old', id: 'old-again' }));
  await send(TOPICS.answers, { specversion: '1.0', id: 'a1', source: 's', type: 'jalon.task.answered.v1', subject: projectIdOf('urn:city:schools', 'old'), data: { id: 'a1', task: 'intake-1/grid', by: { id: 'service:schools' }, answer: {} } });
  const facts = (await firstOf(TOPICS.facts, 2)).map(({ value }) => JSON.parse(String(value)) as { type: string; data: Record<string, unknown> });
  expect(facts).toContainEqual(expect.objectContaining({ type: 'jalon.request.noted.v1', data: expect.objectContaining({ because: 'project-closed' }) as unknown }));
  expect(facts).toContainEqual(expect.objectContaining({ type: 'jalon.answer.refused.v1', data: expect.objectContaining({ reason: 'project-closed', answer: 'a1' }) as unknown }));
});

test('Temporal away: intake waits and says so, loses nothing, writes no dead letter, and goes on', async () => {
  const { address } = temporalServer;
  await temporalServer.stop();
  await send(TOPICS.requests, goodRequest({ subject: 'patient', id: 'patient' }));
  await expect.poll(says, { timeout: 40_000 }).toMatch(/intake not ok: waiting for Temporal since 20.*\ntemporal not ok: Temporal does not answer/);
  temporalServer = await startTemporal({ data: join(folder, 'temporal'), port: Number(address.split(':')[1]), searchAttributes });
  await isStarted('patient', 60_000);
  await expect.poll(says, { timeout: 20_000 }).toMatch(/intake ok: reading/);
  await firstOf(TOPICS.deadLetters, rubbish.length);
});

test('stopped and started again, it goes on where it was', async () => {
  await intake.stop();
  await send(TOPICS.requests, goodRequest({ subject: 'meanwhile', id: 'meanwhile' }));
  intake = start();
  await isStarted('meanwhile', 30_000);
});
