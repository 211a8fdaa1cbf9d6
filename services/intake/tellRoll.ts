/**
 * Who is who changes while projects are open: they are told as soon as it does, and looked after again every while, for a project that
 * began in the same moment, or while we were away, was not.
 */
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import type { Log } from '../../adapters/log.ts';
import type { Part } from '../check.ts';
import type { Engine } from '../engine.ts';
import { everySoOften } from '../everySoOften.ts';

const LOOK_EVERY_MS = 30_000;

export function keepRollTold({ engine, directory, log }: { engine: Pick<Engine, 'tellRoll'>; directory: Pick<DirectoryPort, 'onChange'>; log: Log }): Part {
  async function work(): Promise<void> {
    const told = await engine.tellRoll();
    if (told > 0) log.info({ projects: told }, 'projects were told who is who');
  }
  const telling = everySoOften({ name: 'roll', everyMs: LOOK_EVERY_MS, work, log, failing: 'projects could not be told who is who' });
  const stopListening = directory.onChange(telling.now);
  return {
    ...telling,
    stop() {
      stopListening();
      return telling.stop();
    },
  };
}
