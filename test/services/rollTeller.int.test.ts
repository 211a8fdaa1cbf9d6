/** Telling who is who to workflows that may not listen, on a real server: what nobody takes leaves nothing behind. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFactActivities } from '../../activities/factActivities.ts';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { signer } from '../../adapters/signer.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { startTemporal, type RunningTemporal } from '../../cli/servers/startTemporal.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Instant } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import type { Roll } from '../../domain/roll.ts';
import { rollTeller } from '../../services/rollTeller.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import { policyForTests } from '../support/policyForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';
import { until } from '../support/until.ts';
import '../support/quietRuntime.ts';

let folder: string;
let temporal: RunningTemporal;
let client: Client;
let connection: NativeConnection;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-roll-'));
  temporal = await startTemporal({ data: folder, searchAttributes: Object.values(ATTRIBUTES) });
  client = await connectTemporal({ address: temporal.address, namespace: 'default' });
  connection = await NativeConnection.connect({ address: temporal.address });
}, 300_000);
afterAll(async () => {
  await client?.connection.close();
  await connection?.close();
  await temporal?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const keys = signer({ keyId: 'jalon', secretKey: '44'.repeat(32) });
const first = rollForTests({ keys: { ...keys.keys }, acceptUnsigned: false });
const second: Roll = { ...first, version: 'test-2', madeAt: '2026-06-01T00:00:00.000Z' as Instant, departed: { 'dpo-1': null } };
const begin = (project: string, taskQueue: string) =>
  client.workflow.start('project', {
    taskQueue, workflowId: `project/${project}`, typedSearchAttributes: [{ key: ATTRIBUTES.roll, value: first.version }],
    args: [{ project, source: 'urn:x', request: { title: 'A project', department: 'waste' }, policy: policyForTests(), roll: first, pace: REAL_TIME }],
  });

test('open projects are told once; one that nobody works on is told later and fills no history; an older roll told again changes nothing', async () => {
  const worker = await Worker.create({ connection, taskQueue: 'served', workflowBundle: await bundleWorkflows(), dataConverter: dataConverter(), activities: createFactActivities({ facts: { publish: () => Promise.resolve() } }) });
  const run = worker.run();
  const [served, unserved] = [await begin('served', 'served'), await begin('unserved', 'nobody')];
  const dossier = () => served.query<Dossier>('dossier');
  await until(async () => (await dossier()).openTasks.length > 0, 'the project to be at work', 30_000);
  const tell = rollTeller(client, keys);
  const lengthOf = async () => (await unserved.describe()).historyLength;
  const before = await lengthOf();

  await until(async () => (await tell(second)) === 1, 'the project to be listed and told', 30_000);
  expect((await dossier()).roll).toEqual(second);
  await tell(second);
  await tell(second);
  expect(await lengthOf()).toBe(before);

  // The statement of the first roll lies in histories: told again, it gives nobody back what they have lost.
  await tell(first);
  expect((await dossier()).roll.version).toBe('test-2');
  worker.shutdown();
  await run;
}, 120_000);
