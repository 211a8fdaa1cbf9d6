/** Temporal, ready for us: the server that the environment names, else one that we start. */
import { join } from 'node:path';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import { CannotStart } from '../cannotStart.ts';
import { step } from '../progress.ts';
import { LOOPBACK } from '../servers/freePort.ts';
import { answersAsTemporal } from '../servers/temporalConnection.ts';
import { ensureSearchAttributes, setRetention } from '../servers/temporalNamespace.ts';
import { temporalServer } from '../servers/temporalServer.ts';
import type { Supervisor } from '../supervisor.ts';
import type { Settings } from './settings.ts';

/** `uiUrl` is known only of a server of ours. */
export type TemporalForUs = { address: string; namespace: string; uiUrl: string | undefined };

export const RETENTION_DAYS = 30;

/** @throws CannotStart */
export async function temporalForUs(children: Supervisor, { environment, data, cache }: Settings): Promise<TemporalForUs> {
  const { address: named, namespace, port, uiPort } = environment.temporal;
  const place = { address: named ?? `${LOOPBACK}:${port}`, namespace };
  if (named === undefined) {
    const launch = () => temporalServer({ data: join(data, 'temporal'), port, uiPort, namespace, cache });
    await step('starting Temporal', () => children.start({ name: 'temporal', launch }));
    await setRetention(place, RETENTION_DAYS);
  } else {
    await step(`reaching Temporal at ${named}`, () => answersAsTemporal(named, namespace).catch((error: Error) => {
      throw new CannotStart(`Temporal at ${named} (TEMPORAL_ADDRESS) does not answer for namespace ${namespace}: ${error.message}. Start it, make the namespace, or unset TEMPORAL_ADDRESS to have one started here.`);
    }));
  }
  await ensureSearchAttributes(place, Object.values(ATTRIBUTES));
  return { ...place, uiUrl: named === undefined ? `http://${LOOPBACK}:${uiPort}` : undefined };
}
