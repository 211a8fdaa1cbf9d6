/** An answer's own id, and what became of it: in a header or in the body, sent twice, refused, or left with a project that does not reply. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerResult } from '../../../services/engine.ts';
import { factFor, started } from '../projection/factFor.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const project = 'meals-12345678';
const url = `/v1/projects/${project}/answers`;
const task = 'consultation-1/interview/legal';
const said = { task, by: { id: 'service:legal' }, answer: { verdict: 'favourable' } };
const accepted = (id: string): AnswerResult => ({ is: 'replied', reply: { accepted: true, id, task, at: '2026-11-23T10:00:00.000Z' } as never });

let api: ApiStage;
beforeAll(async () => {
  api = await apiStage();
  await api.read(started());
  await api.database.db.insertInto('registry.projects').values({ project, source: 's', subject: 'meals' }).execute();
});
afterAll(() => api.close());
beforeEach(() => {
  api.stage.given.length = 0;
  api.stage.left.length = 0;
  api.stage.will.beAway = false;
});

describe('the key of a request is the answer’s id', () => {
  test.each([
    ['in quotes, as a structured field', '"key-1"', 'key-1'],
    ['as it is', 'key-2', 'key-2'],
    ['with a quote in it', '"say \\"so\\""', 'say "so"'],
  ])('%s', async (_case, key, id) => {
    api.stage.will.answer = accepted(id);
    expect(await api.post(url, said, { 'idempotency-key': key })).toMatchObject({ status: 200, body: { id } });
    expect(api.stage.given).toMatchObject([{ answer: { id } }]);
  });

  test('beside the same id in the body', async () => {
    api.stage.will.answer = accepted('both');
    expect(await api.post(url, { ...said, id: 'both' }, { 'idempotency-key': 'both' })).toMatchObject({ status: 200 });
  });

  test.each([
    ['another id in the body', { ...said, id: 'body' }, 'header', 'idempotency-key-differs'],
    ['nothing in its quotes', said, '""', 'idempotency-key-malformed'],
    ['more than an id may have', said, 'x'.repeat(201), 'idempotency-key-malformed'],
  ])('%s is refused, and nobody is asked', async (_case, body, key, reason) => {
    expect(await api.post(url, body, { 'idempotency-key': key })).toMatchObject({ status: 400, body: { reason } });
    expect(api.stage.given).toEqual([]);
  });

  test('the same answer again is asked again; another content under it is not', async () => {
    api.stage.will.answer = accepted('again');
    for (const _time of [1, 2]) expect(await api.post(url, said, { 'idempotency-key': 'again' })).toMatchObject({ status: 200 });
    expect(await api.post(url, { ...said, answer: { verdict: 'unfavourable', reason: 'x' } }, { 'idempotency-key': 'again' })).toMatchObject({ status: 422, body: { reason: 'answer-id-reused' } });
    expect(api.stage.given).toHaveLength(2);
  });

  test('what was refused, or not brought to its project, may be said otherwise under the same key', async () => {
    api.stage.will.answer = { is: 'refused', reason: 'reason-missing', detail: 'expected a reason' };
    expect(await api.post(url, { ...said, answer: { verdict: 'unfavourable' } }, { 'idempotency-key': 'corrected' })).toMatchObject({ status: 422, body: { reason: 'reason-missing' } });
    api.stage.will.beAway = true;
    expect(await api.post(url, said, { 'idempotency-key': 'corrected' })).toMatchObject({ status: 503, body: { reason: 'temporal-away' } });
    api.stage.will.beAway = false;
    api.stage.will.answer = accepted('corrected');
    expect(await api.post(url, { ...said, answer: { verdict: 'unfavourable', reason: 'because' } }, { 'idempotency-key': 'corrected' })).toMatchObject({ status: 200 });
  });

  test('an id that answered another task is told as the workflow tells it', async () => {
    api.stage.will.answer = { is: 'refused', reason: 'answer-id-reused', detail: 'this id already answered another task' };
    expect(await api.post(url, { ...said, id: 'elsewhere' })).toMatchObject({ status: 422, body: { reason: 'answer-id-reused' } });
  });
});

describe('a project that does not reply in time', () => {
  test('has the answer all the same, and what becomes of it is found where the reply says', async () => {
    api.stage.will.answer = { is: 'slow' };
    const { status, headers, body } = await api.post(url, said, { 'idempotency-key': 'slow/1' });
    expect({ status, location: headers['location'] }).toEqual({ status: 202, location: body['see'] });
    expect(api.stage.left).toMatchObject([{ project, answer: { id: 'slow/1', task } }]);

    const see = String(body['see']);
    expect(await api.get(see)).toMatchObject({ status: 200, body: { status: 'pending', answer: 'slow/1', task, fact: null } });
    await api.read(factFor(2, 'jalon.answer.accepted.v1', { answer: 'slow/1', task, kind: 'interview', of: 'service:legal', by: 'jurist-1', signed: false, content: { verdict: 'favourable' }, isRestricted: false }));
    expect(await api.get(see)).toMatchObject({ status: 200, body: { status: 'accepted', task, fact: expect.any(String) as string, reason: null } });
    expect(JSON.stringify((await api.get(see)).body)).not.toContain('jurist-1');

    api.stage.will.answer = accepted('slow/1');
    expect(await api.post(url, said, { 'idempotency-key': 'slow/1' })).toMatchObject({ status: 200, body: { accepted: true, id: 'slow/1' } });
  });

  test('has it still, whatever happens to what is sent again', async () => {
    api.stage.will.answer = { is: 'slow' };
    const { body } = await api.post(url, said, { 'idempotency-key': 'slow-again' });
    api.stage.will.beAway = true;
    expect(await api.post(url, said, { 'idempotency-key': 'slow-again' })).toMatchObject({ status: 503 });
    expect(await api.get(String(body['see']))).toMatchObject({ status: 200, body: { status: 'pending' } });
  });

  test('refuses it later, with the reason', async () => {
    api.stage.will.answer = { is: 'slow' };
    const { body } = await api.post(url, said, { 'idempotency-key': 'slow-2' });
    await api.read(factFor(3, 'jalon.answer.refused.v1', { answer: 'slow-2', task, reason: 'task-closed', detail: 'it is answered' }));
    expect(await api.get(String(body['see']))).toMatchObject({ body: { status: 'refused', reason: 'task-closed', detail: 'it is answered' } });
  });

  test('ended meanwhile: so it is told', async () => {
    api.stage.will.answer = { is: 'slow' };
    const { engine } = api.stage;
    const { leaveAnswer } = engine;
    engine.leaveAnswer = () => Promise.resolve('not-found');
    expect(await api.post(url, said, { 'idempotency-key': 'slow-3' })).toMatchObject({ status: 409, body: { reason: 'project-closed' } });
    engine.leaveAnswer = leaveAnswer;
    expect(await api.get(`${url}/slow-3`)).toMatchObject({ status: 404, body: { reason: 'answer-unknown' } });
  });
});

test('an answer that was taken at once is found before any fact is read', async () => {
  api.stage.will.answer = accepted('at-once');
  await api.post(url, { ...said, id: 'at-once' });
  expect(await api.get(`${url}/at-once`)).toMatchObject({ status: 200, body: { status: 'pending', task } });
});

test.each([
  ['of which nothing is known', `${url}/nothing`],
  ['of what is no project', '/v1/projects/nothing/answers/a'],
])('an answer %s', async (_case, address) => {
  expect(await api.get(address)).toMatchObject({ status: 404, body: { reason: 'answer-unknown' } });
});

test('an answer is found beside one with characters that no database takes', async () => {
  await api.read(factFor(6, 'jalon.answer.accepted.v1', { answer: 'odd', task, kind: 'interview', of: 'service:legal', by: 'jurist-1', signed: false, content: { 'forCitizens': 'a\0b\uD800', 'c\0': 1 }, isRestricted: false }));
  expect(await api.get(`${url}/odd`)).toMatchObject({ status: 200, body: { status: 'accepted' } });
});

test('an answer that was refused once and then accepted is accepted', async () => {
  await api.read(
    factFor(4, 'jalon.answer.refused.v1', { answer: 'twice', task, reason: 'reason-missing' }),
    factFor(5, 'jalon.answer.accepted.v1', { answer: 'twice', task, kind: 'interview', of: 'service:legal', by: 'jurist-1', signed: false, content: {}, isRestricted: true }),
  );
  expect(await api.get(`${url}/twice`)).toMatchObject({ body: { status: 'accepted' } });
});
