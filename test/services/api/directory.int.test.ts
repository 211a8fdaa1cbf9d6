/** Who is who, from the file to the API and the command line, and back into the file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import type { DirectoryPort } from '../../../adapters/directoryPort.ts';
import { addDays } from '../../../domain/calendar.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { today } from '../../../services/api/today.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { directoryCheck } from '../../../services/directoryCheck.ts';
import { signer } from '../../../adapters/signer.ts';
import { directoryTemplate } from '../../../cities/directoryTemplate.ts';
import { openDirectory } from '../../../adapters/openDirectory.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { until } from '../../support/until.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { asked, messageOf, started } from '../projection/factFor.ts';

const log = pino({ level: 'silent' });
const project = 'meals-12345678';
const soon = addDays(today({ zone: [] }), 400);
const later = addDays(today({ zone: [] }), 410);
let folder: string;
let database: Database;
let directory: DirectoryPort;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-directory-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const where = { directory: undefined, data: join(folder, 'data'), policy: 'default', template: directoryTemplate('default') };
  const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => openDirectory(where, log)));
  if (first === undefined) throw new Error('expected a directory');
  await Promise.all(others.map((each) => each.close()));
  directory = first;
  const messages = [started(), asked(2, 'consultation-1/interview/legal', 'service:legal')].map((fact, index) => ({ offset: String(index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: 2, messages }, 0);
  const { engine, publish, registry } = intakeStage();
  ({ app } = await buildApi({ directory, database, engine, publish, registry, policy: policyForTests(), rebuild: () => Promise.resolve(), checks: () => Promise.resolve([directoryCheck(directory)]), identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log }));
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await directory.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const call = async (method: 'GET' | 'POST', url: string, payload?: object) => {
  const response = await app.inject({ method, url, headers: { host: 'localhost', ...(payload && { 'content-type': 'application/json' }) }, ...(payload && { payload: JSON.stringify(payload) }) });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};
const jalon = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const variables = { PATH: process.env['PATH'] ?? '', JALON_URL: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, LANG: 'C', TZ: 'UTC' };
    execFile(process.execPath, [join(import.meta.dirname, '../../../cli/jalon.ts'), ...args], { env: variables }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });
const file = () => join(folder, 'data', 'directory-default.yaml');

test('begun by several at once, there is one directory and nothing beside it', async () => {
  expect(await readdir(join(folder, 'data'))).toEqual(['directory-default.yaml']);
});

test.each([
  ['/v1/directory', { fault: null, services: expect.arrayContaining([expect.objectContaining({ id: 'legal', head: { id: 'head-legal', name: 'Lubin Ourdissan' } })]) as unknown, roles: expect.arrayContaining([{ role: 'dpo', people: [{ id: 'dpo-1', name: 'Fanta Montgrillard' }] }]) as unknown }],
  ['/v1/people/head-legal', { name: 'Lubin Ourdissan', seats: ['service:legal'], heads: ['legal'], absences: [{ substitute: { id: 'deputy-head-legal' } }], standsInFor: [] }],
  [`/v1/tasks?project=${project}`, { tasks: [{ of: 'service:legal', people: [{ id: 'head-legal', name: 'Lubin Ourdissan' }, { id: 'deputy-head-legal', name: 'Solène Gressonnet' }] }] }],
  [`/v1/projects/${project}`, { tasks: [{ people: [{ id: 'head-legal', name: 'Lubin Ourdissan' }, { id: 'deputy-head-legal', name: 'Solène Gressonnet' }] }] }],
])('GET %s', async (url, expected) => {
  expect(await call('GET', url)).toMatchObject({ status: 200, body: expected });
});

describe('a change', () => {
  const absence = { principal: 'head-roads', substitute: 'it-1', from: soon, until: later, by: { id: 'head-roads' } };

  test.each<[string, string, object, number, string]>([
    ['an absence by somebody else', '/v1/directory/substitutions', { ...absence, by: { id: 'it-2' } }, 403, 'not-allowed'],
    ['an absence of nobody', '/v1/directory/substitutions', { ...absence, principal: 'nobody' }, 404, 'person-unknown'],
    ['an absence with oneself', '/v1/directory/substitutions', { ...absence, substitute: 'head-roads' }, 422, 'rule-broken'],
    ['an absence by a name', '/v1/directory/substitutions', { ...absence, substitute: 'Jeanne Martin' }, 400, 'malformed'],
    ['an absence with a stranger\'s word', '/v1/directory/substitutions', { ...absence, why: 'holidays' }, 400, 'malformed'],
    ['a return from no absence', '/v1/directory/substitutions/end', { principal: 'head-roads', substitute: 'it-1', from: '2020-01-01', by: { id: 'head-roads' } }, 404, 'absence-unknown'],
    ['a departure by somebody else', '/v1/directory/departures', { person: 'it-1', on: soon, by: { id: 'dpo-1' } }, 403, 'not-allowed'],
    ['the page of nobody', '/v1/people/constructor', {}, 404, 'person-unknown'],
  ])('%s is refused', async (_case, url, body, status, reason) => {
    const before = await readFile(file(), 'utf8');
    expect(await call(url.includes('people') ? 'GET' : 'POST', url, url.includes('people') ? undefined : body)).toMatchObject({ status, body: { reason } });
    expect(await readFile(file(), 'utf8')).toBe(before);
  });

  const inWords = (day: string) => wordsIn('en').day(day);

  test('goes by command line into the file and to whoever asks', async () => {
    const given = await jalon('absent', 'head-roads', '--substitute', 'it-1', '--from', soon, '--until', later, '--kinds', 'interview', '--by', 'head-roads');
    expect(given).toMatchObject({ code: 0, out: expect.stringMatching(/^Done; directory [0-9a-f]{16}\n$/) as string });
    expect(await readFile(file(), 'utf8')).toContain(`  - { principal: head-roads, substitute: it-1, from: ${soon}, until: ${later}, grantedBy: head-roads, scope: { kinds: [ interview ] } }`);
    expect((await jalon('directory')).out).toMatch(new RegExp(`\\(head-roads\\) .*\\(it-1\\) +${inWords(soon)} +${inWords(later)} +interview`));
    expect(await jalon('back', 'head-roads', '--substitute', 'it-1', '--from', soon, '--by', 'it-2')).toMatchObject({ code: 4, err: expect.stringContaining('not-allowed') as string });
    expect(await jalon('back', 'head-roads', '--substitute', 'it-1', '--from', soon, '--by', 'head-roads')).toMatchObject({ code: 0 });
    expect(await jalon('leave', 'it-1', '--on', today({ zone: [] }), '--successor', 'it-2', '--by', 'operator-1')).toMatchObject({ code: 0 });
    expect(await call('GET', '/v1/people/it-1')).toMatchObject({ body: { seats: [], left: { on: today({ zone: [] }), successor: 'it-2' } } });
    expect((await call('GET', `/v1/projects/${project}`)).status).toBe(200);
  });
});

test('a faulty file is told by readiness, the directory and the command line, and the last good one stays', async () => {
  const good = await readFile(file(), 'utf8');
  await writeFile(file(), good.replace('roles: [ dpo ]', 'roles: dpo'));
  await until(() => directory.fault() !== undefined, 'the fault');
  expect(await call('GET', '/ready')).toMatchObject({ status: 503, body: { checks: [{ name: 'directory', ok: false, says: expect.stringMatching(/line \d+: people\.dpo-1\.roles: expected a list, got "dpo"$/) as string }] } });
  expect(await call('GET', '/v1/people/dpo-1')).toMatchObject({ status: 200, body: { seats: ['role:dpo'] } });
  expect(await jalon('directory', 'check', file())).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/directory-default\.yaml, line 7: people\.dpo-1\.roles: expected a list, got "dpo"\ndirectory-invalid: 1 at fault\n$/) as string });
  await writeFile(file(), good);
  await until(() => directory.fault() === undefined, 'the file to be good again');
  expect(await jalon('directory', 'check', file())).toMatchObject({ code: 0, out: expect.stringMatching(/ people, \d+ services, \d+ absences; version [0-9a-f]{16}\n$/) as string, err: '' });
  expect(await jalon('directory', 'check', 'nowhere.yaml')).toMatchObject({ code: 2 });
});
