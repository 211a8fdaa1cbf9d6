import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runJalon } from '../../../../cli/commands/runJalon.ts';
import { PLAIN_PAGE } from '../../../../cli/terminal/page.ts';

type Asked = { url: string; headers: IncomingHttpHeaders };
const asked: Asked[] = [];
let answers: ((response: ServerResponse) => void)[] = [];
const fact = (place: number, task: string): string =>
  `id: ${place}\nevent: fact\ndata: ${JSON.stringify({ place, id: `f${place}`, project: 'meals-12345678', sequence: place, type: 'jalon.task.asked.v1', time: '2026-11-23T10:00:00.000Z', data: { task } })}\n\n`;

/** A stream that says what a test wants, and breaks where it wants. */
const server = createServer((request, response) => {
  if (request.url === '/v1/directory') return void response.writeHead(403, { 'content-type': 'application/problem+json' }).end('{}');
  asked.push({ url: request.url ?? '', headers: request.headers });
  (answers.shift() ?? ((last) => last.writeHead(500).end()))(response);
});
const saying = (...parts: string[]) => (response: ServerResponse): void => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`retry: 2000\n\n${parts.join('')}`);

let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => void asked.splice(0));
afterAll(() => void server.close());

async function jalon(...typed: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runJalon(typed, { variables: { JALON_URL: url, TZ: 'UTC' }, page: PLAIN_PAGE, print: (line) => void out.push(line), warn: (line) => void err.push(line) });
  return { code, out, err };
}

test('after a break it goes on where it was, and nothing is told twice', async () => {
  answers = [
    saying('id: 4\nevent: following\ndata: {"place":4}\n\n', fact(5, 'intake-1/grid')),
    (response) => void response.writeHead(503, { 'content-type': 'application/problem+json' }).end('{"reason":"database-away","detail":"x"}'),
    saying('id: 9\nevent: rebuilt\ndata: {"place":9}\n\n', fact(10, 'intake-1/triage')),
  ];
  const { code, out, err } = await jalon('follow', 'meals-12345678', '--type', 'task.asked', '--count', '2');
  expect(code).toBe(0);
  expect(out.map((line) => line.split('  ').slice(1))).toEqual([['meals-12345678', 'task.asked', 'intake-1/grid'], ['meals-12345678', 'task.asked', 'intake-1/triage']]);
  expect(asked.map((each) => each.url)).toEqual(Array.from({ length: 3 }, () => '/v1/changes?project=meals-12345678&type=jalon.task.asked.v1'));
  expect(asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '5', '5']);
  expect(err).toEqual(['The connection is broken: it is taken up where it was.', 'The connection is broken: it is taken up where it was.', 'The read model was made anew: read again what you show.']);
});

test('for programs a fact is a line of JSON, and one says from where', async () => {
  answers = [saying(fact(8, 'a'), fact(9, 'b'))];
  const { code, out, err } = await jalon('follow', '--after', '7', '--count', '2', '--json');
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.map((line) => (JSON.parse(line) as { place: number }).place)).toEqual([8, 9]);
  expect(asked[0]?.headers['last-event-id']).toBe('7');
});

test('what is refused at once is no break', async () => {
  answers = [(response) => void response.writeHead(401, { 'content-type': 'application/problem+json' }).end('{"reason":"not-signed-in","detail":"expected a token"}')];
  expect(await jalon('follow')).toMatchObject({ code: 4, out: [], err: [expect.stringContaining('JALON_TOKEN') as string] });
});
