import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { listCities, loadCity } from '../../../cities/loadCity.ts';
import type { RequestEvent } from '../../../domain/contracts/events.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { signer } from '../../../adapters/signer.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { takeRequests } from '../../../services/intake/takeRequests.ts';
import { batchOf, intakeStage } from '../../services/intake/intakeStage.ts';
import type { Stage } from '../../services/intake/intakeStage.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';

const LINES = 150;
const log = pino({ level: 'silent' });
let folder: string;
let database: Database;
let stage: Stage;
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-import-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  stage = intakeStage();
  ({ app } = await buildApi({
    directory: directoryForTests(),
    database, engine: stage.engine, publish: stage.publish, policy: policyForTests(), registry: stage.registry, rebuild: () => Promise.resolve(),
    checks: () => Promise.resolve([]), identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log,
  }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const jalon = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const variables = { PATH: process.env['PATH'] ?? '', JALON_URL: url, LANG: 'C' };
    execFile(process.execPath, [join(import.meta.dirname, '../../../cli/jalon.ts'), ...args], { env: variables, maxBuffer: 10_000_000 }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });

/** What reached the topic is taken in, as intake does. */
async function takeIn(): Promise<void> {
  const filed = stage.published.splice(0).map(({ value }) => JSON.parse(String(value)) as object);
  await takeRequests(batchOf(TOPICS.requests, filed), stage);
}

/** A census of a whole city, made of the projects of all of ours. */
function census(lines: number): string {
  const ours = listCities().flatMap((city) => loadCity(city).projects as RequestEvent[]);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: lines }, (_, index) => {
    const { subject, data } = ours[index % ours.length] as RequestEvent;
    return [`${subject}-${index}`, data.title, data.department, data.summary ?? '', (data.themes ?? []).join(';'), '10 000', '20000', '0', '1500,50', `row ${index}`].map(cell).join(';');
  });
  return ['reference;title;department;summary;themes;budget-once-least;budget-once-most;budget-yearly-least;budget-yearly-most;Remarque', ...rows].join('\r\n');
}

test('a census of 150 lines: tried, filed, filed again; each project starts once', async () => {
  const file = join(folder, 'census.csv');
  await writeFile(file, `\uFEFF${census(LINES)}\r\n`);

  const tried = await jalon('import', file, '--dry-run');
  expect(tried).toMatchObject({ code: 0, err: expect.stringContaining(`would be filed: ${LINES}, at fault: 0, already known: 0`) as string });
  expect(stage.published).toEqual([]);

  const filed = await jalon('import', file);
  expect(filed).toMatchObject({ code: 0, out: tried.out, err: expect.stringContaining(`filed: ${LINES}, at fault: 0, already known: 0`) as string });
  expect(stage.published).toHaveLength(LINES);
  await takeIn();
  expect(stage.started).toHaveLength(LINES);
  expect(stage.started[0]).toMatchObject({ source: 'urn:jalon:import', request: { estimate: { oneOff: { least: 10_000, most: 20_000 }, yearly: { least: 0, most: 1_500.5 } }, Remarque: 'row 0' } });

  const again = await jalon('import', file, '--json');
  expect(JSON.parse(again.out)).toMatchObject({ filed: 0, atFault: 0, alreadyKnown: LINES });
  expect(stage.published).toEqual([]);
});

test('filed twice before intake has looked, each project starts once all the same', async () => {
  const file = join(folder, 'early.csv');
  await writeFile(file, census(10));
  await jalon('import', file, '--source', 'urn:early');
  await jalon('import', file, '--source', 'urn:early');
  expect(stage.published).toHaveLength(20);
  stage.started.length = 0;
  await takeIn();
  expect(stage.started).toHaveLength(10);
  expect(stage.given).toEqual([]);
});

test('faulty lines are named with their columns, and the others are filed', async () => {
  const file = join(folder, 'faulty.csv');
  const [header, ...rows] = census(6).replaceAll('\r', '').split('\n');
  rows[1] = rows[1]?.replace('"10 000"', '"douze"') ?? '';
  rows[3] = rows[3]?.replace(/^"[^"]*";"[^"]*"/, '"";""') ?? '';
  await writeFile(file, [header, ...rows].join('\n'));
  const { code, err, out } = await jalon('import', file, '--source', 'urn:faulty');
  expect(code).toBe(1);
  expect(out.trim().split('\n')).toHaveLength(4);
  expect(err.trim().split('\n')).toEqual([
    `${file}:3: budget-once-least: expected an amount in euros, as in 12000 or 12 000,50, got "douze"`,
    `${file}:5: reference: expected a text of 1 to 500 characters, got nothing`,
    `${file}:5: title: expected a text of 1 to 500 characters, got nothing`,
    'filed: 4, at fault: 2, already known: 0',
    'lines-at-fault: 2 of 6 requests were not filed',
  ]);
  expect(stage.published.splice(0)).toHaveLength(4);
});

test('bytes that are no UTF-8 are no table, and what is wrong is said', async () => {
  const file = join(folder, 'windows.csv');
  await writeFile(file, Buffer.from('reference,title,department\nx,\xE9cole,schools', 'latin1'));
  expect(await jalon('import', file)).toMatchObject({ code: 2, err: expect.stringContaining('expected text in UTF-8') as string });
});

test('a request that no message would hold is named, and those around it are filed', async () => {
  const file = join(folder, 'large.jsonl');
  const line = (subject: string, more: object = {}) => JSON.stringify({ specversion: '1.0', id: subject, source: 'urn:large', type: 'jalon.project.requested.v1', subject, data: { title: 'T', department: 'd' }, ...more });
  await writeFile(file, [line('before'), line('large', { extension: 'x'.repeat(5_000_000) }), line('after')].join('\n'));
  const { code, err } = await jalon('import', file);
  expect(code).toBe(1);
  expect(err).toContain(`${file}:2: expected at most 1000000 bytes`);
  expect(err).toContain('filed: 2, at fault: 1');
  expect(stage.published.splice(0)).toHaveLength(2);
});
