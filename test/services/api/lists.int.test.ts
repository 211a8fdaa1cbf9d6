/** Lists in every order: their pages, one after the other, are the whole list, each row once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, factFor } from '../projection/factFor.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const TITLES = ['École', 'abri', 'Zoo', 'eau', 'Abri', 'école', 'Ça', 'zoo'];
const idOf = (index: number) => `p${index}-12345678`;
let api: ApiStage;

beforeAll(async () => {
  api = await apiStage();
  for (const [index, title] of TITLES.entries()) {
    const fact = factFor(1, 'jalon.project.started.v1', { title, department: index % 2 === 0 ? 'schools' : 'parks', themes: index < 3 ? ['water'] : [], services: ['legal'], source: 'urn:x', policy: 'default 1' }, idOf(index));
    // Two begin at the same instant.
    await api.read({ ...fact, time: `2026-11-2${Math.floor(index / 2)}T10:00:00.000Z` });
    if (index % 3 !== 0) await api.read(asked(2, 'consultation-1/interview/legal', 'service:legal', `2026-12-0${1 + (index % 4)}T00:00:00.000Z`, idOf(index)));
  }
});
afterAll(() => api.close());

type Row = Record<string, string | null>;
const rows = (body: Record<string, unknown>): Row[] => (body['projects'] ?? body['tasks'] ?? body['history']) as Row[];

async function pagesOf(url: string, limit: number): Promise<Row[]> {
  const found: Row[] = [];
  for (let next: string | undefined = '', turns = 0; next !== undefined && turns < 50; turns += 1) {
    const { status, body } = await api.get(`${url}limit=${limit}${next === '' ? '' : `&cursor=${next}`}`);
    expect(status).toBe(200);
    found.push(...rows(body));
    next = body['next'] as string | undefined;
  }
  return found;
}

const compare = new Intl.Collator('und').compare;
/** What has none comes last. */
const inOrder = (of: string) => (a: Row, b: Row) => (of === 'title' || of === 'projectTitle' ? compare(a[of] ?? '', b[of] ?? '') : (a[of] ?? 'Z') < (b[of] ?? 'Z') ? -1 : a[of] === b[of] ? 0 : 1);

describe.each([
  ...['startedAt', 'updatedAt', 'dueAt', 'title'].flatMap((key) => [key, `-${key}`].map((sort) => ({ list: 'projects', sort, key }))),
  ...['dueAt', 'askedAt'].flatMap((key) => [key, `-${key}`].map((sort) => ({ list: 'tasks', sort, key }))),
  { list: 'tasks', sort: 'title', key: 'projectTitle' },
])('$list by $sort', ({ list, sort, key }) => {
  test.each([1, 2, 3, 100])('%i a page', async (limit) => {
    const found = await pagesOf(`/v1/${list}?sort=${sort}&`, limit);
    expect(new Set(found.map(({ id, project }) => id ?? project)).size).toBe(list === 'projects' ? TITLES.length : 5);
    expect(found).toHaveLength(list === 'projects' ? TITLES.length : 5);
    const dated = found.filter((row) => row[key] !== null);
    const sorted = dated.toSorted((a, b) => (sort.startsWith('-') ? -1 : 1) * inOrder(key)(a, b)).map((row) => row[key]);
    expect(dated.map((row) => row[key])).toEqual(sorted);
    expect(found.slice(0, dated.length)).toEqual(dated);
  });
});

test.each([
  ['a theme', '/v1/projects?theme=water', 3],
  ['a service that is heard', '/v1/projects?service=legal', 8],
  ['whom it waits for', '/v1/projects?waitingOn=service:legal', 5],
  ['a department', '/v1/projects?department=parks', 4],
  ['a kind of task', '/v1/tasks?kind=interview', 5],
  ['a kind that nobody is asked', '/v1/tasks?kind=motion', 0],
  ['a phase of tasks', '/v1/tasks?phase=consultation&health=ok', 5],
])('narrowed to %s', async (_case, url, count) => {
  expect(rows((await api.get(url)).body)).toHaveLength(count);
});

test.each([
  ['a text that no list gave', 'x'],
  ['one of another order', Buffer.from('["title","Zoo","p2-12345678"]').toString('base64url')],
  ['one that holds no instant', Buffer.from('["-startedAt","yesterday","p2-12345678"]').toString('base64url')],
  ['one of a day that there is not', Buffer.from('["-startedAt","2026-02-30T00:00:00.000Z","p2-12345678"]').toString('base64url')],
  ['one of a year that databases do not count', Buffer.from('["-startedAt","0000-01-01T00:00:00.000Z","p2-12345678"]').toString('base64url')],
  ['one with too little', Buffer.from('["-startedAt"]').toString('base64url')],
])('a cursor that is %s is told', async (_case, cursor) => {
  expect(await api.get(`/v1/projects?cursor=${cursor}`)).toMatchObject({ status: 400, body: { reason: 'cursor-unknown' } });
});

test('nothing has changed since: 304, by the ETag that came with it', async () => {
  const { headers } = await api.get('/v1/projects');
  expect(await api.get('/v1/projects', { 'if-none-match': String(headers['etag']) })).toMatchObject({ status: 304 });
  await api.read(factFor(3, 'jalon.phase.entered.v1', { phase: 'steering', round: 1 }, idOf(1)));
  expect(await api.get('/v1/projects', { 'if-none-match': String(headers['etag']) })).toMatchObject({ status: 200 });
});

describe('a history', () => {
  const project = 'story-12345678';
  beforeAll(async () => {
    await api.read(
      factFor(1, 'jalon.project.started.v1', { title: 'Story', department: 'd', themes: [], services: [], source: 'urn:x', policy: 'default 1' }, project),
      ...[2, 3, 4, 5, 6].map((sequence) => factFor(sequence, 'jalon.request.noted.v1', { event: `e${sequence}`, because: 'x' }, project)),
      ...['a', 'b'].map((answer) => ({ ...factFor(undefined, 'jalon.answer.refused.v1', { answer, task: 't', reason: 'project-unknown' }, project), id: `refused-${answer}` })),
    );
  });

  test.each(['sequence', '-sequence'])('by %s, page by page, what counts by no sequence at the late end', async (sort) => {
    for (const limit of [1, 3, 100]) {
      const found = await pagesOf(`/v1/projects/${project}/history?sort=${sort}&`, limit);
      const expected = [1, 2, 3, 4, 5, 6, null, null];
      expect(found.map(({ sequence }) => sequence)).toEqual(sort === 'sequence' ? expected : expected.toReversed());
      expect(new Set(found.map(({ id }) => id)).size).toBe(expected.length);
    }
  });
  test('narrowed to one type', async () => {
    expect(await api.get(`/v1/projects/${project}/history?type=jalon.request.noted.v1&limit=2`)).toMatchObject({ status: 200, body: { history: [{ sequence: 2, data: { event: 'e2' } }, { sequence: 3 }], next: expect.any(String) as string } });
    expect(await api.get(`/v1/projects/${project}/history?type=nothing`)).toMatchObject({ status: 200, body: { history: [] } });
  });
  test('of nothing known', async () => {
    expect(await api.get('/v1/projects/none-12345678/history')).toMatchObject({ status: 404, body: { reason: 'project-unknown' } });
  });
});
