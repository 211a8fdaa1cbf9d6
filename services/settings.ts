/** Where a process of ours finds what it needs, once what the environment leaves unsaid is filled in. */
import { readEnvironment } from '../domain/contracts/environment.ts';
import type { Environment } from '../domain/contracts/environment.ts';
import type { TemporalPlace } from '../adapters/temporalClient.ts';

export type Settings = Omit<Environment, 'temporal' | 'kafka'> & { temporal: TemporalPlace; brokers: readonly string[] };

const LOOPBACK = '127.0.0.1';

/** @throws EnvironmentInvalid */
export function readSettings(variables?: Readonly<Record<string, string | undefined>>): Settings {
  const { temporal, kafka, ...rest } = readEnvironment(variables);
  return {
    ...rest,
    temporal: { address: temporal.address ?? `${LOOPBACK}:${temporal.port}`, namespace: temporal.namespace },
    brokers: kafka.brokers ?? [`${LOOPBACK}:${kafka.port}`],
  };
}
