/**
 * Who is who changes while projects are open: they are told as soon as it does, and looked after again every while, for a project that
 * began in the same moment, or while we were away, was not.
 */
import type { DirectoryPort } from '../../adapters/directoryPort.ts';
import { becauseOf, type Log } from '../../adapters/log.ts';
import type { Part } from '../check.ts';
import type { Engine } from '../engine.ts';

const LOOK_EVERY_MS = 30_000;

export function keepRollTold({ engine, directory, log }: { engine: Pick<Engine, 'tellRoll'>; directory: Pick<DirectoryPort, 'onChange'>; log: Log }): Part {
  let telling: Promise<void> = Promise.resolve();
  const tell = (): void => {
    telling = telling
      .then(() => engine.tellRoll())
      .then((told) => (told > 0 ? log.info({ projects: told }, 'projects were told who is who') : undefined))
      .catch((error: unknown) => log.warn({ because: becauseOf(error) }, 'projects could not be told who is who'));
  };
  const stopListening = directory.onChange(tell);
  const timer = setInterval(tell, LOOK_EVERY_MS);
  tell();
  return {
    name: 'roll',
    checks: () => [],
    async stop() {
      clearInterval(timer);
      stopListening();
      await telling;
    },
  };
}
