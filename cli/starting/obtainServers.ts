/** Has the programs of the servers that the environment does not name; both at once, since one waits for the network. */
import { java } from '../servers/java.ts';
import { kafkaJars } from '../servers/kafkaJars.ts';
import { temporalCli } from '../servers/temporalCli.ts';
import type { Settings } from './settings.ts';

/** @throws CannotStart */
export async function obtainServers({ environment, cache }: Settings): Promise<void> {
  if (environment.kafka.brokers === undefined) await java();
  await Promise.all([
    environment.temporal.address === undefined && temporalCli(cache),
    environment.kafka.brokers === undefined && kafkaJars(cache),
  ]);
}
