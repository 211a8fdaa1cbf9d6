/**
 * From an answer to its notification on Kafka, beside a bare workflow that publishes one message after a signal: one at a
 * time, on an idle server, in turn, in one run.
 */
import { openLog } from '../adapters/log.ts';
import { createKafka } from '../adapters/kafkaClient.ts';
import { PRODUCER } from '../adapters/factProducer.ts';
import { connectTemporal } from '../adapters/temporalClient.ts';
import { kafkaTopics } from '../cli/servers/kafkaTopics.ts';
import { TOPICS } from '../domain/contracts/topics.ts';
import { openFloorWorkflow, openProject, type FloorWorkflow, type OurProject, type OurSample } from './answerSides.ts';
import { openArrivals } from './arrivals.ts';
import { startFloorWorker } from './floor/startFloorWorker.ts';
import { percentile } from './percentile.ts';
import { ANSWERS_A_PROJECT } from './playOurs.ts';
import { ended, openStage } from './stage.ts';

type Percentiles = { p50: number; p99: number };
export type AnswerResult = { ours: Percentiles; floor: Percentiles; ratioP50: number; ratioP99: number };

const FLOOR_TOPIC = 'floor.told';

export async function answer({ rounds, projects }: { rounds: number; projects: number }): Promise<AnswerResult> {
  process.stderr.write('starting Temporal, Kafka, the worker, the services and the floor…\n');
  const stage = await openStage();
  // As many partitions as the notifications have.
  await kafkaTopics(stage.kafka.brokers, [{ name: FLOOR_TOPIC, partitions: 3 }]);
  const floorWorker = await startFloorWorker('tellingWorker.ts', { TEMPORAL_ADDRESS: stage.temporal.address, KAFKA_BROKERS: stage.kafka.brokers.join(','), FLOOR_TOPIC });
  const client = await connectTemporal({ address: stage.temporal.address, namespace: stage.temporal.namespace });
  const kafka = createKafka({ brokers: stage.kafka.brokers, clientId: 'bench', log: openLog('bench', 'warn') });
  const producer = kafka.producer(PRODUCER);
  await producer.connect();
  const arrivals = await openArrivals(kafka, [TOPICS.notifications, FLOOR_TOPIC]);

  const ours: OurSample[] = [];
  const floor: number[] = [];
  // The first round warms both sides and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const names = Array.from({ length: projects }, (_, index) => `bench-${round}-${index}`);
    const pairs = await Promise.all(names.map(async (name) => ({
      project: await openProject({ client, arrivals, producer }, name),
      floorWorkflow: await openFloorWorkflow({ client, arrivals }, `floor/${name}`, ANSWERS_A_PROJECT),
    })));
    const samples = await playInTurn(pairs);
    tell(round === 0 ? 'round 0 (not counted)' : `round ${round}`, samples);
    if (round === 0) continue;
    ours.push(...samples.ours);
    floor.push(...samples.floor);
  }
  tell('all rounds', { ours, floor });
  tellByKind(ours);

  await arrivals.close();
  await producer.disconnect();
  await client.connection.close();
  await ended(floorWorker);
  await stage.close();
  return resultOf(ours.map((sample) => sample.toNotification), floor);
}

type Samples = { ours: OurSample[]; floor: number[] };

/** An answer that notifies nobody has no counterpart on the floor either, so that there are as many on both sides. */
async function playInTurn(pairs: readonly { project: OurProject; floorWorkflow: FloorWorkflow }[]): Promise<Samples> {
  const samples: Samples = { ours: [], floor: [] };
  for (let answers = 0; answers < ANSWERS_A_PROJECT; answers += 1) {
    for (const { project, floorWorkflow } of pairs) {
      const sample = await project.answer();
      if (sample === undefined) continue;
      samples.ours.push(sample);
      samples.floor.push(await floorWorkflow.signal());
    }
  }
  return samples;
}

function resultOf(ours: readonly number[], floor: readonly number[]): AnswerResult {
  const of = (values: readonly number[]): Percentiles => ({ p50: rounded(percentile(50, values)), p99: rounded(percentile(99, values)) });
  const ratio = (percent: number) => rounded(percentile(percent, ours) / percentile(percent, floor));
  return { ours: of(ours), floor: of(floor), ratioP50: ratio(50), ratioP99: ratio(99) };
}

function tell(what: string, { ours, floor }: Samples): void {
  const { ours: our, floor: bare, ratioP50, ratioP99 } = resultOf(ours.map((sample) => sample.toNotification), floor);
  const afterReply = percentile(50, ours.map((sample) => sample.afterReply)).toFixed(1);
  process.stderr.write(`${what}: ${ours.length} each; p50 ours ${our.p50} ms (${afterReply} after the reply), floor ${bare.p50}, ratio ${ratioP50}; p99 ours ${our.p99}, floor ${bare.p99}, ratio ${ratioP99}\n`);
}

function tellByKind(ours: readonly OurSample[]): void {
  const kinds = [...Map.groupBy(ours, (sample) => sample.kind)].map(([kind, samples]) => `${kind} ${percentile(50, samples.map((sample) => sample.toNotification)).toFixed(1)} (${samples.length})`);
  process.stderr.write(`  p50 of ours by what was answered, ms: ${kinds.join(', ')}\n`);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
