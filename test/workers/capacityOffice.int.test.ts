/** The city's capacity on a real server, with a worker that dies: never booked beyond what there is, whoever asks at once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CapacityGiven } from '../../activities/capacityActivities.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { startTemporal, type RunningTemporal } from '../../cli/servers/startTemporal.ts';
import { bookedIn, CAPACITY_WORKFLOW, type CapacityState } from '../../domain/capacity.ts';
import type { CapacityShare } from '../../domain/dossier.ts';
import type { ProjectId } from '../../domain/ids.ts';
import { capacityOffice } from '../../workers/capacityOffice.ts';
import { signer } from '../../adapters/signer.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { until } from '../support/until.ts';

const TASK_QUEUE = 'city';
let temporal: RunningTemporal;
let client: Client;
let worker: ChildProcess;
let folder: string;

const startWorker = (): ChildProcess => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'capacityWorker.ts'), temporal.address, TASK_QUEUE], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
};
const ended = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-capacity-'));
  temporal = await startTemporal({ data: folder });
  client = await connectTemporal({ address: temporal.address, namespace: 'default' });
  worker = startWorker();
}, 300_000);
afterAll(async () => {
  await ended(worker, 'SIGTERM');
  await client.connection.close();
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);
const officeWith = (personDaysPerQuarter: number) => capacityOffice({ client, taskQueue: TASK_QUEUE, signer: signer(undefined) }, policyForTests({ capacity: { personDaysPerQuarter } }), rollForTests);
const state = () => client.workflow.getHandle(CAPACITY_WORKFLOW).query<CapacityState>('dossier');
/** Tests share the city's one workflow: each has projects and quarters of its own. */
const idOf = (index: number, ofTest = 'killed') => `${ofTest}-${index}` as ProjectId;
const share = (quarter: string, personDays: number): CapacityShare => ({ quarter, personDays });

test('50 decisions to build at once for a capacity of 10: ten reserved, forty told why, none lost, after a kill -9 of the worker in the middle', async () => {
  const office = officeWith(10);
  const given: CapacityGiven[] = [];
  /** Asks again until it is told, as the activity does. */
  const ask = (index: number) =>
    until(async () => {
      const told = await office.reserve({ project: idOf(index), plan: [share('2027-Q1', 1)], decidedIn: 'sourcing-1' }).catch(() => undefined);
      if (told !== undefined) given[index] = told;
      return told !== undefined;
    }, `project ${index} to be told`, 120_000);
  const told = () => Object.keys(given).length;

  const all = Promise.all(Array.from({ length: 50 }, (_, index) => ask(index)));
  await until(() => told() >= 3, 'the first to be told', 60_000);
  await ended(worker, 'SIGKILL');
  const toldBefore = told();
  expect(toldBefore).toBeLessThan(50);
  worker = startWorker();
  await all;

  expect(given).toHaveLength(50);
  expect(given.filter((each) => each.isReserved)).toHaveLength(10);
  const refusals = given.filter((each) => !each.isReserved).map((each) => each.because);
  expect(refusals).toHaveLength(40);
  expect(new Set(refusals)).toEqual(new Set(['expected at most what is left; 1 person-days asked and 0 left in 2027-Q1; the next quarter with room for 1 is 2027-Q2']));
  const { bookings } = await state();
  expect(Object.keys(bookings).toSorted()).toEqual(given.flatMap((each, index) => (each.isReserved ? [idOf(index)] : [])).toSorted());
  expect(bookedIn({ bookings }, '2027-Q1')).toBe(10);
}, 180_000);

test('repeats change nothing, an end frees once and for all, and who decides again may book and free again', async () => {
  const office = officeWith(100);
  const [one, other] = [idOf(1, 'repeated'), idOf(2, 'repeated')];
  const ask = (project: ProjectId, decidedIn = 'sourcing-1') => office.reserve({ project, plan: [share('2028-Q1', 100), share('2028-Q2', 50)], decidedIn });
  expect(await ask(one)).toEqual({ isReserved: true });
  expect(await ask(one)).toEqual({ isReserved: true });
  expect(await ask(other)).toMatchObject({ isReserved: false, because: expect.stringContaining('the next quarter with room for 100 is 2028-Q3'), inWords: { fr: expect.stringContaining('le prochain trimestre qui en a 100 est 2028-Q3') } });
  await office.release(one, 'run-1/1');
  await office.release(one, 'run-1/1');
  expect(await ask(other)).toEqual({ isReserved: true });
  await office.release(other, 'run-2/1');
  expect(await ask(one, 'sourcing-2')).toEqual({ isReserved: true });
  expect((await state()).bookings).toHaveProperty(one);
  await office.release(one, 'run-1/2');
  const { bookings } = await state();
  expect([bookings[one], bookings[other]]).toEqual([undefined, undefined]);
}, 60_000);

test('each reservation goes by the figure of the policy at its moment, and rubbish at the desk changes nothing', async () => {
  const [one, other] = [idOf(1, 'measured'), idOf(2, 'measured')];
  const ask = (project: ProjectId, perQuarter: number) => officeWith(perQuarter).reserve({ project, plan: [share('2029-Q1', 10)], decidedIn: 'sourcing-1' });
  expect(await ask(one, 10.9)).toEqual({ isReserved: true });
  expect(await ask(other, 10.9)).toMatchObject({ isReserved: false });
  expect(await ask(other, 20)).toEqual({ isReserved: true });
  await client.workflow.getHandle(CAPACITY_WORKFLOW).signal('answer', 'rubbish');
  expect(await state()).toMatchObject({ perQuarter: 20, bookings: { [one]: [share('2029-Q1', 10)], [other]: [share('2029-Q1', 10)] } });
}, 60_000);
