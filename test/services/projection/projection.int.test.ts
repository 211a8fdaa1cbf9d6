import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kafka } from 'kafkajs';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { factProducer } from '../../../adapters/factProducer.ts';
import type { FactProducer } from '../../../adapters/factProducer.ts';
import { createKafka } from '../../../adapters/kafkaClient.ts';
import { freePort } from '../../../cli/servers/freePort.ts';
import { postgresServer } from '../../../cli/servers/postgresServer.ts';
import type { RunningPostgres } from '../../../cli/servers/postgresServer.ts';
import { startKafka } from '../../../cli/servers/startKafka.ts';
import type { RunningKafka } from '../../../cli/servers/startKafka.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { startProjection } from '../../../services/projection/startProjection.ts';
import type { Projection } from '../../../services/projection/startProjection.ts';
import { asked, messageOf, started } from './factFor.ts';

const log = pino({ level: 'silent' });
const topics = Object.values(TOPICS).map((name) => ({ name, partitions: 3 }));

let folder: string;
let port: number;
let server: RunningKafka;
let postgres: RunningPostgres;
let kafka: Kafka;
let producer: FactProducer;
let database: Database;
let projection: Projection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-projection-'));
  port = await freePort();
  server = await startKafka({ data: join(folder, 'kafka'), port, topics });
  postgres = await postgresServer();
  kafka = createKafka({ brokers: server.brokers, clientId: 'test', log });
  producer = factProducer(kafka);
  database = await openDatabase({ databaseUrl: postgres.url, dataFolder: folder, log });
  projection = startProjection({ kafka, database, log });
});

afterAll(async () => {
  await projection.stop();
  await producer.stop();
  await database.close();
  await server.stop();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const publish = (...facts: Parameters<typeof messageOf>[0][]) => producer.publish(facts.map((fact) => ({ topic: TOPICS.facts, key: fact.project, value: messageOf(fact) })));
const idOf = (index: number) => `p${index}-12345678`;
const rows = async () => {
  const { projects, tasks, facts } = await database.db
    .selectNoFrom((select) => [
      select.selectFrom('read_model.projects').select((each) => each.fn.countAll<number>().as('count')).as('projects'),
      select.selectFrom('read_model.tasks').select((each) => each.fn.countAll<number>().as('count')).as('tasks'),
      select.selectFrom('read_model.facts').select((each) => each.fn.countAll<number>().as('count')).as('facts'),
    ])
    .executeTakeFirstOrThrow();
  return { projects, tasks, facts };
};
const become = (expected: object, timeout = 20_000) => expect.poll(rows, { timeout, interval: 100 }).toEqual(expected);
const says = async () => (await projection.checks()).map(({ name, ok, says: words }) => `${name} ${ok ? 'ok' : 'not ok'}: ${words}`).join('\n');

test('facts of all partitions become rows, and copies do not', async () => {
  const stories = Array.from({ length: 50 }, (_, index) => [started(1, idOf(index)), asked(2, 't', 'service:legal', undefined, idOf(index))]).flat();
  await publish(...stories);
  await publish(...stories);
  await become({ projects: 50, tasks: 50, facts: 100 });
  expect(await says()).toMatch(/projection ok: reading.*\nread model ok: .* 0 facts missing/);
});

test('stopped in between, it goes on where the database says, whatever the broker remembers', async () => {
  await projection.stop();
  await publish(started(1, idOf(50)));
  const admin = kafka.admin();
  await admin.connect();
  await admin.resetOffsets({ groupId: 'jalon-projection', topic: TOPICS.facts, earliest: false });
  await admin.disconnect();
  projection = startProjection({ kafka, database, log });
  await become({ projects: 51, tasks: 50, facts: 101 });
});

test('emptied by another process, it is filled again though no new fact comes', async () => {
  await rebuildReadModel(database);
  await become({ projects: 51, tasks: 50, facts: 101 });
});

test('emptied on demand, it is filled again', async () => {
  await projection.rebuild();
  await become({ projects: 51, tasks: 50, facts: 101 });
});

test('Kafka away: it says so, a fact in between is refused to its caller, and all goes on once Kafka is back', async () => {
  await server.stop();
  await expect(publish(started(1, idOf(51)))).rejects.toThrow('Kafka does not answer');
  await expect.poll(says, { timeout: 60_000 }).toMatch(/projection not ok: away since/);
  server = await startKafka({ data: join(folder, 'kafka'), port, topics });
  await publish(started(1, idOf(51)));
  await become({ projects: 52, tasks: 50, facts: 102 }, 60_000);
  await expect.poll(says, { timeout: 60_000 }).toMatch(/projection ok: reading/);
});
