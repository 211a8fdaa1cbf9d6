/** A short conversation with a Kafka as its administrator, that says nothing of its own on the terminal. */
import { Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { guardKafkaTimer } from '../../adapters/kafkaTimerGuard.ts';

export async function withKafkaAdmin<T>(brokers: readonly string[], talk: (admin: Admin) => Promise<T>, timeoutMs = 10_000): Promise<T> {
  guardKafkaTimer();
  const admin = new Kafka({
    clientId: 'jalon-cli',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: Math.min(timeoutMs, 3_000),
    requestTimeout: timeoutMs,
    retry: { retries: 2, initialRetryTime: 100 },
  }).admin();
  try {
    await admin.connect();
    return await talk(admin);
  } finally {
    await admin.disconnect().catch(() => {});
  }
}

/** Whether there is a controller that answers: a broker that merely listens does not do. */
export async function answersAsKafka(brokers: readonly string[]): Promise<boolean> {
  const cluster = await withKafkaAdmin(brokers, (admin) => admin.describeCluster(), 2_000);
  return cluster.brokers.length > 0 && cluster.controller !== null;
}
