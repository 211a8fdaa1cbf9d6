/** A worker that stands still while people answer by the API, by a page and by the command line: nothing is lost, and nothing counts twice. */
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { signer } from '../../adapters/signer.ts';
import { startTemporal, type RunningTemporal } from '../../cli/servers/startTemporal.ts';
import type { Fact } from '../../domain/dossier.ts';
import { TASK_QUEUE, type ProjectId } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { temporalEngine } from '../../services/temporalEngine.ts';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { until } from '../support/until.ts';
import { consoleStage, type ConsoleStage } from './console/consoleStage.ts';

const project = 'meals-12345678';
const ANSWERS = `/v1/projects/${project}/answers`;
const PAGE = `/projects/${project}/tasks/intake-1/data-statement`;
const ESTIMATE = { oneOff: { least: 8_000, most: 12_000 }, yearly: { least: 500, most: 1_000 } };

let folder: string;
let temporal: RunningTemporal;
let client: Client;
let worker: ChildProcess;
let stage: ConsoleStage;
let address: string;
const facts: Fact[] = [];
/** Told to the read model one batch after the other. */
let telling = Promise.resolve();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-stalled-'));
  temporal = await startTemporal({ data: folder, searchAttributes: Object.values(ATTRIBUTES) });
  client = await connectTemporal({ address: temporal.address, namespace: 'default' });
  const roll = rollForTests({ mandates: { 'head-schools': ['service:schools'] } });
  const engine = temporalEngine({ client, policy: policyForTests(), roll: () => roll, signer: signer(undefined), pace: REAL_TIME });
  stage = await consoleStage({ engine });
  await stage.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(stage.app.server.address() as AddressInfo).port}`;
  worker = spawn(process.execPath, [join(import.meta.dirname, '../workers/projectWorker.ts'), temporal.address, TASK_QUEUE], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  process.once('exit', () => worker.kill('SIGKILL'));
  worker.on('message', (batch: Fact[]) => {
    const fresh = batch.filter(({ id }) => !facts.some((fact) => fact.id === id));
    facts.push(...fresh);
    telling = telling.then(() => stage.tell(fresh));
  });
  await engine.startProject({ project: project as ProjectId, source: 'urn:x', request: { title: 'School meals', department: 'schools' }, event: 'e-1' });
  await until(async () => (await stage.get(PAGE, await stage.signIn('head-schools'))).text.includes('name="_id"'), 'the project to ask', 60_000);
}, 300_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await stage?.close();
  await client?.connection.close();
  await temporal?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const post = async (key: string, by: string, answers: object) => {
  const response = await fetch(`${address}${ANSWERS}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify({ task: 'intake-1/grid', by: { id: by }, answer: { answers } }) });
  return { status: response.status, body: (await response.json()) as { see: string } };
};
const becomes = async (answer: string) => ((await (await fetch(`${address}${ANSWERS}/${answer}`)).json()) as { status: string }).status;
const sendForm = async () => {
  const cookie = await stage.signIn('head-schools');
  const { text } = await stage.get(PAGE, cookie);
  const hidden = Object.fromEntries([...text.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
  const response = await fetch(`${address}${PAGE}`, { method: 'POST', headers: { 'cookie': cookie, 'accept': 'text/html', 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ ...hidden, _do: 'answer' }) });
  return { status: response.status, text: await response.text(), id: hidden['_id'] ?? '' };
};
const jalon = (args: readonly string[]): Promise<number> =>
  new Promise((resolve) => void execFile(process.execPath, [join(import.meta.dirname, '../../cli/jalon.ts'), ...args], { env: { PATH: process.env['PATH'] ?? '', JALON_URL: address, LANG: 'C' } }, (error) => resolve(Number(error?.code ?? 0))));

test('what is answered meanwhile is with the project, which takes each once when its worker goes on', async () => {
  const grid = { citizens: 'score-3', agents: 'score-3', data: 'score-3', digital: 'possible' };
  worker.kill('SIGSTOP');
  const [one, other, form, command] = await Promise.all([
    post('one', 'service:schools', grid), post('other', 'head-schools', { ...grid, agents: 'score-2' }), sendForm(),
    jalon(['answer', project, 'intake-1/estimate', '--by', 'service:schools', '--id', 'typed', '--answer', JSON.stringify(ESTIMATE)]),
  ]);
  expect([one.status, other.status, form.status, command]).toEqual([202, 202, 202, expect.any(Number)]);
  expect(command).not.toBe(0);
  expect(form.text).toContain('Votre réponse lui est remise');
  expect(await Promise.all(['one', 'other', 'typed', form.id].map(becomes))).toEqual(['pending', 'pending', 'pending', 'pending']);
  expect((await post('one', 'service:schools', grid)).status).toBe(202);

  worker.kill('SIGCONT');
  await until(async () => !(await Promise.all(['one', 'other', 'typed', form.id].map(becomes))).includes('pending'), 'all to be taken or refused', 60_000);
  expect((await Promise.all(['one', 'other'].map(becomes))).toSorted()).toEqual(['accepted', 'refused']);
  expect(await Promise.all(['typed', form.id].map(becomes))).toEqual(['accepted', 'accepted']);
  const taken = facts.filter(({ type }) => type === 'jalon.answer.accepted.v1').map(({ data }) => String(data['task']));
  expect(taken.toSorted()).toEqual(['intake-1/data-statement', 'intake-1/estimate', 'intake-1/grid']);
  expect((await stage.get(PAGE, await stage.signIn('head-schools'))).text).toContain('Répondu par');
}, 180_000);
