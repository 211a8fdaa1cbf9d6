/** The frame of each process: starts its parts, stops them in the reverse order when told to, and says why when it cannot. */
import { becauseOf, openLog } from '../adapters/log.ts';
import type { Log } from '../adapters/log.ts';
import type { Part } from './check.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';

/** Whoever told us to stop does not wait longer than this. */
const STOP_WITHIN_MS = 10_000;

/** `start` calls `opened` for each part as soon as it runs, so that a failure half way stops what is there. */
export async function runProcess(name: string, start: (settings: Settings, log: Log, opened: <P extends Pick<Part, 'name' | 'stop'>>(part: P) => P) => Promise<void>): Promise<void> {
  const parts: Pick<Part, 'name' | 'stop'>[] = [];
  let log = openLog(name, 'info');
  let stopping: Promise<void> | undefined;

  async function stopAll(): Promise<void> {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    for (const part of parts.toReversed()) await part.stop().catch((error: unknown) => log.warn({ part: part.name, because: becauseOf(error) }, 'part did not stop well'));
    log.info('stopped');
  }
  const stop = (): Promise<void> => (stopping ??= stopAll());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop().then(() => process.exit(0)));

  try {
    const settings = readSettings();
    log = openLog(name, settings.logLevel);
    await start(settings, log, (part) => {
      parts.push(part);
      return part;
    });
    log.info('started');
  } catch (error) {
    log.fatal({ because: becauseOf(error) }, 'cannot start');
    await stop();
    process.exit(1);
  }
}
