/** The city's capacity on a real server: never booked beyond what there is, whoever asks at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { startTemporal, type RunningTemporal } from '../../cli/servers/startTemporal.ts';
import { CAPACITY_WORKFLOW } from '../../domain/capacity.ts';
import type { ProjectId } from '../../domain/ids.ts';
import { capacityOffice } from '../../workers/capacityOffice.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import { policyForTests } from '../support/policyForTests.ts';
import '../support/quietRuntime.ts';

let temporal: RunningTemporal;
let client: Client;
let connection: NativeConnection;
let worker: Worker;
let running: Promise<void>;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-capacity-'));
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

test('nine at once for a capacity of four: four are booked, five are told, repeats change nothing, and an end frees', async () => {
  const office = capacityOffice(client, policyForTests({ capacity: { personDaysPerQuarter: 100 } }), 'city');
  const ask = (index: number) => office.reserve({ project: `p${index}` as ProjectId, personDays: 25, decidedIn: 'sourcing-1' });
  const given = await Promise.all(Array.from({ length: 9 }, (_, index) => ask(index)));
  expect(given.filter((each) => each.isReserved)).toHaveLength(4);
  const [winner, loser] = [given.findIndex((each) => each.isReserved), given.findIndex((each) => !each.isReserved)];
  expect(await ask(winner)).toEqual({ isReserved: true, left: 0 });
  expect(await ask(loser)).toEqual({ isReserved: false, left: 0 });
  await office.release(`p${winner}` as ProjectId);
  expect(await ask(loser)).toEqual({ isReserved: true, left: 0 });
  await client.workflow.getHandle(CAPACITY_WORKFLOW).signal('answer', 'rubbish');
  expect(await client.workflow.getHandle(CAPACITY_WORKFLOW).query('dossier')).toMatchObject({ total: 100 });
}, 60_000);
