/** `--once`: simulated people take a census to its end; the summary is theirs. */
import type { Pace } from '../../domain/pace.ts';
import type { KafkaForUs } from './kafkaForUs.ts';
import type { Settings } from './settings.ts';
import type { TemporalForUs } from './temporalForUs.ts';
import { httpUrl } from './whereThingsAre.ts';

export type OnceOptions = {
  temporal: { address: string; namespace: string };
  brokers: string[];
  httpUrl: string;
  census: string | undefined;
  policy: string;
  seed: number;
  pace: Pace;
};

type Once = { runOnce: (options: OnceOptions) => Promise<Record<string, unknown>> };

export async function takeCensus(settings: Settings, { address, namespace }: TemporalForUs, { brokers }: KafkaForUs): Promise<Record<string, unknown>> {
  const { environment, census, policy, options } = settings;
  // Only this one command needs the simulation and what it brings along.
  const { runOnce } = (await import(new URL('../../simulation/once.ts', import.meta.url).href)) as Once;
  return runOnce({ temporal: { address, namespace }, brokers, httpUrl: httpUrl(environment.http), census, policy, seed: options.seed, pace: environment.pace });
}
