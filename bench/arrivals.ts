/** When messages arrive at a reader of Kafka: the same consumer reads for both sides of a measurement. */
import type { Kafka } from 'kafkajs';

export type Arrivals = {
  /** The moment, as `performance.now()` has it, at which the next message about this subject is read. */
  next(subject: string): Promise<number>;
  close(): Promise<void>;
};

/** How long the broker holds a request that finds nothing; it answers as soon as there is a byte. */
const LONGEST_HELD_MS = 500;

export async function openArrivals(kafka: Kafka, topics: string[]): Promise<Arrivals> {
  const awaited = new Map<string, (at: number) => void>();
  const consumer = kafka.consumer({ groupId: 'arrivals', minBytes: 1, maxWaitTimeInMs: LONGEST_HELD_MS });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    async eachMessage({ message }) {
      const at = performance.now();
      const { subject } = JSON.parse(String(message.value)) as { subject: string };
      awaited.get(subject)?.(at);
      awaited.delete(subject);
    },
  });
  return {
    next: (subject) => new Promise((resolve) => awaited.set(subject, resolve)),
    close: () => consumer.disconnect(),
  };
}
