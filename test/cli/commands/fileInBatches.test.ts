import { expect, test } from 'vitest';
import { fileInBatches, type Request } from '../../../cli/commands/import/fileInBatches.ts';
import type { ApiClient } from '../../../cli/commands/apiClient.ts';
import { Refused } from '../../../cli/commands/faults.ts';
import type { RequestEvent } from '../../../domain/contracts/events.ts';

const requests = (count: number, summary = ''): Request[] =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 1, is: 'request',
    event: { specversion: '1.0', id: `e${index}`, source: 'urn:x', type: 'jalon.project.requested.v1', subject: `s${index}`, data: { title: 'T', department: 'd', summary } },
  }));

/** An API that refuses what a test says, and keeps how many requests came at a time. */
function apiRefusing(refuse: (batch: readonly RequestEvent[]) => Refused | undefined): { api: Pick<ApiClient, 'post'>; sizes: number[] } {
  const sizes: number[] = [];
  const api: Pick<ApiClient, 'post'> = {
    post: (_path, body) => {
      const batch = body as RequestEvent[];
      sizes.push(batch.length);
      const refused = refuse(batch);
      return refused === undefined ? Promise.resolve({ status: 202, body: { filed: batch.map(({ subject, id }) => ({ project: subject, isKnown: id === 'e1' })) } }) : Promise.reject(refused);
    },
  };
  return { api, sizes };
}

test('many go out a few hundred at a time, in order, and what was known is told apart', async () => {
  const { api, sizes } = apiRefusing(() => undefined);
  const progress: number[] = [];
  const outcomes = await fileInBatches(api, requests(600), (done) => progress.push(done));
  expect(sizes).toEqual([250, 250, 100]);
  expect(progress).toEqual([250, 500, 600]);
  expect(outcomes.map(({ line }) => line)).toEqual(requests(600).map(({ line }) => line));
  expect(outcomes.slice(0, 3)).toMatchObject([{ is: 'filed', project: 's0' }, { is: 'known', project: 's1' }, { is: 'filed' }]);
});

test('long ones go out fewer at a time', async () => {
  const { api, sizes } = apiRefusing(() => undefined);
  await fileInBatches(api, requests(40, 'x'.repeat(50_000)), () => undefined);
  expect(sizes).toEqual([19, 19, 2]);
});

test('a batch that is refused is sent again one by one: the good ones are filed', async () => {
  const { api, sizes } = apiRefusing((batch) => (batch.some(({ id }) => id === 'e2') ? new Refused(400, 'malformed', 'x') : undefined));
  const outcomes = await fileInBatches(api, requests(4), () => undefined);
  expect(sizes).toEqual([4, 1, 1, 1, 1]);
  expect(outcomes).toMatchObject([{ is: 'filed' }, { is: 'known' }, { line: 3, is: 'faulty', faults: ['malformed: x'] }, { is: 'filed' }]);
});

test('when Kafka is away nothing more is tried, and every line that is left is named', async () => {
  const { api, sizes } = apiRefusing((batch) => (batch.some(({ id }) => id === 'e300') ? new Refused(503, 'kafka-away', 'later') : undefined));
  const outcomes = await fileInBatches(api, requests(600), () => undefined);
  expect(sizes).toEqual([250, 250]);
  expect(outcomes.filter(({ is }) => is === 'faulty')).toHaveLength(350);
  expect(outcomes).toHaveLength(600);
});
