/** Makes the topics that are missing. Never deletes one, nor changes one that is there. */
import { CannotStart } from '../cannotStart.ts';
import { withKafkaAdmin } from './kafkaAdmin.ts';

export type Topic = { name: string; partitions: number; settings?: Readonly<Record<string, string>> };

/** The names of those that were made. @throws CannotStart */
export async function kafkaTopics(brokers: readonly string[], topics: readonly Topic[]): Promise<string[]> {
  return withKafkaAdmin(brokers, async (admin) => {
    const there = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !there.has(name));
    if (missing.length === 0) return [];
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map(({ name, partitions, settings = {} }) => ({
        topic: name,
        numPartitions: partitions,
        configEntries: Object.entries(settings).map(([key, value]) => ({ name: key, value })),
      })),
    });
    return missing.map(({ name }) => name);
  }).catch((error: Error) => {
    throw new CannotStart(`the topics ${topics.map(({ name }) => name).join(', ')} cannot be made on Kafka at ${brokers.join(', ')}: ${error.message}. Let us make topics there, or make them yourself and start again.`);
  });
}
