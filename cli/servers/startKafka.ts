/** A Kafka of one's own, for tests and measurements. */
import { runningServer } from './runningServer.ts';
import type { RunningServer } from './runningServer.ts';
import { freePort, LOOPBACK } from './freePort.ts';
import { kafkaBroker } from './kafkaBroker.ts';
import { kafkaTopics } from './kafkaTopics.ts';
import type { Topic } from './kafkaTopics.ts';

export type StartKafkaOptions = {
  /** A folder; kept, so that a second start goes on where the first was. */
  data: string;
  port?: number;
  topics?: readonly Topic[];
  cache?: string;
};

export type RunningKafka = RunningServer & { brokers: string[] };

/** @throws CannotStart */
export async function startKafka({ data, port: wanted, topics = [], cache }: StartKafkaOptions): Promise<RunningKafka> {
  const port = wanted ?? (await freePort());
  const brokers = [`${LOOPBACK}:${port}`];
  const running = await runningServer('kafka', await kafkaBroker({ data, port, cache }), data);
  await kafkaTopics(brokers, topics);
  return { ...running, brokers };
}
