/** A time-skipping server with our workflows, fake ports typed as the real ones, and a replay of each history at the end. */
import { writeFile } from 'node:fs/promises';
import { temporal } from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type InjectedSinks, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { WorkflowHandle } from '@temporalio/client';
import { createCapacityActivities, type CapacityAsked, type CapacityGiven } from '../../activities/capacityActivities.ts';
import { createCommitteeActivities, type NameGiven, type PlaceAsked, type PlaceGiven } from '../../activities/committeeActivities.ts';
import { createFactActivities } from '../../activities/factActivities.ts';
import { createProjectActivities, type Merged, type Merging, type PolicyFound } from '../../activities/projectActivities.ts';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { timeSkippingServer } from '../../cli/servers/timeSkippingServer.ts';
import { found, inEnglish } from '../../domain/because.ts';
import { FACTS, type FactType } from '../../domain/contracts/events.ts';
import type { Dossier, Fact, Reply } from '../../domain/dossier.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Roll } from '../../domain/roll.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import type { ProjectArgument } from '../../workflows/projectInput.ts';
import type { project } from '../../workflows/project.ts';
import type { RefusalSinks, RefusalTold } from '../../workflows/refusals.ts';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import { dossierForTests } from './dossierForTests.ts';
import { policyForTests } from './policyForTests.ts';
import { rollForTests } from './rollForTests.ts';
import './quietRuntime.ts';
import { englishOnly } from './toldInFrench.ts';
import { until } from './until.ts';

export type Bench = {
  /** What Updates were refused for, as the worker is told. */
  refusals: RefusalTold[];
  env: TestWorkflowEnvironment;
  bundle: WorkflowBundleWithSourceMap;
  facts: Fact[];
  capacity: { given: CapacityGiven; asked: CapacityAsked[]; released: ProjectId[] };
  /** A sitting that is held as soon as a project is on its agenda, unless the test says otherwise. */
  committee: { place(asked: PlaceAsked): PlaceGiven; enrolled: PlaceAsked[]; named: NameGiven; left: ProjectId[] };
  projects: { merged: Merged; asked: Merging[] };
  policies: { found: PolicyFound };
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
  return {
    env, bundle, facts: [], refusals: [],
    capacity: { given: { isReserved: true }, asked: [], released: [] },
    committee: { place: atOnce, enrolled: [], named: { isNamed: true }, left: [] },
    projects: { merged: { isAbsorbed: true }, asked: [] },
    policies: { found: { is: 'not-found', ...found(inEnglish('the test names none')) } },
    kafka: { isAway: false },
    close: () => env.teardown(),
  };
}

const atOnce = ({ from, notBefore }: PlaceAsked): PlaceGiven => ({ name: notBefore ?? from.slice(0, 10), at: from, flagshipsLeft: 4 });

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
  roll?: Partial<Roll>;
  request?: object;
  /** Begins in the middle: what differs from a dossier at the start of intake. */
  dossier?: Partial<Dossier>;
  /** Kept under this name in test/histories when `JALON_RECORD=yes`. */
  recordAs?: string;
};

const HAS_NO_CACHE = process.env['JALON_NO_CACHE'] === 'yes';

const isQuiet = async (handle: WorkflowHandle): Promise<boolean> => {
  const { raw } = await handle.describe();
  return (raw.pendingActivities ?? []).length === 0 && raw.pendingWorkflowTask == null;
};

let counter = 0;

/** Starts one project, lets the story play, then replays the history of its every run. */
export async function play(bench: Bench, story: (played: Played) => Promise<void>, options: PlayOptions = {}): Promise<void> {
  const { env, bundle } = bench;
  const id = `p${(counter += 1)}` as ProjectId;
  const taskQueue = `t-${id}`;
  bench.facts.length = 0;
  bench.refusals.length = 0;
  const facts = {
    publish: async (batch: readonly Fact[]) => {
      if (bench.kafka.isAway) throw new Error('Kafka is away');
      for (const { type, data } of batch) {
        FACTS[type as FactType].parse(data);
        if (englishOnly(type, data).length > 0) throw new Error(`expected ${type} in French and English, got in English alone: ${englishOnly(type, data).join(', ')}`);
      }
      bench.facts.push(...batch);
    },
  };
  const worker = await Worker.create({
    connection: env.nativeConnection, taskQueue, workflowBundle: bundle, dataConverter: dataConverter(),
    activities: { ...createFactActivities({ facts }), ...portsOf(bench) },
    sinks: { refusals: { tell: { fn: (_of, refusal) => void bench.refusals.push(refusal), callDuringReplay: false } } } satisfies InjectedSinks<RefusalSinks>,
    ...(HAS_NO_CACHE && { maxCachedWorkflows: 0 }),
  });
  await worker.runUntil(async () => {
    const handle = await env.client.workflow.start<typeof project>('project', { taskQueue, workflowId: workflowIdOf(id), args: [argumentOf(id, options)] });
    let answers = 0;
    await story({
      handle,
      taskQueue,
      asked: (task) => until(() => bench.facts.some((fact) => fact.type === 'jalon.task.asked.v1' && fact.data['task'] === task), `task ${task} to be asked`),
      async answer(task, by, answer, more = {}) {
        // Without a cache, the SDK drops what arrives while it evicts a run; it comes again ten seconds later, which is longer than time is skipped for.
        if (HAS_NO_CACHE && !bench.kafka.isAway) await until(() => isQuiet(handle), 'nothing to be under way');
        return handle.executeUpdate('answer', { args: [{ id: `a${(answers += 1)}`, task, by: { id: by }, answer, ...more }] });
      },
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

function argumentOf(project: ProjectId, { request, policy, roll, dossier }: PlayOptions): ProjectArgument {
  const wanted = { title: 'A chatbot', department: 'recycling', ...request };
  if (dossier === undefined) return { project, source: 'urn:test:department', request: wanted, policy: policyForTests(policy), roll: rollForTests(roll), pace: REAL_TIME };
  return { dossier: dossierForTests({ project, request: wanted, policy: policyForTests(policy), roll: rollForTests(roll), sequence: 1, ...dossier }) };
}

const portsOf = (bench: Bench) => ({
  ...createCapacityActivities({
    capacity: { reserve: async (asked) => (bench.capacity.asked.push(asked), bench.capacity.given), release: async (project) => void bench.capacity.released.push(project) },
  }),
  ...createCommitteeActivities({
    committee: {
      enrol: async (asked) => (bench.committee.enrolled.push(asked), bench.committee.place(asked)),
      nameFlagship: async () => bench.committee.named,
      leave: async (project) => void bench.committee.left.push(project),
    },
  }),
  ...createProjectActivities({
    projects: { absorb: async (merging) => (bench.projects.asked.push(merging), bench.projects.merged) },
    policies: { find: async () => bench.policies.found },
  }),
});
