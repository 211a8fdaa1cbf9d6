/** Temporal's development server, with its UI, on loopback, and its state in one SQLite file. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Launch } from '../processes/childProcess.ts';
import { LOOPBACK } from './freePort.ts';
import { answersAsTemporal } from './temporalConnection.ts';
import { temporalCli } from './temporalCli.ts';

export type TemporalOptions = { data: string; port: number; uiPort: number; namespace: string; cache?: string | undefined };

/** @throws CannotStart */
export async function temporalServer({ data, port, uiPort, namespace, cache }: TemporalOptions): Promise<Launch> {
  const command = await temporalCli(cache);
  await mkdir(data, { recursive: true });
  const args = [
    'server', 'start-dev', '--log-level', 'warn',
    '--ip', LOOPBACK, '--port', String(port), '--ui-ip', LOOPBACK, '--ui-port', String(uiPort),
    '--namespace', namespace, '--db-filename', join(data, 'temporal.db'),
    // More than twice the throughput of the defaults; a kill -9 amid answers lost none.
    '--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL',
  ];
  return { command, args, isReady: () => answersAsTemporal(`${LOOPBACK}:${port}`, namespace) };
}
