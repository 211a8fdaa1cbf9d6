/**
 * What an open project costs: memory of the worker that keeps it cached, beside a bare workflow, and history events an
 * answer when people answer one by one. Workflows run in this process, so that a forced collection reaches them.
 */
import { createCapacityActivities } from '../activities/capacityActivities.ts';
import { createCommitteeActivities } from '../activities/committeeActivities.ts';
import { createFactActivities } from '../activities/factActivities.ts';
import { createProjectActivities } from '../activities/projectActivities.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { dataConverter } from '../adapters/dataConverter.ts';
import { connectTemporal } from '../adapters/temporalClient.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import { found, inEnglish } from '../domain/because.ts';
import { peopleOf } from '../simulation/peopleOf.ts';
import { loadCity } from '../cities/loadCity.ts';
import { startTemporal } from '../cli/servers/startTemporal.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { ProjectId } from '../domain/ids.ts';
import { REAL_TIME } from '../domain/pace.ts';
import { bundleWorkflows } from '../workers/workflowBundle.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';
import type { ProjectInput } from '../workflows/projectInput.ts';
import { answerOfABench } from './answersOfABench.ts';
import { countEvents } from './countEvents.ts';

export type Footprint = { projects: number; megabytes: number; residentMegabytes: number; floorMegabytes: number; floorResidentMegabytes: number; ratio: number; eventsPerAnswer: number; answers: number };

/** Projects whose every answer is given one by one, until they deploy. */
const SLOW = 3;

export async function footprint({ projects }: { projects: number }): Promise<Footprint> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const folder = await mkdtemp(join(tmpdir(), 'jalon-footprint-'));
  const temporal = await startTemporal({ data: folder, searchAttributes: Object.values(ATTRIBUTES) });
  const client = await connectTemporal({ address: temporal.address, namespace: temporal.namespace });
  const connection = await NativeConnection.connect({ address: temporal.address });
  const run = { client, connection, namespace: temporal.namespace };

  const floorBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('floor/floorWorkflow.ts', import.meta.url)), logger: new DefaultLogger('WARN') });
  const floor = await megabytesEach(run, 'floor', floorBundle, projects, (workflowId) => client.workflow.start('floor', { taskQueue: 'floor', workflowId, args: [1] }));
  const bundle = await bundleWorkflows();
  const ours = await megabytesEach(run, 'ours', bundle, projects, (workflowId) => startProject(client, workflowId, 'ours'));
  const { events, answers } = await answerOneByOne(run, bundle);

  await client.connection.close();
  await connection.close();
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
  return { projects, megabytes: rounded(ours.heap), residentMegabytes: rounded(ours.resident), floorMegabytes: rounded(floor.heap), floorResidentMegabytes: rounded(floor.resident), ratio: rounded(ours.heap / floor.heap), eventsPerAnswer: rounded(events / answers), answers };
}

type Run = { client: Client; connection: NativeConnection; namespace: string };
const { policy } = loadCity('default');
const roll = await peopleOf(directoryTemplate('default') ?? '', policy);

const nothing = () => Promise.resolve();
const activities = {
  ...createFactActivities({ facts: { publish: nothing } }),
  ...createCapacityActivities({ capacity: { reserve: () => Promise.resolve({ isReserved: true }), release: nothing } }),
  ...createCommitteeActivities({ committee: { enrol: ({ from }) => Promise.resolve({ name: from.slice(0, 10), at: from, flagshipsLeft: 4 }), nameFlagship: () => Promise.resolve({ isNamed: true }), leave: nothing } }),
  ...createProjectActivities({ projects: { absorb: () => Promise.resolve({ isAbsorbed: true }) }, policies: { find: () => Promise.resolve({ is: 'not-found', ...found(inEnglish('not measured')) }) } }),
};

function startProject(client: Client, workflowId: string, taskQueue: string) {
  const request = { title: 'A measured project', department: 'waste', summary: 'x'.repeat(500), themes: ['data'], services: ['information-systems', 'legal'] };
  const input: ProjectInput = { project: workflowId.slice('project/'.length) as ProjectId, source: 'urn:bench', request, policy, roll, pace: REAL_TIME };
  return client.workflow.start('project', { taskQueue, workflowId, args: [input] });
}

const openWorker = ({ connection, namespace }: Run, taskQueue: string, workflowBundle: WorkflowBundleWithSourceMap, maxCachedWorkflows: number) =>
  Worker.create({ connection, namespace, taskQueue, workflowBundle, activities: { ...activities, note: nothing }, dataConverter: dataConverter(), maxCachedWorkflows, debugMode: true });

/** Forced collection before and after; one workflow warms the worker and is not counted. */
async function megabytesEach(run: Run, taskQueue: string, bundle: WorkflowBundleWithSourceMap, count: number, start: (workflowId: string) => Promise<unknown>): Promise<Used> {
  const collect = collector();
  const worker = await openWorker(run, taskQueue, bundle, count + 10);
  return worker.runUntil(async () => {
    await start(`project/${taskQueue}-warm`);
    await isIdle(run.client, taskQueue, 1);
    const before = used(collect);
    for (let index = 0; index < count; index += 20) await Promise.all(Array.from({ length: Math.min(20, count - index) }, (_, each) => start(`project/${taskQueue}-${index + each}`)));
    await isIdle(run.client, taskQueue, count + 1);
    const after = used(collect);
    const each = (bytes: number) => bytes / count / 2 ** 20;
    return { heap: each(after.heap - before.heap), resident: each(after.resident - before.resident) };
  });
}

/** Bytes. `resident` is all that the process holds, the SDK's native part and its buffers included; a collection gives little of it back. */
type Used = { heap: number; resident: number };

/** Node shows its collector only to whoever asks by this flag, to a context that is made afterwards. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function used(collect: () => void): Used {
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, resident: rss };
}

/** Idle when no workflow has a task or an activity pending, twice in a row. */
async function isIdle(client: Client, taskQueue: string, count: number): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { count: open } = await client.workflow.count(`TaskQueue = "${taskQueue}" AND ExecutionStatus = "Running"`);
    const pending = open < count ? 1 : await pendingOf(client, taskQueue);
    quiet = pending === 0 ? quiet + 1 : 0;
  }
}

async function pendingOf(client: Client, taskQueue: string): Promise<number> {
  let pending = 0;
  for await (const { workflowId, runId } of client.workflow.list({ query: `TaskQueue = "${taskQueue}" AND ExecutionStatus = "Running"` })) {
    const { raw } = await client.workflow.getHandle(workflowId, runId).describe();
    pending += (raw.pendingActivities?.length ?? 0) + (raw.pendingWorkflowTask == null ? 0 : 1);
  }
  return pending;
}

async function answerOneByOne(run: Run, bundle: WorkflowBundleWithSourceMap): Promise<{ events: number; answers: number }> {
  const worker = await openWorker(run, 'slow', bundle, 50);
  return worker.runUntil(async () => {
    const workflowIds = Array.from({ length: SLOW }, (_, index) => `project/slow-${index}`);
    const counts = await Promise.all(workflowIds.map((workflowId) => answerToTheEnd(run.client, workflowId)));
    return { events: await countEvents(run.client, workflowIds), answers: counts.reduce((sum, count) => sum + count, 0) };
  });
}

async function answerToTheEnd(client: Client, workflowId: string): Promise<number> {
  await startProject(client, workflowId, 'slow');
  for (let answers = 0; ; ) {
    // Long enough for the facts of the last answer to be out: a person takes longer.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const dossier = await client.workflow.getHandle(workflowId).query<Dossier>('dossier');
    const [task] = dossier.openTasks;
    if (dossier.outcome !== undefined) return answers;
    if (task === undefined || dossier.outbox.length > 0) continue;
    answers += 1;
    const sent = { id: `${workflowId}|${task.id}`, task: task.id, by: { id: task.of }, answer: answerOfABench(task.kind, task.about, 'standard') };
    await client.workflow.getHandle(workflowId).executeUpdate('answer', { args: [sent], updateId: sent.id });
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
