import { randomUUID } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { expect, test } from 'vitest';
import { startKafka } from '../../cli/servers/startKafka.ts';
import { startTemporal } from '../../cli/servers/startTemporal.ts';
import { answersAsTemporal } from '../../cli/servers/temporalConnection.ts';
import { ensureSearchAttributes, setRetention } from '../../cli/servers/temporalNamespace.ts';
import type { SearchAttribute } from '../../cli/servers/temporalNamespace.ts';
import { postgresServer } from '../../cli/servers/postgresServer.ts';
import { timeSkippingServer } from '../../cli/servers/timeSkippingServer.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const ATTRIBUTES: readonly SearchAttribute[] = [{ name: 'CityPhase', type: 'KEYWORD' }, { name: 'CityThemes', type: 'KEYWORD_LIST' }, { name: 'CityDueAt', type: 'DATETIME' }];

test('Temporal keeps its search attributes from one start to the next, and adds only what is missing', async () => {
  const data = await temporaryFolder();
  const first = await startTemporal({ data, namespace: 'city', searchAttributes: ATTRIBUTES });
  await setRetention(first, 30);
  expect((await fetch(first.uiUrl)).status).toBe(200);
  await first.stop();
  await expect(answersAsTemporal(first.address, 'city')).rejects.toThrow();

  const second = await startTemporal({ data, namespace: 'city' });
  expect(await ensureSearchAttributes(second, [...ATTRIBUTES, { name: 'CityHealth', type: 'KEYWORD' }])).toEqual(['CityHealth']);
  await expect(ensureSearchAttributes(second, [{ name: 'CityPhase', type: 'INT' }])).rejects.toThrow('has another type: expected INT');
  await second.stop();
});

test('Kafka keeps its topics and what is in them, also when it is killed', async () => {
  const data = await temporaryFolder();
  const topic = { name: 'facts', partitions: 3 };
  const first = await startKafka({ data, topics: [topic] });
  const producer = kafkaAt(first.brokers).producer();
  await producer.connect();
  const large = 'x'.repeat(1_000_000);
  await producer.send({ topic: 'facts', messages: [{ key: 'a', value: large }] });
  await producer.disconnect();
  process.kill(first.pid, 'SIGKILL');

  const second = await startKafka({ data, topics: [topic] });
  const admin = kafkaAt(second.brokers).admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets('facts');
  await admin.disconnect();
  expect(offsets).toHaveLength(3);
  expect(offsets.map(({ offset }) => Number(offset)).reduce((sum, offset) => sum + offset)).toBe(1);
  await second.stop();
});

test('PostgreSQL runs, also for root, and leaves nothing when it is stopped', async () => {
  const server = await postgresServer();
  const client = new Client({ connectionString: server.url });
  await client.connect();
  expect((await client.query<{ sum: number }>('select 1 + 1 as sum')).rows).toEqual([{ sum: 2 }]);
  await client.end();
  await server.stop();
  expect(() => process.kill(server.pid, 0)).toThrow('ESRCH');
});

test('thirty days pass in a moment on the time-skipping server', async () => {
  const path = await timeSkippingServer();
  const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
  try {
    const before = await environment.currentTimeMs();
    await environment.sleep('30 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(30 * 86_400_000);
  } finally {
    await environment.teardown();
  }
});

const kafkaAt = (brokers: string[]): Kafka => new Kafka({ clientId: randomUUID(), brokers, logLevel: logLevel.NOTHING });
