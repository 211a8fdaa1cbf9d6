/**
 * Somebody waits for what the API says: a broker that takes a connection and then says nothing is away for them long before the producer gives it up. What
 * arrives all the same is known by its event's id when it is sent again.
 */
import { Away } from '../../adapters/away.ts';
import type { ApiPorts } from './apiPorts.ts';

const PATIENCE_MS = 10_000;

export const publishInTime = (publish: ApiPorts['publish'], patienceMs: number = PATIENCE_MS): ApiPorts['publish'] => async (messages) => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Away('Kafka', new Error(`nothing is heard of what was sent for ${patienceMs} ms`))), patienceMs);
  });
  try {
    await Promise.race([publish(messages), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};
