/** The sweep on real servers: what wedges a project from outside is found, told on every way, and taken back once the documented act is done. */
import type { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { InjectedSinks } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFactActivities } from '../../activities/factActivities.ts';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { factMessages } from '../../adapters/factMessages.ts';
import { factProducer, type FactProducer } from '../../adapters/factProducer.ts';
import { createKafka } from '../../adapters/kafkaClient.ts';
import { openLog } from '../../adapters/log.ts';
import { connectTemporal } from '../../adapters/temporalClient.ts';
import { openStage, type Stage } from '../../bench/stage.ts';
import { freePort } from '../../cli/servers/freePort.ts';
import { startKafka } from '../../cli/servers/startKafka.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { stuckWorkflowIdOf } from '../../domain/sweep.ts';
import type { StuckList, StuckView } from '../../services/api/stuckViews.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import type { RefusalSinks } from '../../workflows/refusals.ts';
import { openCityHall, type CityHall } from '../support/cityHall.ts';
import { policyForTests } from '../support/policyForTests.ts';
import '../support/quietRuntime.ts';
import { until } from '../support/until.ts';

const FOUND_WITHIN_MS = 120_000;
/** The fact may be on Kafka before its activity is recorded: that, and the workflow task after it. */
const ENDS_OF_PUBLISHING = 5;
const log = openLog('sweep-test', 'error');

let stage: Stage;
let city: CityHall;
let client: Client;
let connection: NativeConnection;
let producer: FactProducer;
let metricsPort: number;
const stops = new Set<() => Promise<void>>();

beforeAll(async () => {
  metricsPort = await freePort();
  stage = await openStage({ JALON_SWEEP_EVERY: '5s', JALON_WORKER_METRICS_PORT: String(metricsPort) });
  city = await openCityHall(stage);
  client = await connectTemporal(stage.temporal);
  connection = await NativeConnection.connect({ address: stage.temporal.address });
  producer = factProducer(createKafka({ brokers: stage.kafka.brokers, clientId: 'sweep-test', log }));
}, 300_000);
afterAll(async () => {
  await Promise.all([...stops].map((stop) => stop()));
  await producer?.stop();
  await connection?.close();
  await client?.connection.close();
  await city?.close();
  await stage?.close();
}, 60_000);

const textAt = async (url: string): Promise<string> => (await fetch(url)).text();
const stuckNow = async (): Promise<StuckView[]> => (JSON.parse(await textAt(`${stage.httpUrl}/v1/stuck`)) as StuckList).stuck;
const stuckOf = async (project: string): Promise<StuckView | undefined> => (await stuckNow()).find((each) => each.project === project);
const isStuck = (project: string, reason: string) => until(async () => (await stuckOf(project))?.reason === reason, `${project} to be stuck, ${reason}`, FOUND_WITHIN_MS);
const isFree = (project: string) => until(async () => (await stuckOf(project)) === undefined, `${project} to be stuck no more`, FOUND_WITHIN_MS);
/** The same each time; what becomes of it is told by the API. */
async function answerTo(project: string): Promise<{ status: number; becomes: string }> {
  const body = JSON.stringify({ id: 'given-meanwhile', task: 'intake-1/grid', by: { id: 'service:waste' }, answer: { answers: { citizens: 'score-3' } } });
  const { status } = await fetch(`${stage.httpUrl}/v1/projects/${project}/answers`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { status: becomes } = JSON.parse(await textAt(`${stage.httpUrl}/v1/projects/${project}/answers/given-meanwhile`)) as { status: string };
  return { status, becomes };
}
const gauge = async (reason: string) => Number(/\d+$/m.exec((await textAt(`${stage.httpUrl}/metrics`)).split('\n').find((line) => line.startsWith(`jalon_projects_stuck{reason="${reason}"}`)) ?? '')?.[0]);
const told = (project: string) => city.factsOf(project).filter(({ type }) => type.includes('.found-')).map(({ type, sequence, data }) => ({ type, sequence, reason: data['reason'] }));
const once = (reason: string) => [{ type: 'jalon.project.found-stuck.v1', sequence: undefined, reason }, { type: 'jalon.project.found-moving.v1', sequence: undefined, reason }];
const historyLength = async (project: string) => (await client.workflow.getHandle(stuckWorkflowIdOf(project as ProjectId)).describe()).historyLength;

/** As an operator lists them in the Temporal UI. */
async function stuckInTemporal(): Promise<string[]> {
  const found: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query: 'JalonHealth = "stuck" AND ExecutionStatus = "Running"' })) found.push(workflowId);
  return found;
}

/** A project on a task queue of its own, whose worker is the test's. */
async function begin(project: string): Promise<void> {
  await client.workflow.start('project', {
    taskQueue: project, workflowId: workflowIdOf(project as ProjectId), staticSummary: 'A chatbot', typedSearchAttributes: [{ key: ATTRIBUTES.phase, value: 'intake' }, { key: ATTRIBUTES.health, value: 'ok' }],
    args: [{ project, source: 'urn:test:department', request: { title: 'A chatbot', department: 'waste' }, policy: policyForTests(), pace: REAL_TIME }],
  });
}

async function workerFor(taskQueue: string, entry = '../workflows/index.ts', kafka = { isAway: false }) {
  const publish: Parameters<typeof createFactActivities>[0]['facts']['publish'] = async (facts) => {
    if (kafka.isAway) throw new Error('connect ECONNREFUSED, asked by jean.dupont@ville.fr');
    await producer.publish(facts.flatMap(factMessages));
  };
  const worker = await Worker.create({
    connection, taskQueue, workflowBundle: await bundleWorkflows(entry), dataConverter: dataConverter(), activities: createFactActivities({ facts: { publish } }), maxCachedWorkflows: 5,
    sinks: { refusals: { tell: { fn: () => undefined, callDuringReplay: false } } } satisfies InjectedSinks<RefusalSinks>,
  });
  const run = worker.run();
  const stop = async () => {
    stops.delete(stop);
    worker.shutdown();
    await run;
  };
  stops.add(stop);
  return { kafka, stop };
}

describe('three projects at once', () => {
  test('no worker, code that throws, an activity that fails: each is found with its reason, told once, and free after the act', async () => {
    const [away, broken, failing] = ['away-00000001', 'broken-00000001', 'failing-00000001'];
    const faulty = await workerFor(broken, '../test/workers/brokenProject.ts');
    const cutOff = await workerFor(failing, undefined, { isAway: true });
    await Promise.all([away, broken, failing].map(begin));

    await isStuck(broken, 'workflow-task-fails');
    await isStuck(failing, 'activity-fails');
    await city.fact(broken, 'jalon.project.found-stuck.v1');
    const before = await historyLength(broken);
    await isStuck(away, 'worker-away');
    // A minute and a dozen sweeps later: what is said already is not said again.
    expect((await historyLength(broken)) - before).toBeLessThanOrEqual(ENDS_OF_PUBLISHING);
    expect(await stuckOf(away)).toMatchObject({ detail: 'nobody takes the next workflow task', waitingOn: ['role:operator'], call: ['role:operator'], link: `${stage.temporal.uiUrl}/namespaces/default/workflows/project%2F${away}` });
    expect(await stuckOf(broken)).toMatchObject({ detail: 'office.ask is not a function, asked by "…"' });
    expect(await stuckOf(failing)).toMatchObject({ detail: 'publishFacts: Error: connect ECONNREFUSED, asked by …' });
    expect(await stuckInTemporal()).toEqual(expect.arrayContaining([away, broken, failing].map((project) => stuckWorkflowIdOf(project as ProjectId))));
    expect(await Promise.all(['worker-away', 'workflow-task-fails', 'activity-fails', 'nobody-answers'].map(gauge))).toEqual([1, 1, 1, 0]);
    const ofWorker = await textAt(`http://127.0.0.1:${metricsPort}/metrics`);
    for (const reason of ['worker-away', 'workflow-task-fails', 'activity-fails']) expect(ofWorker).toMatch(new RegExp(`^jalon_sweep_projects_stuck{[^}]*reason="${reason}"[^}]*} 1$`, 'm'));
    expect(ofWorker).toMatch(/^jalon_sweep_ended_at_seconds\b/m);
    expect(ofWorker).toMatch(/^temporal_.*_seconds_bucket/m);

    expect(await answerTo(broken)).toEqual({ status: 202, becomes: 'pending' });

    await faulty.stop();
    const [back, fixed] = [await workerFor(away), await workerFor(broken)];
    cutOff.kafka.isAway = false;
    await Promise.all([away, broken, failing].map(isFree));
    for (const project of [away, broken, failing]) await city.asked(project, 'intake-1/grid');
    await until(async () => (await stuckInTemporal()).length === 0, 'nothing to be stuck in Temporal');
    expect([told(away), told(broken), told(failing)]).toEqual([once('worker-away'), once('workflow-task-fails'), once('activity-fails')]);
    expect(await Promise.all(['worker-away', 'workflow-task-fails', 'activity-fails'].map(gauge))).toEqual([0, 0, 0]);
    await until(async () => (await answerTo(broken)).becomes !== 'pending', 'the answer to be taken or refused');
    await Promise.all([back, fixed, cutOff].map(({ stop }) => stop()));
  }, 300_000);
});

test('Kafka killed: what it stops is shown all the same, by way of Temporal, and told once Kafka is back', async () => {
  const project = await city.request('kafka-killed', { title: 'A chatbot', department: 'waste' });
  await city.asked(project, 'intake-1/grid');
  const port = Number(stage.kafka.brokers[0]?.split(':')[1]);
  process.kill(stage.kafka.pid, 'SIGKILL');
  const id = 'noted-while-away';
  await client.workflow.getHandle(workflowIdOf(project as ProjectId)).executeUpdate('answer', { args: [{ id, task: 'at-any-time/hold', by: { id: 'role:coordinator' }, answer: { reason: 'budget' } }] });
  await isStuck(project, 'activity-fails');
  expect(await stuckOf(project)).toMatchObject({ phase: 'intake', detail: expect.stringContaining('Kafka does not answer') as string, call: ['role:operator'] });
  expect(await gauge('activity-fails')).toBe(1);
  expect(told(project)).toEqual([]);

  stage.kafka = await startKafka({ data: `${stage.folder}/kafka`, port });
  await city.fact(project, 'jalon.project.found-moving.v1');
  await isFree(project);
  expect(told(project)).toEqual(once('activity-fails'));
  await city.fact(project, 'jalon.project.held.v1');
}, 300_000);
