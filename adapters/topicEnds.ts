/** How far a topic goes, partition by partition, as the broker has it now. */
import type { Admin, Kafka } from 'kafkajs';
import { Away } from './away.ts';
import { within } from './within.ts';

/** Whoever asks how we are does not wait longer. */
const WITHIN_MS = 3_000;

export type TopicEnds = {
  /** The offset that the next message of each partition will have. @throws Away */
  of(topic: string): Promise<ReadonlyMap<number, number>>;
  stop(): Promise<void>;
};

export function topicEnds(kafka: Kafka): TopicEnds {
  let connected: Promise<Admin> | undefined;

  async function connect(): Promise<Admin> {
    const admin = kafka.admin({ retry: { retries: 0 } });
    await admin.connect();
    return admin;
  }

  async function ask(topic: string): Promise<ReadonlyMap<number, number>> {
    const admin = await (connected ??= connect());
    return new Map((await admin.fetchTopicOffsets(topic)).map(({ partition, high }) => [partition, Number(high)]));
  }

  return {
    async of(topic) {
      try {
        return await within(WITHIN_MS, ask(topic));
      } catch (error) {
        // The next one begins with a connection of its own.
        connected = undefined;
        throw new Away('Kafka', error);
      }
    },
    async stop() {
      await connected?.then((admin) => admin.disconnect()).catch(() => undefined);
    },
  };
}
