/** A Temporal of one's own, for tests and measurements. */
import { runningServer } from './runningServer.ts';
import type { RunningServer } from './runningServer.ts';
import { freePort, LOOPBACK } from './freePort.ts';
import { ensureSearchAttributes } from './temporalNamespace.ts';
import type { SearchAttribute } from './temporalNamespace.ts';
import { temporalServer } from './temporalServer.ts';

export type StartTemporalOptions = {
  /** A folder; kept, so that a second start goes on where the first was. */
  data: string;
  port?: number;
  uiPort?: number;
  namespace?: string;
  searchAttributes?: readonly SearchAttribute[];
  cache?: string;
};

export type RunningTemporal = RunningServer & { address: string; uiUrl: string; namespace: string };

/** @throws CannotStart */
export async function startTemporal(options: StartTemporalOptions): Promise<RunningTemporal> {
  const { data, namespace = 'default', searchAttributes = [], cache } = options;
  const port = options.port ?? (await freePort());
  const uiPort = options.uiPort ?? (await freePort());
  const address = `${LOOPBACK}:${port}`;
  const running = await runningServer('temporal', await temporalServer({ data, port, uiPort, namespace, cache }), data);
  await ensureSearchAttributes({ address, namespace }, searchAttributes);
  return { ...running, address, uiUrl: `http://${LOOPBACK}:${uiPort}`, namespace };
}
