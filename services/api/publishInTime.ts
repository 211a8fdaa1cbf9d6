/**
 * Somebody waits for what the API says: a broker that takes a connection and then says nothing is away for them long before the producer gives it up. What
 * arrives all the same is known by its event's id when it is sent again.
 */
import { Away } from '../../adapters/away.ts';
import { NotInTime, within } from '../../adapters/within.ts';
import type { ApiPorts } from './apiPorts.ts';

const PATIENCE_MS = 10_000;

export const publishInTime = (publish: ApiPorts['publish'], patienceMs: number = PATIENCE_MS): ApiPorts['publish'] => (messages) =>
  within(patienceMs, publish(messages)).catch((error: unknown) => {
    throw error instanceof NotInTime ? new Away('Kafka', error) : error;
  });
