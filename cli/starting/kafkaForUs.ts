/** Kafka, ready for us and with our topics: the cluster that the environment names, else one broker that we start. */
import { join } from 'node:path';
import { TOPICS } from '../../domain/contracts/topics.ts';
import { CannotStart } from '../cannotStart.ts';
import { step } from '../progress.ts';
import { LOOPBACK } from '../servers/freePort.ts';
import { answersAsKafka } from '../servers/kafkaAdmin.ts';
import { kafkaBroker } from '../servers/kafkaBroker.ts';
import { kafkaTopics } from '../servers/kafkaTopics.ts';
import type { Topic } from '../servers/kafkaTopics.ts';
import type { Supervisor } from '../supervisor.ts';
import type { Settings } from './settings.ts';

export type KafkaForUs = { brokers: string[] };

// Facts are never forgotten, whatever the cluster's own habit.
const FOR_EVER = { 'retention.ms': '-1' };

export const OUR_TOPICS: readonly Topic[] = [
  { name: TOPICS.requests, partitions: 3 },
  { name: TOPICS.answers, partitions: 3 },
  { name: TOPICS.facts, partitions: 3, settings: FOR_EVER },
  { name: TOPICS.restricted, partitions: 3, settings: FOR_EVER },
  { name: TOPICS.notifications, partitions: 3 },
  { name: TOPICS.deadLetters, partitions: 1, settings: FOR_EVER },
];

/** @throws CannotStart */
export async function kafkaForUs(children: Supervisor, { environment, data, cache }: Settings): Promise<KafkaForUs> {
  const { brokers: named, port } = environment.kafka;
  const brokers = named ?? [`${LOOPBACK}:${port}`];
  if (named === undefined) {
    const launch = () => kafkaBroker({ data: join(data, 'kafka'), port, cache });
    await step('starting Kafka', () => children.start({ name: 'kafka', launch }));
  } else {
    await step(`reaching Kafka at ${named.join(', ')}`, () => answersAsKafka(named).catch((error: Error) => {
      throw new CannotStart(`Kafka at ${named.join(', ')} (KAFKA_BROKERS) does not answer: ${error.message}. Start it, or unset KAFKA_BROKERS to have one started here.`);
    }));
  }
  await step('making the topics', () => kafkaTopics(brokers, OUR_TOPICS));
  return { brokers };
}
