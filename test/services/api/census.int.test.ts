/** A census by the API: tried, refused whole with an error for each line, filed, filed again. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { takeRequests } from '../../../services/intake/takeRequests.ts';
import { batchOf } from '../intake/intakeStage.ts';
import { goodRequest } from '../intake/rubbish.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const HEADER = 'reference;title;department';
const TABLE = `${HEADER}\nmeals;School meals;schools\nheat;Heat of schools;buildings\n`;
const FAULTY = `${HEADER};budget-once-least\nmeals;School meals;schools\nheat;;buildings\npool;Pool;sports;douze\n`;
const CSV = 'text/csv';
const LINES = 'application/x-ndjson';
const BATCH = 'application/cloudevents-batch+json';

let api: ApiStage;
beforeAll(async () => void (api = await apiStage()));
afterAll(() => api.close());
beforeEach(() => {
  api.stage.published.length = 0;
  api.stage.recorded.length = 0;
});

const file = (query: string, body: string, type = CSV) => api.post(`/v1/census${query}`, body, { 'content-type': type });
const lines = (...events: object[]) => events.map((event) => JSON.stringify(event)).join('\n');

describe('tried first', () => {
  test('it says what would be filed, and files nothing', async () => {
    expect(await file('?dryRun=true', TABLE)).toMatchObject({ status: 200, body: { isDryRun: true, filed: 2, alreadyKnown: 0, atFault: 0, lines: [{ line: 2, is: 'filed', project: expect.stringMatching(/^meals-/) as string, faults: [] }, { line: 3 }] } });
    expect(api.stage.published).toEqual([]);
  });

  test('each line that is at fault is named with its column, what was expected and what came', async () => {
    const { status, body } = await file('?dryRun=true', FAULTY);
    expect(status).toBe(200);
    expect(body).toMatchObject({ filed: 1, atFault: 2 });
    expect((body['lines'] as object[]).slice(1)).toMatchObject([
      { line: 3, is: 'faulty', project: null, faults: [{ column: 'title', expected: 'a text of 1 to 500 characters', got: 'nothing' }] },
      { line: 4, is: 'faulty', faults: expect.arrayContaining([{ column: 'budget-once-least', expected: 'an amount in euros, as in 12000 or 12 000,50', got: '"douze"' }]) as unknown },
    ]);
  });

  test('of events the field is named, whatever the form', async () => {
    const faulty = goodRequest({ data: { title: '' } });
    for (const [body, type] of [[lines(goodRequest(), faulty), LINES], [JSON.stringify([goodRequest(), faulty]), BATCH]] as const) {
      expect(await file('?dryRun=true', body, type)).toMatchObject({ status: 200, body: { filed: 1, atFault: 1, lines: [{ is: 'filed' }, { line: 2, faults: [{ column: 'data.title', got: '""' }] }] } });
    }
  });
});

describe('filed', () => {
  test('whole: every line is put on the topic, under the ids that the trial gave', async () => {
    const tried = await file('?dryRun=true&source=urn:census', TABLE);
    const filed = await file('?source=urn:census', TABLE);
    expect(filed).toMatchObject({ status: 202, body: { isDryRun: false, filed: 2 } });
    expect(filed.body['lines']).toEqual(tried.body['lines']);
    expect(api.stage.published.map(({ topic, key }) => ({ topic, key }))).toEqual((filed.body['lines'] as { project: string }[]).map(({ project }) => ({ topic: TOPICS.requests, key: project })));
  });

  test('again: what was taken in is left out', async () => {
    await file('', TABLE);
    await takeRequests(batchOf(TOPICS.requests, api.stage.published.splice(0).map(({ value }) => JSON.parse(String(value)) as object)), api.stage);
    expect(await file('', `${TABLE}pool;Pool;sports\n`)).toMatchObject({ status: 202, body: { filed: 1, alreadyKnown: 2 } });
    expect(api.stage.published).toHaveLength(1);
  });

  test('not at all, where one line is at fault', async () => {
    expect(await file('', FAULTY)).toMatchObject({ status: 422, type: expect.stringContaining('application/problem+json') as string, body: { reason: 'lines-at-fault', lines: [{ line: 3 }, { line: 4 }] } });
    expect(api.stage.published).toEqual([]);
  });
});

test.each([
  ['bytes that are no UTF-8', '', Buffer.from('reference;title;department\nx;\xC9cole;schools', 'latin1'), CSV, 400, 'not-utf8'],
  ['a source for events that bear their own', '?source=urn:x', lines(goodRequest()), LINES, 400, 'source-unexpected'],
  ['an object that is no list', '', '{}', BATCH, 400, 'malformed'],
  ['JSON that is none', '', '[', BATCH, 400, 'malformed'],
  ['a spreadsheet', '', 'PK', 'application/vnd.ms-excel', 415, 'media-type-unknown'],
  ['more than one may file', '', `${HEADER}\n${Array.from({ length: 5_001 }, (_, index) => `r${index};T;d`).join('\n')}`, CSV, 413, 'too-large'],
])('%s: refused, and nothing is filed', async (_case, query, payload, type, status, reason) => {
  expect(await api.ask({ method: 'POST', url: `/v1/census${query}`, payload, headers: { 'content-type': type } })).toMatchObject({ status, body: { reason } });
  expect(api.stage.published).toEqual([]);
});
