import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { AnswerResult } from '../../../services/engine.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { signer } from '../../../adapters/signer.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { goodRequest } from '../intake/rubbish.ts';
import { takeRequests } from '../../../services/intake/takeRequests.ts';
import { batchOf, intakeStage } from '../intake/intakeStage.ts';
import type { Stage } from '../intake/intakeStage.ts';
import { asked, factFor, messageOf, started } from '../projection/factFor.ts';

const project = 'meals-12345678';
const twin = 'twin-12345678';
const log = pino({ level: 'silent' });
let folder: string;
let database: Database;
let stage: Stage;
let app: FastifyInstance;
let rebuilt = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-api-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const story = [
    started(), asked(2, 'consultation-1/interview/legal', 'service:legal'), factFor(3, 'jalon.phase.concluded.v1', { phase: 'intake', round: 1, result: 'accepted', because: 'full fit' }),
    factFor(4, 'jalon.project.estimated.v1', { oneOff: { least: 100_000, most: 200_000 }, yearly: { least: 0, most: 1_000 } }),
    factFor(1, 'jalon.project.started.v1', { title: 'Meals in schools', department: 'kitchens', themes: ['children'], services: [], source: 'urn:city:kitchens', policy: 'default 1' }, twin),
    factFor(2, 'jalon.task.asked.v1', { task: 'intake-1/triage', kind: 'triage', of: 'role:coordinator', phase: 'intake', dueAt: '2026-12-01T00:00:00.000Z', about: {} }, twin),
  ];
  const messages = story.map((fact, index) => ({ offset: String(index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: 6, messages }, 0);
  await database.db.insertInto('registry.projects').values({ project, source: 's', subject: 'meals' }).execute();
});
beforeEach(async () => {
  stage = intakeStage();
  const rebuild = () => Promise.resolve(void (rebuilt += 1));
  ({ app } = await buildApi({ directory: directoryForTests(), database, engine: stage.engine, publish: stage.publish, policy: policyForTests(), registry: stage.registry, rebuild, checks: () => Promise.resolve([{ name: 'temporal', ok: !stage.will.beAway, says: 'x' }]), identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log }));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const get = async (url: string, headers: Record<string, string> = {}) => {
  const response = await app.inject({ url, headers: { host: 'localhost:3000', ...headers } });
  return { status: response.statusCode, type: response.headers['content-type'], body: response.json<Record<string, unknown>>() };
};
const post = async (url: string, payload: object, type = 'application/json') => {
  const response = await app.inject({ method: 'POST', url, payload: JSON.stringify(payload), headers: { 'host': 'localhost:3000', 'content-type': type } });
  return { status: response.statusCode, type: response.headers['content-type'], body: response.json<Record<string, unknown>>() };
};

describe('what is shown', () => {
  test.each([
    ['/v1/projects', { projects: [expect.objectContaining({ id: project, waitingOn: ['service:legal'] }), expect.objectContaining({ id: twin })] }],
    ['/v1/projects?department=sports', { projects: [] }],
    ['/v1/projects?outcome=none&q=school%20meals', { projects: [expect.objectContaining({ id: project })] }],
    [`/v1/projects/${project}`, { decisions: [{ phase: 'intake', round: 1, result: 'accepted', because: 'full fit', at: '2026-11-23T10:00:03.000Z' }], missingFacts: 0 }],
    ['/v1/tasks?of=service:legal', { tasks: [expect.objectContaining({ task: 'consultation-1/interview/legal', question: { fr: expect.stringContaining('avis') as string, en: expect.stringContaining('opinion') as string } })] }],
    ['/v1/tasks?of=service:sports', { tasks: [] }],
    ['/v1/task-kinds', { kinds: expect.arrayContaining([expect.objectContaining({ kind: 'grid' })]) as unknown }],
    [`/v1/projects/${project}/overlaps`, { overlaps: [{ project: twin, title: 'Meals in schools', department: 'kitchens', score: 1, words: ['meals', 'school', 'children'] }] }],
    [`/v1/projects/${project}/overlaps?least=1`, { overlaps: [expect.anything()] }],
    ['/v1/overlaps', { pairs: [{ one: { project, department: 'schools' }, other: { project: twin, department: 'kitchens' }, score: 1 }] }],
    [`/v1/tasks?project=${twin}`, { tasks: [{ kind: 'triage', proposals: [expect.objectContaining({ project, words: ['meals', 'schools', 'children'] })] }] }],
    [`/v1/projects/${twin}`, { tasks: [{ kind: 'triage', proposals: [expect.objectContaining({ project })] }] }],
    ['/v1/portfolio', { projects: 2, withoutEstimate: 1, target: 1_000_000, shareOfTarget: { least: 0.1, most: 0.2 }, byYear: [{ year: 2026, remaining: { least: 99_000, most: 200_000 } }] }],
    ['/v1/dead-letters', { deadLetters: [], count: 0 }],
    ['/health', { ok: true }],
    ['/ready', { ready: true }],
    ['/openapi.json', { paths: expect.objectContaining({ '/v1/projects/{id}/answers': expect.anything() as unknown, '/v1/requests:batch': expect.anything() as unknown }) as unknown }],
  ])('GET %s', async (url, expected) => {
    const { status, body } = await get(url);
    expect(status).toBe(200);
    expect(body).toMatchObject(expected);
  });
});

describe('an answer', () => {
  const answer = { id: 'a1', task: 'consultation-1/interview/legal', by: { id: 'service:legal' }, answer: { verdict: 'favourable' } };
  const reply = { accepted: true, id: 'a1', task: answer.task, at: '2026-11-23T10:00:00.000Z' };

  test.each<[string, AnswerResult, number, object]>([
    ['accepted', { is: 'replied', reply: reply as never }, 200, reply],
    ['refused for what it says', { is: 'refused', reason: 'reason-missing', detail: 'why' }, 422, { reason: 'reason-missing', detail: 'why', status: 422, type: 'urn:jalon:problem:reason-missing' }],
    ['refused because the task is closed', { is: 'refused', reason: 'task-closed', detail: '' }, 409, { reason: 'task-closed' }],
    ['refused because of who gives it', { is: 'refused', reason: 'not-allowed', detail: '' }, 403, { reason: 'not-allowed' }],
    ['to a project that has ended', { is: 'not-found' }, 409, { reason: 'project-closed' }],
    ['that nobody takes in time', { is: 'slow' }, 202, { pending: true, id: 'a1', see: `/v1/projects/${project}/answers/a1` }],
  ])('%s', async (_case, result, status, body) => {
    stage.will.answer = result;
    const response = await post(`/v1/projects/${project}/answers`, answer);
    expect(response.status).toBe(status);
    expect(response.body).toMatchObject(body);
    expect(response.type).toMatch(status >= 400 ? /^application\/problem\+json/ : /^application\/json/);
    expect(stage.given).toEqual([{ project, answer }]);
  });

  test('without an id is given one', async () => {
    await post(`/v1/projects/${project}/answers`, { ...answer, id: undefined });
    expect(stage.given[0]?.answer.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ['of no project', '/v1/projects/nothing/answers', answer, 404, 'project-unknown'],
    ['of an unknown project', '/v1/projects/other-12345678/answers', answer, 404, 'project-unknown'],
    ['without anyone', `/v1/projects/${project}/answers`, { ...answer, by: undefined }, 400, 'actor-missing'],
  ])('%s', async (_case, url, sent, status, reason) => {
    stage.will.answer = { is: 'not-found' };
    expect(await post(url, sent)).toMatchObject({ status, body: { reason } });
  });

  test('while Temporal is away is to be tried again', async () => {
    stage.will.beAway = true;
    expect(await post(`/v1/projects/${project}/answers`, answer)).toMatchObject({ status: 503, body: { reason: 'temporal-away' } });
    expect(await get('/ready')).toMatchObject({ status: 503, body: { ready: false, checks: [{ name: 'temporal', ok: false }] } });
  });
});

describe('a request', () => {
  test.each(['application/json', 'application/cloudevents+json', 'application/cloudevents+json; charset=UTF-8'])('sent as %s is put on the topic as it is', async (type) => {
    const event = goodRequest({ data: { colour: 'blue' } });
    expect(await post('/v1/requests', event, type)).toMatchObject({ status: 202, body: { event: 'e1' } });
    expect(stage.published).toMatchObject([{ topic: TOPICS.requests }]);
    expect(JSON.parse(String(stage.published[0]?.value))).toEqual(event);
  });
  test('comes among many, as a batch that is published at once; what was taken in before is left out', async () => {
    const known = goodRequest({ id: 'known', subject: 'known' });
    const fresh = goodRequest({ id: 'fresh', subject: 'fresh' });
    await takeRequests(batchOf(TOPICS.requests, [known]), stage);
    const response = await post('/v1/requests:batch', [known, fresh], 'application/cloudevents-batch+json');
    expect(response).toMatchObject({ status: 202, body: { filed: [{ event: 'known', isKnown: true }, { event: 'fresh', isKnown: false, project: expect.stringMatching(/^fresh-/) as string }] } });
    expect(stage.published.map(({ value }) => JSON.parse(String(value)) as unknown)).toEqual([fresh]);
  });
  test.each([
    ['one of which is malformed', [goodRequest(), goodRequest({ data: { title: '' } })], 400, '1.data.title'],
    ['that is none', [], 400, '>=1'],
  ])('a batch %s is refused whole', async (_case, sent, status, detail) => {
    expect(await post('/v1/requests:batch', sent)).toMatchObject({ status, body: { detail: expect.stringContaining(detail) as string } });
    expect(stage.published).toEqual([]);
  });
  test('that is malformed is refused with the place of the fault', async () => {
    expect(await post('/v1/requests', goodRequest({ data: { title: '' } }))).toMatchObject({ status: 400, body: { detail: expect.stringContaining('data.title') as string } });
    expect(stage.published).toEqual([]);
  });
});

test('the read model is emptied on demand', async () => {
  expect(await post('/v1/read-model/rebuild', {})).toMatchObject({ status: 202, body: { rebuilding: true } });
  expect(rebuilt).toBe(1);
});

test.each([
  ['an unknown path', '/v2/projects', {}, 404],
  ['an unknown project', '/v1/projects/none-12345678', {}, 404],
  ['overlaps of an unknown project', '/v1/projects/none-12345678/overlaps', {}, 404],
  ['a score that is none', '/v1/overlaps?least=2', {}, 400],
  ['a filter that is none', '/v1/projects?phase=birth', {}, 400],
  ['a page on the web under its own name', '/v1/projects', { host: 'evil.example' }, 403],
])('%s is a problem', async (_case, url, headers, status) => {
  const response = await get(url, headers as Record<string, string>);
  expect(response.status).toBe(status);
  expect(response.body).toMatchObject({ status, reason: expect.any(String) as string, title: expect.any(String) as string });
});
