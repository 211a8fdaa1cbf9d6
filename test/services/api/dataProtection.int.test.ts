/** The impact assessment and the register's entry, from the command line through the API to the database and back. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../adapters/database.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { kindOf } from '../../../domain/taskKinds.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { signer } from '../../../adapters/signer.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { assessmentForTests } from '../../support/assessmentForTests.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { factFor, messageOf, started } from '../projection/factFor.ts';

const project = 'meals-12345678';
const task = 'dpo-review-1/impact-assessment';
const address = `/v1/projects/${project}/impact-assessment`;
const log = pino({ level: 'silent' });
const lamps = new URL('../../fixtures/pia/streetLamps.json', import.meta.url);

let folder: string;
let database: Database;
let app: FastifyInstance;
const stage = intakeStage();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-data-protection-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  ({ app } = await buildApi({
    directory: directoryForTests(),
    database, engine: stage.engine, publish: stage.publish, registry: stage.registry, policy: policyForTests(), rebuild: () => Promise.resolve(), checks: () => Promise.resolve([]),
    identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log,
  }));
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  stage.given.length = 0;
  stage.will.answer = { is: 'replied', reply: { accepted: true, id: 'a', task, at: '2027-01-10T10:00:00.000Z' } as never };
  await startAnew();
  await happens(started(), assessmentAsked());
});

let read = 0;
async function happens(...facts: ReadFact[]): Promise<void> {
  const messages = facts.map((fact, index) => ({ offset: String(read + index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  const projected = await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: 1_000, messages }, read);
  expect(projected.is).toBe('projected');
  read += facts.length;
}
async function startAnew(): Promise<void> {
  await rebuildReadModel(database);
  read = 0;
}
const assessmentAsked = () => factFor(2, 'jalon.task.asked.v1', { task, kind: 'impact-assessment', of: 'service:schools', phase: 'dpo-review', dueAt: '2027-02-01T00:00:00.000Z', about: {} });
const answered = (sequence: number, kind: string, content: Record<string, unknown>): ReadFact =>
  factFor(sequence, 'jalon.answer.accepted.v1', { answer: `a${sequence}`, task: kind === 'impact-assessment' ? task : `dpo-review-1/${kind}`, kind, of: 'service:schools', by: 'service:schools', signed: false, content, isRestricted: false });

const call = async (method: 'GET' | 'PUT' | 'POST', url: string, payload?: unknown) => {
  const response = await app.inject({ method, url, headers: { 'host': 'localhost:3000', ...(payload !== undefined && { 'content-type': 'application/json' }) }, ...(payload !== undefined && { payload: JSON.stringify(payload) }) });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
};
const jalon = (args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const variables = { PATH: process.env['PATH'] ?? '', JALON_URL: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, LANG: 'C', TZ: 'UTC', ...env };
    execFile(process.execPath, [join(import.meta.dirname, '../../../cli/jalon.ts'), ...args], { env: variables }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });
const lampsFile = async () => JSON.parse(await readFile(lamps, 'utf8')) as Record<string, unknown>;

test('a file of the tool answers the task, is kept by what it is, and comes back equal to the last field, also after a rebuild', async () => {
  const file = await lampsFile();
  expect(await call('PUT', `${address}?by=service:schools`, file)).toMatchObject({ status: 200, body: { accepted: true, task } });
  const [given] = stage.given;
  expect(given).toMatchObject({ project, answer: { task, by: { id: 'service:schools' }, answer: { document: expect.stringMatching(/^documents\/[\da-f]{64}$/) as string } } });
  expect(kindOf('impact-assessment').answer.check(given?.answer.answer, 'answer').ok).toBe(true);

  await call('POST', `${address}?by=service:schools&onBehalfOf=agent-1`, file);
  expect(stage.given[1]?.answer.id).toBe(given?.answer.id);
  expect(await database.db.selectFrom('registry.documents').select('sha256').execute()).toHaveLength(1);

  await startAnew();
  await happens(started(), answered(3, 'impact-assessment', given?.answer.answer ?? {}));
  expect(await call('GET', address)).toEqual({ status: 200, body: file });
  await happens(answered(4, 'dpo-opinion', { opinion: 'favourable' }));
  expect((await call('GET', address)).body['pia']).toEqual({ ...(file['pia'] as object), dpos_names: 'role:dpo', dpo_status: 1, dpo_opinion: 'favourable' });
});

test('an assessment that was answered here is exported under the project’s title, and imported again as the same answer', async () => {
  await happens(answered(3, 'impact-assessment', assessmentForTests()));
  const { status, body } = await call('GET', address);
  expect([status, body['pia']]).toEqual([200, expect.objectContaining({ name: 'School meals', author_name: 'service:schools' })]);
  await startAnew();
  await happens(started(), assessmentAsked());
  await call('PUT', `${address}?by=service:schools`, body);
  expect(stage.given[0]?.answer.answer).toEqual({ ...assessmentForTests(), document: expect.stringMatching(/^documents\//) as string });
});

test.each<[string, () => Promise<{ status: number; body: Record<string, unknown> }>, number, string]>([
  ['a file that is none', () => call('PUT', `${address}?by=x`, { pia: { name: 'x' } }), 400, 'malformed'],
  ['nobody named', async () => call('PUT', address, await lampsFile()), 400, 'actor-missing'],
  ['a risk that is not estimated', async () => call('PUT', `${address}?by=x`, { ...(await lampsFile()), answers: [] }), 422, 'pia-incomplete'],
  ['a project that is none', async () => call('PUT', '/v1/projects/other-12345678/impact-assessment?by=x', await lampsFile()), 404, 'project-unknown'],
  ['an assessment that is not made', () => call('GET', address), 404, 'assessment-unknown'],
  ['a register entry of no project', () => call('GET', '/v1/projects/nothing/register-entry'), 404, 'project-unknown'],
])('%s', async (_case, ask, status, reason) => {
  expect(await ask()).toMatchObject({ status, body: { reason } });
  expect(stage.given).toEqual([]);
});

test('a project that is not asked for its assessment, or refuses the answer, says so', async () => {
  stage.will.answer = { is: 'refused', reason: 'not-allowed', detail: '' };
  expect(await call('PUT', `${address}?by=service:roads`, await lampsFile())).toMatchObject({ status: 403, body: { reason: 'not-allowed' } });
  await happens(answered(3, 'impact-assessment', assessmentForTests()));
  expect(await call('PUT', `${address}?by=service:schools`, await lampsFile())).toMatchObject({ status: 409, body: { reason: 'task-unknown' } });
});

test('what the screening asks about is listed in words', async () => {
  const { body } = await call('GET', '/v1/screening-items');
  expect(body['items']).toHaveLength(26);
  expect(body['items']).toContainEqual({ item: 'social-housing', from: 'cnilTypes', words: { fr: 'demandes et gestion de logements sociaux', en: 'requests for social housing, and its management' } });
});

const processing = {
  purposes: 'to bill meals', legalBasis: 'public-task', people: 'parents', data: 'names', recipients: 'the kitchens', retention: '2 years',
  processors: [{ name: 'a caterer', contract: 'draft' }], transfers: 'none', location: 'France',
};

test.each([
  ['in English', {}, /^Record of processing activities \(art\. 30\): draft entry[\s\S]*Purposes: to bill meals[\s\S]*Processors: a caterer: draft[\s\S]*TO BE COMPLETED\n {2}Controller\n {2}Data protection officer\n {2}Security measures\n {2}contract-of-article-28: a caterer\n$/],
  ['in French', { LANG: 'fr_FR.UTF-8' }, /^Registre des activités de traitement[\s\S]*Finalités\u00a0: to bill meals[\s\S]*À COMPLÉTER/],
])('the register entry is drafted %s', async (_case, env, out) => {
  await happens(answered(3, 'processing', processing));
  expect(await jalon(['register-entry', project], env)).toEqual({ code: 0, out: expect.stringMatching(out) as string, err: '' });
});

test('the command line imports and exports a file', async () => {
  const [made, written] = [join(folder, 'made.json'), join(folder, 'written.json')];
  await writeFile(made, `\uFEFF${await readFile(lamps, 'utf8')}`);
  expect(await jalon(['dpia', 'import', project, made, '--by', 'service:schools'])).toEqual({ code: 0, out: `accepted: ${task}\n`, err: '' });
  await happens(answered(3, 'impact-assessment', stage.given[0]?.answer.answer ?? {}));
  expect(await jalon(['dpia', 'export', project, written])).toEqual({ code: 0, out: `${written}\n`, err: '' });
  expect(JSON.parse(await readFile(written, 'utf8'))).toEqual(await lampsFile());
  expect(JSON.parse((await jalon(['dpia', 'export', project])).out)).toEqual(await lampsFile());
});

test.each<[string, string[], number, RegExp]>([
  ['a file that is not there', ['dpia', 'import', project, '/nowhere/x.json', '--by', 'x'], 2, /there is no such file/],
  ['a file that is no JSON', ['dpia', 'import', project, import.meta.filename, '--by', 'x'], 2, /expected JSON as the PIA tool exports it/],
  ['nobody named', ['dpia', 'import', project, 'x.json'], 2, /--by/],
  ['nothing to export', ['dpia', 'export', project], 5, /assessment-unknown/],
])('on the command line, %s', async (_case, args, code, err) => {
  expect(await jalon(args)).toEqual({ code, out: '', err: expect.stringMatching(err) as string });
});
