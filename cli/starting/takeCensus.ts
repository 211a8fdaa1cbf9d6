/** `--once`: simulated people take a census to its end; the summary is theirs, also of a run that was not sound. */
import { directoryFileIn } from '../../adapters/openDirectory.ts';
import type { KafkaForUs } from './kafkaForUs.ts';
import type { Settings } from './settings.ts';
import type { TemporalForUs } from './temporalForUs.ts';
import { httpUrl } from './whereThingsAre.ts';

export type CensusTaken = { summary: unknown; failure: string | undefined };

export async function takeCensus(settings: Settings, { address, namespace }: TemporalForUs, { brokers }: KafkaForUs): Promise<CensusTaken> {
  const { environment, census, policy, options } = settings;
  // Only this one command needs the simulation and what it brings along.
  const { runOnce, RunFailed } = await import('../../simulation/once.ts');
  try {
    const summary = await runOnce({
      temporal: { address, namespace }, brokers, httpUrl: httpUrl(environment.http), census, policy, directory: environment.directory ?? directoryFileIn(settings.data, policy), seed: options.seed, pace: environment.pace,
      // Whoever names a city means its projects too.
      city: options.policy,
    });
    return { summary, failure: undefined };
  } catch (error) {
    if (error instanceof RunFailed) return { summary: error.summary, failure: error.message };
    throw error;
  }
}
