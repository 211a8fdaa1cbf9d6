/**
 * From an answer to its notification on Kafka, beside a bare workflow that takes a signal and runs one activity that publishes one message: one at a
 * time, in turn, in one run. Both clocks start when the answer, or the signal, is sent, and stop when a consumer has the message.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Client } from '@temporalio/client';
import { createKafka } from '../adapters/kafkaClient.ts';
import { openLog } from '../adapters/log.ts';
import { connectTemporal } from '../adapters/temporalClient.ts';
import { kafkaTopics } from '../cli/servers/kafkaTopics.ts';
import { projectIdOf } from '../domain/contracts/projectId.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import type { Dossier, OpenTask } from '../domain/dossier.ts';
import { workflowIdOf, type ProjectId } from '../domain/ids.ts';
import { answerOfABench } from './answersOfABench.ts';
import { announcer, said } from './floor/announceWorkflow.ts';
import { ended, openStage, type Stage } from './stage.ts';

type Quantiles = { p50: number; p99: number };
export type AnswerResult = { ours: Quantiles; floor: Quantiles; ratioP50: number; ratioP99: number; samples: number };

const FLOOR_TOPIC = 'bench.floor';
/** As long as a notification of ours. */
const FLOOR_TEXT = 'x'.repeat(560);
/** Some answers tell nobody anything: another of the same round is still waited for. */
const TELLS_WITHIN_MS = 400;
/** Projects that warm both sides and are not counted. */
const WARM = 1;

export async function answer({ projects }: { projects: number }): Promise<AnswerResult> {
  process.stderr.write('starting Temporal, Kafka, the worker, the services and the floor…\n');
  const stage = await openStage();
  await kafkaTopics(stage.kafka.brokers, [{ name: FLOOR_TOPIC, partitions: 3 }]);
  const floorWorker = await startFloor(stage);
  const client = await connectTemporal({ address: stage.temporal.address, namespace: stage.temporal.namespace });
  const ear = await openEar(stage.kafka.brokers);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let index = 0; index < projects + WARM; index += 1) {
    const measured = await playProject({ client, ear, index });
    process.stderr.write(`project ${index}${index < WARM ? ' (not counted)' : ''}: ours ${quantile(measured.ours, 0.5).toFixed(1)} ms, floor ${quantile(measured.floor, 0.5).toFixed(1)} ms\n`);
    if (index < WARM) continue;
    ours.push(...measured.ours);
    floor.push(...measured.floor);
  }
  await ear.close();
  await client.connection.close();
  await ended(floorWorker);
  await stage.close();
  const [mine, its] = [quantilesOf(ours), quantilesOf(floor)];
  return { ours: mine, floor: its, ratioP50: rounded(mine.p50 / its.p50), ratioP99: rounded(mine.p99 / its.p99), samples: ours.length };
}

async function startFloor(stage: Stage): Promise<ChildProcess> {
  const worker = fork(new URL('floor/announceWorker.ts', import.meta.url), { env: { ...process.env, TEMPORAL_ADDRESS: stage.temporal.address, KAFKA_BROKERS: stage.kafka.brokers.join(','), FLOOR_TOPIC } });
  process.once('exit', () => worker.kill('SIGKILL'));
  await once(worker, 'message');
  return worker;
}

type Heard = { topic: string; key: string; at: number; subject: string | undefined };
type Ear = { next(says: (heard: Heard) => boolean, withinMs: number): Promise<Heard | undefined>; request(subject: string, source: string): Promise<void>; close(): Promise<void> };

/** One consumer for both: what it costs, it costs both. */
async function openEar(brokers: string[]): Promise<Ear> {
  const kafka = createKafka({ brokers, clientId: 'bench', log: openLog('bench', 'warn') });
  const [producer, tell] = [kafka.producer(), kafka.consumer({ groupId: 'bench-answer', maxWaitTimeInMs: 5, minBytes: 1 })];
  let listening: ((heard: Heard) => void) | undefined;
  await Promise.all([producer.connect(), tell.connect()]);
  await tell.subscribe({ topics: [TOPICS.notifications, FLOOR_TOPIC], fromBeginning: true });
  await tell.run({
    eachMessage: async ({ topic, message }) => {
      const at = performance.now();
      listening?.({ topic, key: String(message.key), at, subject: topic === FLOOR_TOPIC ? undefined : (JSON.parse(String(message.value)) as { subject: string }).subject });
    },
  });
  return {
    next: (says, withinMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => ((listening = undefined), resolve(undefined)), withinMs);
        listening = (heard) => {
          if (!says(heard)) return;
          clearTimeout(timer);
          listening = undefined;
          resolve(heard);
        };
      }),
    async request(subject, source) {
      const data = { title: 'A measured project', department: 'waste', themes: ['data'], services: ['information-systems', 'legal'] };
      await producer.send({ topic: TOPICS.requests, messages: [{ key: subject, value: JSON.stringify({ specversion: '1.0', id: `${source}-${subject}`, source, type: 'jalon.project.requested.v1', subject, data }) }] });
    },
    async close() {
      await tell.disconnect();
      await producer.disconnect();
    },
  };
}

/** All answers of the light path, one by one, each beside a signal to the floor. */
async function playProject({ client, ear, index }: { client: Client; ear: Ear; index: number }): Promise<{ ours: number[]; floor: number[] }> {
  const measured: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  const [subject, source] = [`answer-${index}`, 'urn:bench:answer'];
  const project = projectIdOf(source, subject) as ProjectId;
  await ear.request(subject, source);
  await client.workflow.start(announcer, { taskQueue: 'announce', workflowId: `announce/${index}`, args: [1_000] });
  for (;;) {
    const task = await nextTask(client, project);
    if (task === undefined) break;
    const told = await answerOurs(client, ear, project, task);
    if (told === undefined) continue;
    measured.ours.push(told);
    measured.floor.push(await signalFloor(client, ear, index, measured.ours.length));
  }
  await client.workflow.getHandle(`announce/${index}`).terminate('measured');
  return measured;
}

/** Once nothing is under way any more, as when a person answers; `undefined` once it is deployed. */
async function nextTask(client: Client, project: ProjectId): Promise<OpenTask | undefined> {
  for (;;) {
    const dossier = await client.workflow.getHandle(workflowIdOf(project)).query<Dossier>('dossier').catch(() => undefined);
    if (dossier?.outcome !== undefined) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 120));
    if (dossier?.outbox.length === 0 && dossier.openTasks[0] !== undefined) return dossier.openTasks[0];
  }
}

async function answerOurs(client: Client, ear: Ear, project: ProjectId, { id, kind, of, about }: OpenTask): Promise<number | undefined> {
  const sent = { id: `${project}|${id}`, task: id, by: { id: of }, answer: answerOfABench(kind, about, 'light') };
  const heard = ear.next(({ topic, subject }) => topic === TOPICS.notifications && subject === project, TELLS_WITHIN_MS);
  const from = performance.now();
  const [told] = await Promise.all([heard, client.workflow.getHandle(workflowIdOf(project)).executeUpdate('answer', { args: [sent], updateId: sent.id })]);
  return told === undefined ? undefined : told.at - from;
}

async function signalFloor(client: Client, ear: Ear, index: number, count: number): Promise<number> {
  const id = `${index}-${count}`;
  const heard = ear.next(({ key }) => key === id, 30_000);
  const from = performance.now();
  const [told] = await Promise.all([heard, client.workflow.getHandle(`announce/${index}`).signal(said, { id, text: FLOOR_TEXT })]);
  if (told === undefined) throw new Error('expected the floor’s message within 30 s, got none');
  await new Promise((resolve) => setTimeout(resolve, 120));
  return told.at - from;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const quantilesOf = (values: readonly number[]): Quantiles => ({ p50: rounded(quantile(values, 0.5)), p99: rounded(quantile(values, 0.99)) });
const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
