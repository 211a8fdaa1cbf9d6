/** A part that does something now and then again every while, one time after the other; what fails is done again the next time. */
import { becauseOf, type Log } from '../adapters/log.ts';
import type { Part } from './check.ts';

/** `failing` says in the log what could not be done. */
export type Often = { name: string; everyMs: number; work(): Promise<unknown>; log: Log; failing: string };

/** `now`: does not wait for the next time. */
export function everySoOften({ name, everyMs, work, log, failing }: Often): Part & { now(): void } {
  let working: Promise<unknown> = Promise.resolve();
  const now = (): void => {
    working = working.then(work).catch((error: unknown) => log.warn({ because: becauseOf(error) }, failing));
  };
  const timer = setInterval(now, everyMs);
  now();
  return {
    name,
    checks: () => [],
    now,
    async stop() {
      clearInterval(timer);
      await working;
    },
  };
}
