/** Whole projects a second with everything on, beside a bare workflow with as many messages: alternating, in one run. */
import { createKafka } from '../adapters/kafkaClient.ts';
import { openLog } from '../adapters/log.ts';
import { connectTemporal } from '../adapters/temporalClient.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import { countEvents } from './countEvents.ts';
import { cpuOf } from './cpuSeconds.ts';
import { playFloor } from './floor/playFloor.ts';
import { startFloorWorker } from './floor/startFloorWorker.ts';
import { ANSWERS_A_PROJECT, playOurs, type OursOpen } from './playOurs.ts';
import { ended, openStage } from './stage.ts';

/** Of the floor too: as many messages a workflow. */
const MESSAGES = ANSWERS_A_PROJECT;

export type LifecycleResult = { ours: number; floor: number; ratio: number; eventsPerAnswer: number; floorEventsPerAnswer: number };

export async function lifecycle({ rounds, projects }: { rounds: number; projects: number }): Promise<LifecycleResult> {
  process.stderr.write('starting Temporal, Kafka, the worker, the services and the floor…\n');
  const stage = await openStage();
  const floorWorker = await startFloorWorker('floorWorker.ts', { TEMPORAL_ADDRESS: stage.temporal.address });
  const cpu = () => cpuOf({ temporal: stage.temporal.pid, kafka: stage.kafka.pid, worker: stage.ours.worker.pid, services: stage.ours.services.pid, floorWorker: floorWorker.pid, people: process.pid });
  const client = await connectTemporal({ address: stage.temporal.address, namespace: stage.temporal.namespace });
  const ours = await openOurs(client, stage.kafka.brokers);
  const pairs: { ours: number; floor: number }[] = [];
  const eachMs = (from: Record<string, number>, to: Record<string, number>) =>
    Object.entries(to).map(([name, seconds]) => `${name} ${(((seconds - (from[name] ?? 0)) * 1_000) / (projects * MESSAGES)).toFixed(1)}`).join(', ');
  let [ourEvents, floorEvents] = [0, 0];
  // The first round warms both sides and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const before = cpu();
    const floorRound = await playFloor(client, floorWorker, round, projects, MESSAGES);
    const between = cpu();
    const ourRound = await playOurs(ours, round, projects);
    const after = cpu();
    const pair = { ours: projects / ourRound.seconds, floor: projects / floorRound.seconds };
    process.stderr.write(`round ${round}${round === 0 ? ' (not counted)' : ''}: ours ${pair.ours.toFixed(2)}, floor ${pair.floor.toFixed(2)} projects a second, ratio ${(pair.ours / pair.floor).toFixed(2)}\n`);
    process.stderr.write(`  processor, ms an answer: floor ${eachMs(before, between)}; ours ${eachMs(between, after)}\n`);
    if (round === 0) continue;
    pairs.push(pair);
    ourEvents += await countEvents(client, ourRound.workflowIds);
    floorEvents += await countEvents(client, floorRound.workflowIds);
  }
  await ours.consumer.disconnect();
  await ours.producer.disconnect();
  await client.connection.close();
  await ended(floorWorker);
  await stage.close();
  const answers = rounds * projects * MESSAGES;
  return {
    ours: rounded(median(pairs.map((pair) => pair.ours))),
    floor: rounded(median(pairs.map((pair) => pair.floor))),
    ratio: rounded(median(pairs.map((pair) => pair.ours / pair.floor))),
    eventsPerAnswer: rounded(ourEvents / answers),
    floorEventsPerAnswer: rounded(floorEvents / answers),
  };
}

async function openOurs(client: OursOpen['client'], brokers: string[]): Promise<OursOpen> {
  const kafka = createKafka({ brokers, clientId: 'bench', log: openLog('bench', 'warn') });
  const producer = kafka.producer();
  const consumer = kafka.consumer({ groupId: 'bench', maxWaitTimeInMs: 1_000 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic: TOPICS.facts, fromBeginning: true });
  let listener: (fact: never) => void = () => undefined;
  await consumer.run({ eachMessage: async ({ message }) => listener(JSON.parse(String(message.value)) as never) });
  return { client, producer, consumer, hear: (heard) => (listener = heard) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}
