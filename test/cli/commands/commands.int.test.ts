import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodRequest } from '../../services/intake/rubbish.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

type Said = { method: string; url: string; body: unknown };
const said: Said[] = [];
const problem = { type: 'urn:jalon:problem:reason-missing', title: 'Answer refused', status: 422, detail: 'a reason is due', reason: 'reason-missing' };
const task = { project: 'meals-12345678', projectTitle: 'Meals', task: 't', kind: 'k', of: 'service:legal', phase: 'intake', health: 'ok', askedAt: '2026-11-23T10:00:00.000Z', dueAt: '2026-12-01T10:00:00.000Z', question: { fr: 'Quel avis ?', en: 'What opinion?' }, expects: 'x', about: {} };

/** An API that says what it is told to, so that the command line is tried as it is called. */
const api = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    const one = { method: request.method ?? '', url: request.url ?? '', body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    said.push(one);
    const [status, body] = answerTo(one);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
});
function answerTo({ method, url, body }: Said): [number, unknown] {
  if (url.startsWith('/v1/tasks')) return [200, { tasks: [task] }];
  if (url === '/v1/requests') return [202, { project: 'filed-12345678' }];
  if (method === 'POST') return JSON.stringify(body).includes('unfavourable') ? [422, problem] : [200, { accepted: true, id: 'a1' }];
  return [200, { projects: [], deadLetters: [], count: 0 }];
}
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => void api.close());

const jalon = (args: readonly string[], env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const variables = { PATH: process.env['PATH'] ?? '', JALON_URL: url, LANG: 'C', TZ: 'UTC', ...env };
    execFile(process.execPath, [join(import.meta.dirname, '../../../cli/jalon.ts'), ...args], { env: variables }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });

test.each<[string, string[], Record<string, string>, number, RegExp, RegExp]>([
  ['help teaches by examples', ['--help'], {}, 0, /Examples:[\s\S]*jalon answer[\s\S]*Exit codes/, /^$/],
  ['an open task, in English', ['tasks', '--of', 'service:legal'], {}, 0, /PROJECT .*\nmeals-12345678 .*01\/12\/2026.*What opinion\?/, /^$/],
  ['the same in French', ['tasks'], { LANG: 'fr_FR.UTF-8' }, 0, /PROJET .*\nmeals-12345678 .*Quel avis \?/, /^$/],
  ['for a program', ['tasks', '--json'], {}, 0, /^\{\n {2}"tasks": \[/, /^$/],
  ['nothing to show', ['projects', '--health', 'late'], {}, 0, /^Nothing to show/, /^$/],
  ['an answer that is accepted', ['answer', 'p', 't', '--by', 'service:legal', '--answer', 'verdict=favourable', '--id', 'a1'], {}, 0, /accepted: t \(a1\)/, /^$/],
  ['an answer that is refused', ['answer', 'p', 't', '--by', 'service:legal', '--answer', 'verdict=unfavourable'], {}, 1, /^$/, /reason-missing: a reason is due/],
  ['an answer that is none', ['answer', 'p', 't', '--by', 'service:legal', '--answer', 'yes'], {}, 2, /^$/, /expected an answer as JSON/],
  ['nobody named', ['answer', 'p', 't', '--answer', 'a=b'], {}, 2, /^$/, /--by/],
  ['a command that is none', ['dance'], {}, 2, /^$/, /unknown command/],
  ['a phase that is none', ['projects', '--phase', 'birth'], {}, 2, /^$/, /Allowed choices are intake/],
  ['an address after the command', ['projects', '--url', 'http://127.0.0.1:1'], {}, 3, /^$/, /no answer from http:\/\/127.0.0.1:1/],
  ['nobody at the address', ['--url', 'http://127.0.0.1:1', 'projects'], {}, 3, /^$/, /no answer from http:\/\/127.0.0.1:1/],
])('%s: jalon %j', async (_case, args, env, code, out, err) => {
  const result = await jalon(args, env);
  expect(result).toEqual({ code, out: expect.stringMatching(out) as string, err: expect.stringMatching(err) as string });
});

test('import files the good lines, and names each that is at fault', async () => {
  const file = join(await temporaryFolder(), 'requests.jsonl');
  await writeFile(file, [JSON.stringify(goodRequest()), '', 'rubbish', JSON.stringify(goodRequest({ data: { title: '' } }))].join('\n'));
  said.length = 0;
  const dry = await jalon(['import', file, '--dry-run']);
  expect(said).toEqual([]);
  expect(dry).toMatchObject({ code: 1, out: expect.stringMatching(/^meals-[0-9a-f]{8}\n$/) as string });
  const real = await jalon(['import', file]);
  expect(said).toMatchObject([{ url: '/v1/requests', body: goodRequest() }]);
  expect(real).toMatchObject({ code: 1, out: 'filed-12345678\n', err: expect.stringMatching(/:3: expected JSON[\s\S]*:4: data.title[\s\S]*2 of 3 requests were not filed/) as string });
});
