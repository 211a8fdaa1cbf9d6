/** A time-skipping server with our workflows, fake ports typed as the real ones, and a replay of each history at the end. */
import { writeFile } from 'node:fs/promises';
import { temporal } from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { WorkflowHandle } from '@temporalio/client';
import type { CapacityGiven } from '../../activities/capacityActivities.ts';
import { createCapacityActivities } from '../../activities/capacityActivities.ts';
import { createFactActivities } from '../../activities/factActivities.ts';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { timeSkippingServer } from '../../cli/servers/timeSkippingServer.ts';
import { FACTS, type FactType } from '../../domain/contracts/events.ts';
import type { Dossier, Fact, Reply } from '../../domain/dossier.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import type { Policy } from '../../domain/policy.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import type { ProjectInput } from '../../workflows/projectInput.ts';
import type { project } from '../../workflows/project.ts';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import { policyForTests } from './policyForTests.ts';
import './quietRuntime.ts';
import { until } from './until.ts';

export type Bench = {
  env: TestWorkflowEnvironment;
  bundle: WorkflowBundleWithSourceMap;
  facts: Fact[];
  capacity: { given: CapacityGiven; released: ProjectId[] };
  kafka: { isAway: boolean };
  close(): Promise<void>;
};

/** The numbers of `IndexedValueType` in Temporal's API. */
const INDEXED = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;

export async function openBench(): Promise<Bench> {
  const path = await timeSkippingServer();
  const env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } }, client: { dataConverter: dataConverter() } });
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: Object.fromEntries(Object.values(ATTRIBUTES).map(({ name, type }) => [name, INDEXED[type]])) });
  const bundle = await bundleWorkflows();
  return { env, bundle, facts: [], capacity: { given: { isReserved: true, left: 50 }, released: [] }, kafka: { isAway: false }, close: () => env.teardown() };
}

export type Played = {
  handle: WorkflowHandle<typeof project>;
  taskQueue: string;
  /** The task, once it is asked: a fact on its way out. */
  asked(task: string): Promise<void>;
  answer(task: string, by: string, answer: object, more?: object): Promise<Reply>;
  dossier(): Promise<Dossier>;
  factsOf(type: string): Fact[];
};

export type PlayOptions = {
  policy?: Partial<Policy>;
  request?: object;
  /** Kept under this name in test/histories when `JALON_RECORD=yes`. */
  recordAs?: string;
};

let counter = 0;

/** Starts one project, lets the story play, then replays the history of its every run. */
export async function play(bench: Bench, story: (played: Played) => Promise<void>, options: PlayOptions = {}): Promise<void> {
  const { env, bundle } = bench;
  const id = `p${(counter += 1)}` as ProjectId;
  const taskQueue = `t-${id}`;
  bench.facts.length = 0;
  const facts = {
    publish: async (batch: readonly Fact[]) => {
      if (bench.kafka.isAway) throw new Error('Kafka is away');
      for (const { type, data } of batch) FACTS[type as FactType].parse(data);
      bench.facts.push(...batch);
    },
  };
  const capacity = { reserve: async () => bench.capacity.given, release: async (project: ProjectId) => void bench.capacity.released.push(project) };
  const worker = await Worker.create({
    connection: env.nativeConnection, taskQueue, workflowBundle: bundle, dataConverter: dataConverter(),
    activities: { ...createFactActivities({ facts }), ...createCapacityActivities({ capacity }) },
    ...(process.env['JALON_NO_CACHE'] === 'yes' && { maxCachedWorkflows: 0 }),
  });
  const input: ProjectInput = { project: id, request: { title: 'A chatbot', department: 'recycling', ...options.request }, policy: policyForTests(options.policy), pace: REAL_TIME };
  await worker.runUntil(async () => {
    const handle = await env.client.workflow.start<typeof project>('project', { taskQueue, workflowId: workflowIdOf(id), args: [input] });
    let answers = 0;
    await story({
      handle,
      taskQueue,
      asked: (task) => until(() => bench.facts.some((fact) => fact.type === 'jalon.task.asked.v1' && fact.data['task'] === task), `task ${task} to be asked`),
      answer: (task, by, answer, more = {}) => handle.executeUpdate('answer', { args: [{ id: `a${(answers += 1)}`, task, by: { id: by }, answer, ...more }] }),
      dossier: () => handle.query('dossier'),
      factsOf: (type) => bench.facts.filter((fact) => fact.type === type),
    });
    const history = await handle.fetchHistory();
    await Worker.runReplayHistory({ workflowBundle: bundle, dataConverter: dataConverter() }, history, workflowIdOf(id));
    if (options.recordAs !== undefined && process.env['JALON_RECORD'] === 'yes') {
      await writeFile(new URL(`../histories/${options.recordAs}.history`, import.meta.url), temporal.api.history.v1.History.encode(history).finish());
    }
  });
}
