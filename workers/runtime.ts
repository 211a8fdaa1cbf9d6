/** The Temporal SDK's own runtime: its log goes into ours, its metrics to a port where one is named. */
import { Runtime, type Logger } from '@temporalio/worker';
import type { Log } from '../adapters/log.ts';

export function installRuntime(log: Log, host: string, metricsPort: number | undefined): void {
  const toPino = (level: 'debug' | 'info' | 'warn' | 'error') => (message: string, meta?: object) => log[level](meta ?? {}, message);
  const logger: Logger = {
    log: (level, message, meta) => toPino(level === 'TRACE' ? 'debug' : (level.toLowerCase() as 'debug' | 'info' | 'warn' | 'error'))(message, meta),
    trace: toPino('debug'), debug: toPino('debug'), info: toPino('debug'), warn: toPino('warn'), error: toPino('error'),
  };
  // Without the three flags its names lack the endings that published alerts expect.
  const prometheus = { bindAddress: `${host}:${metricsPort}`, countersTotalSuffix: true, unitSuffix: true, useSecondsForDurations: true };
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR', forward: {} }, ...(metricsPort !== undefined && { metrics: { prometheus } }) } });
}
