/** The city's committee on a real server: no agenda beyond its length, no flagship beyond what is allowed, whoever asks at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { startTemporal, type RunningTemporal } from '../../cli/servers/startTemporal.ts';
import { COMMITTEE_WORKFLOW, type CommitteeState } from '../../domain/committee.ts';
import { instantOf, type ProjectId } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { sittingsAfter } from '../../domain/sittings.ts';
import { committeeOffice } from '../../workers/committeeOffice.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import { signer } from '../../adapters/signer.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';
import '../support/quietRuntime.ts';

let temporal: RunningTemporal;
let client: Client;
let connection: NativeConnection;
let worker: Worker;
let running: Promise<void>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-committee-'));
  temporal = await startTemporal({ data: folder });
  client = await connectTemporal({ address: temporal.address, namespace: 'default' });
  connection = await NativeConnection.connect({ address: temporal.address });
  worker = await Worker.create({ connection, taskQueue: 'city', workflowBundle: await bundleWorkflows(), dataConverter: dataConverter() });
  running = worker.run();
}, 300_000);
afterAll(async () => {
  worker.shutdown();
  await running;
  await client.connection.close();
  await connection.close();
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const policy = policyForTests();
const project = (index: number) => `p${index}` as ProjectId;
const many = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => make(index)));
const state = () => client.workflow.getHandle(COMMITTEE_WORKFLOW).query<CommitteeState>('dossier');

test('thirty at once on agendas of ten: three sittings are full, a repeat keeps its place, and who leaves makes room', async () => {
  const office = committeeOffice({ client, taskQueue: 'city', signer: signer(undefined) }, policy, rollForTests);
  const from = instantOf(Date.now());
  const enrol = (index: number, change: object = {}) => office.enrol({ project: project(index), askedIn: 'steering-1', from, pace: REAL_TIME, ...change });
  const given = await many(30, enrol);
  const [first, second, third, fourth] = sittingsAfter(from, 4, { ...policy.steering.sittings, pace: REAL_TIME }).map(({ name }) => name);
  expect([first, second, third].map((name) => given.filter((place) => place.name === name).length)).toEqual([10, 10, 10]);

  expect(await many(30, enrol)).toEqual(given);
  expect((await enrol(30)).name).toBe(fourth);
  const early = given.findIndex((place) => place.name === first);
  await office.leave(project(early));
  await office.leave(project(early));
  expect((await enrol(31)).name).toBe(first);
  // Sent back and come again: another round, and so another place.
  expect((await enrol(early, { askedIn: 'steering-2', notBefore: second })).name).toBe(fourth);
  await office.leave(project(early));
  expect((await state()).places.some((place) => place.project === project(early))).toBe(false);
}, 120_000);

test('six flagships at once where four are allowed: four are named, two are told; one that ends makes room; rubbish changes nothing', async () => {
  const office = committeeOffice({ client, taskQueue: 'city', signer: signer(undefined) }, policy, rollForTests);
  const name = (index: number) => office.nameFlagship({ project: project(index), decidedIn: 'steering-1/motion/1' });
  const given = await many(6, name);
  expect(given.filter((each) => each.isNamed)).toHaveLength(4);
  const [winner, loser] = [given.findIndex((each) => each.isNamed), given.findIndex((each) => !each.isNamed)];
  expect(given[loser]).toEqual({ isNamed: false, because: expect.stringMatching(/^4 of 4 flagships are named: p\d, p\d, p\d, p\d$/) as string, inWords: { fr: expect.stringMatching(/^4 projets phares sur 4 sont nommés : p\d/) as string, en: expect.any(String) as string } });
  expect(await name(winner)).toEqual({ isNamed: true });
  expect(await office.enrol({ project: project(99), askedIn: 'steering-1', from: instantOf(Date.now()), pace: REAL_TIME })).toMatchObject({ flagshipsLeft: 0 });
  await office.leave(project(winner));
  expect(await name(loser)).toEqual({ isNamed: true });
  for (const rubbish of ['rubbish', { id: 'x', task: 'at-any-time/enrol', by: { id: 'service:jalon' }, answer: { project: 'x', from: '2026-99-99T00:00:00Z' } }]) {
    await client.workflow.getHandle(COMMITTEE_WORKFLOW).signal('answer', rubbish);
  }
  expect((await state()).flagships).toHaveLength(4);
}, 120_000);
