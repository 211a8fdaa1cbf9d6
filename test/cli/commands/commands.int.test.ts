import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindOf, type StandingKind } from '../../../domain/taskKinds.ts';
import { goodRequest } from '../../services/intake/rubbish.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

type Said = { method: string; url: string; body: unknown };
const said: Said[] = [];
const problem = { type: 'urn:jalon:problem:reason-missing', title: 'Answer refused', status: 422, detail: 'a reason is due', reason: 'reason-missing' };
const task = { project: 'meals-12345678', projectTitle: 'Meals', task: 't', kind: 'k', of: 'service:legal', phase: 'intake', health: 'ok', askedAt: '2026-11-23T10:00:00.000Z', dueAt: '2026-12-01T10:00:00.000Z', question: { fr: 'Quel avis ?', en: 'What opinion?' }, expects: 'x', about: {}, alsoOf: [], holder: null, priority: 'normal', followUpOn: null, dueBecause: null, reminded: 0, lastRemindedAt: null, escalatedTo: [] };

const meals = { project: 'meals-12345678', title: 'Meals', department: 'schools' };
const kitchen = { project: 'kitchen-12345678', title: 'Kitchens', department: 'kitchens' };
const range = { least: 1_000, most: 2_000 };
const totals = { projects: 2, withoutEstimate: 1, oneOff: range, yearly: range };
const portfolio = { ...totals, target: 4_000, shareOfTarget: { least: 0.25, most: 0.5 }, byPhase: [{ phase: 'intake', ...totals }], byTheme: [{ theme: '', ...totals }], byYear: [{ year: 2026, budget: 3_000, oneOff: range, yearly: range, remaining: { least: -1_000, most: 1_000 } }] };

const stuck = { project: 'meals-12345678', title: 'Meals\u001b[2J', phase: 'intake', reason: 'worker-away', detail: 'nobody takes it', since: '2026-11-23T10:00:00.000Z', waitingOn: ['role:operator'], call: ['role:operator'], people: [{ id: 'operator-1', name: 'Jo Gaillardon' }], link: 'http://ui/project%2Fmeals-12345678' };

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
  if (url === '/v1/directory') return [200, { services: [{ id: 'legal', name: { fr: 'Affaires juridiques', en: 'Legal affairs' }, head: null }] }];
  if (url.startsWith('/v1/tasks')) return [200, { tasks: [task] }];
  if (url === '/v1/requests:batch') return [202, { filed: (body as object[]).map(() => ({ project: 'filed-12345678', isKnown: false })) }];
  if (url.startsWith('/v1/portfolio')) return [200, portfolio];
  if (url.startsWith('/v1/stuck')) return [200, { stuck: [stuck] }];
  if (url.includes('/overlaps')) return [200, url.startsWith('/v1/overlaps') ? { pairs: [{ one: meals, other: kitchen, score: 0.5, words: ['meals'] }] } : { overlaps: [{ ...kitchen, score: 0.5, words: ['meals'] }] }];
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
  ['an open task, in English', ['tasks', '--of', 'service:legal'], {}, 0, /PROJECT .*\nmeals-12345678 .*Legal affairs.*1 Dec 2026, 10:00.*On time.*What opinion\?/, /^$/],
  ['the same in French', ['tasks'], { LANG: 'fr_FR.UTF-8' }, 0, /PROJET .*\nmeals-12345678 .*Affaires juridiques.*1er déc\. 2026, 10:00.*Dans les temps.*Quel avis\s\?/, /^$/],
  ['for a program', ['tasks', '--json'], {}, 0, /^\{\n {2}"tasks": \[/, /^$/],
  ['nothing to show', ['projects', '--health', 'late'], {}, 0, /^Nothing to show/, /^$/],
  ['all pairs that overlap', ['overlaps'], {}, 0, /^OVERLAP .*\n50% +meals-12345678 +schools +kitchen-12345678 +kitchens +meals\n$/, /^$/],
  ['what one project overlaps with, in French', ['overlaps', 'meals-12345678', '--lang', 'fr'], {}, 0, /^RECOUVREMENT .*MOTS COMMUNS.*\n50\s% +kitchen-12345678/, /^$/],
  ['what is stuck, whom to call, and what to do', ['stuck'], {}, 0, /^PROJECT +REASON +SINCE +TO CALL +PAGE\nmeals-12345678 +No worker +23 Nov 2026, 10:00 +Jo Gaillardon +http:\/\/ui\/project%2Fmeals-12345678\n\nmeals-12345678: Meals \[2J\n {2}nobody takes it\n {2}No worker takes .* Start a worker/, /^$/],
  ['the same in French', ['stuck'], { LANG: 'fr_FR.UTF-8' }, 0, /À APPELER[\s\S]*Aucun worker[\s\S]*Démarrer un worker/, /^$/],
  ['the portfolio', ['portfolio'], {}, 0, /All +2 +1 +€1,000 – €2,000[\s\S]*target: €4,000 \(25% – 50%\)[\s\S]*\(none\)[\s\S]*2026 +€3,000 .*-€1,000 – €1,000/, /^$/],
  ['the portfolio in French', ['portfolio', '--lang', 'fr'], {}, 0, /SANS ESTIMATION[\s\S]*cible\s: 4\s000\s€/, /^$/],
  ['all policies are checked without a server', ['policy', 'check', '--url', 'http://127.0.0.1:1'], {}, 0, /^arras 20.*: ok\n[\s\S]*rennes 20.*: ok\n$/, /^$/],
  ['a policy of no city', ['policy', 'check', 'paris'], {}, 2, /^$/, /expected a city among arras, .*got "paris"/],
  ['a file that is not there', ['policy', 'check', '/nowhere/policy.json'], {}, 2, /^$/, /nowhere\/policy.json: there is no such file/],
  ['the cities that have a policy', ['policy', 'list'], {}, 0, /^POLICY .*\narras /, /^$/],
  ['the way under a policy', ['policy', 'way', 'default', '--grid', 'need-of-citizens=not', '--themes', 'data'], {}, 0, /path: Full path \(need-of-citizens: not[\s\S]*steering committee: \d[\s\S]*security-approval[\s\S]*Intake +triage +10 +never/, /^$/],
  ['the way in French', ['policy', 'way', 'default', '--lang', 'fr', '--themes', 'data'], {}, 0, /parcours\s: Parcours complet/, /^$/],
  ['a question that the grid has not', ['policy', 'way', 'default', '--grid', 'colour=blue'], {}, 2, /^$/, /--grid: expected name=value with a name among need-of-citizens.*got "colour=blue"/],
  ['a choice that a question has not', ['policy', 'way', 'default', '--grid', 'need-of-citizens=blue'], {}, 2, /^$/, /expected for need-of-citizens one of fully, mostly, partly, not, unknown; got "blue"/],
  ['a theme that the city has not', ['policy', 'way', 'default', '--themes', 'space'], {}, 2, /^$/, /expected themes of default: data.*got "space"/],
  ['a mark that is none', ['policy', 'way', 'default', '--marks', 'urgent'], {}, 2, /^$/, /expects one of not-digital/],
  ['an act on a task without its day', ['extend', 'p', 'intake-1/grid', '--reason', 'r', '--by', 'role:coordinator'], {}, 2, /^$/, /--until/],
  ['a priority that nobody knows', ['prioritise', 'p', 'intake-1/grid', '--priority', 'asap', '--by', 'role:coordinator'], {}, 2, /^$/, /expects one of low, normal, high, urgent/],
  ['a task claimed', ['claim', 'p', 'intake-1/grid', '--by', 'anne', '--id', 'a1'], {}, 0, /^accepted: at-any-time\/claim\/intake-1\/grid \(a1\)/, /^$/],
  ['an answer to sign without a key', ['sign', 'p', 'intake-1/grid', '--by', 'anne', '--answer', 'x=1'], {}, 2, /^$/, /expected JALON_SIGNING_KEY in the environment/],
  ['an answer signed', ['sign', 'p', 'intake-1/grid', '--by', 'anne', '--answer', 'x=1', '--id', 'a1'], { JALON_SIGNING_KEY: '11'.repeat(32) }, 0, /^\{"id":"a1","task":"intake-1\/grid","by":\{"id":"anne"\},"answer":\{"x":1\},"statement":\{"keyId":"jalon",.*"signature":"[0-9a-f]{128}"/, /^$/],
  ['a key that is none, which is not quoted', ['sign', 'p', 't', '--by', 'anne', '--answer', 'x=1'], { JALON_SIGNING_KEY: 'hunter2' }, 1, /^$/, /^JALON_SIGNING_KEY: expected 64 hexadecimal digits, got another form\n$/],
  ['a short form without its reason', ['hold', 'p', '--by', 'role:coordinator'], {}, 2, /^$/, /--reason/],
  ['a phase to which nothing is sent back', ['send-back', 'p', '--phase', 'in-service', '--reason', 'r', '--by', 'role:coordinator'], {}, 2, /^$/, /expects one of intake/],
  ['a policy that no city has', ['adopt-policy', 'p', '--policy', 'paris', '--reason', 'r', '--by', 'role:coordinator'], {}, 2, /^$/, /expected a city among/],
  ['a source that JSON lines bear themselves', ['import', 'package.json', '--source', 'urn:x'], {}, 2, /^$/, /--source is for CSV/],
  ['an answer that is accepted', ['answer', 'p', 't', '--by', 'service:legal', '--answer', 'verdict=favourable', '--id', 'a1'], {}, 0, /accepted: t \(a1\)/, /^$/],
  ['an answer that is refused', ['answer', 'p', 't', '--by', 'service:legal', '--answer', 'verdict=unfavourable'], {}, 1, /^$/, /reason-missing: a reason is due/],
  ['an answer that is none', ['answer', 'p', 't', '--by', 'service:legal', '--answer', 'yes'], {}, 2, /^$/, /expected an answer as JSON/],
  ['nobody named', ['answer', 'p', 't', '--answer', 'a=b'], {}, 2, /^$/, /who acts\? expected --by/],
  ['nobody named, in French', ['answer', 'p', 't', '--answer', 'a=b', '--lang', 'fr'], {}, 2, /^$/, /qui parle\s\? --by/],
  ['a command that is none', ['dance'], {}, 2, /^$/, /unknown command "dance"/],
  ['a command that is nearly one, in French', ['taks', '--lang', 'fr'], {}, 2, /^$/, /commande inconnue «\staks\s»\nVouliez-vous dire tasks\s\?/],
  ['a phase that is none', ['projects', '--phase', 'birth'], {}, 2, /^$/, /expects one of intake/],
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
  expect(said).toMatchObject([{ url: '/v1/requests:batch', body: [goodRequest()] }]);
  expect(real).toMatchObject({ code: 1, out: 'filed-12345678\n', err: expect.stringMatching(/:3: expected JSON[\s\S]*:4: data.title[\s\S]*filed: 1, at fault: 2, already known: 0\n[\s\S]*2 of 3 requests were not filed/) as string });
});

test.each<[string, string[], string, object]>([
  ['hold', ['hold', 'p', '--reason', 'budget'], 'at-any-time/hold', { reason: 'budget' }],
  ['resume', ['resume', 'p', '--reason', 'voted'], 'at-any-time/resume', { reason: 'voted' }],
  ['withdraw', ['withdraw', 'p', '--reason', 'over'], 'at-any-time/withdraw', { reason: 'over' }],
  ['send-back', ['send-back', 'p', '--phase', 'sourcing', '--reason', 'prices'], 'at-any-time/send-back', { phase: 'sourcing', reason: 'prices' }],
  ['change-lead', ['change-lead', 'p', '--lead', 'agent-7', '--reason', 'leave'], 'at-any-time/change-lead', { lead: 'agent-7', reason: 'leave' }],
  ['add-service', ['add-service', 'p', '--service', 'legal', '--reason', 'contract'], 'at-any-time/add-service', { service: 'legal', reason: 'contract' }],
  ['invite', ['invite', 'p', '--party', 'dinum', '--role', 'partner', '--reason', 'reuse'], 'at-any-time/invite', { party: 'dinum', role: 'partner', reason: 'reuse' }],
  ['lift-condition', ['lift-condition', 'p', '--condition', 'consultation-1/interview/legal/1', '--document', 'https://x'], 'at-any-time/lift-condition/consultation-1/interview/legal/1', { document: 'https://x' }],
  ['adopt-policy', ['adopt-policy', 'p', '--policy', 'rennes', '--reason', 'vote'], 'at-any-time/adopt-policy', { policy: 'rennes', version: expect.stringMatching(/^20/) as string, reason: 'vote' }],
])('%s is the standing answer, its guard takes it', async (kind, args, task, content) => {
  said.length = 0;
  expect(await jalon([...args, '--by', 'role:coordinator', '--on-behalf-of', 'service:schools', '--id', 'a1'])).toMatchObject({ code: 0, err: '' });
  expect(said).toMatchObject([{ method: 'POST', url: '/v1/projects/p/answers', body: { id: 'a1', task, by: { id: 'role:coordinator' }, onBehalfOf: 'service:schools', answer: content } }]);
  const [{ answer: given }] = said.map(({ body }) => body) as [{ answer: unknown }];
  expect(kindOf(kind as StandingKind).answer.check(given, 'answer')).toMatchObject({ ok: true });
});

test('a policy in a file of its own: each fault is named with its place, and a good one has a way', async () => {
  const folder = await temporaryFolder();
  const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')];
  await writeFile(good, JSON.stringify({ basedOn: 'default', name: 'ours', version: '1' }));
  await writeFile(bad, JSON.stringify({ basedOn: 'default', name: 'ours', version: '1', colour: 'blue', terms: { triage: { due: 'soon' } } }));
  expect(await jalon(['policy', 'check', good])).toEqual({ code: 0, out: `${good} 1: ok\n`, err: '' });
  expect(await jalon(['policy', 'way', good, '--json'])).toMatchObject({ code: 0, out: expect.stringContaining('"path": "full"') as string });
  const checked = await jalon(['policy', 'check', bad]);
  expect(checked).toMatchObject({ code: 1, out: '' });
  expect(checked.err).toMatch(/bad.json: terms.triage.due: .*expected number.*got "soon"\n[\s\S]*colour[\s\S]*policy-invalid: 1 of 1 policies cannot be used/);
});
