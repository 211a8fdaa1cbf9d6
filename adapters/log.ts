/** The log of a process: facts as JSON lines on standard error, which leaves standard output to results. */
import { pino } from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

const STANDARD_ERROR = 2;

/** `name` is the process or its part: `intake`, `projection`, `api`. */
export const openLog = (name: string, level: string): Log => pino({ name, level }, pino.destination({ dest: STANDARD_ERROR, sync: true }));

/** Why something failed, for a log or a health page: its message and those of its causes. */
export function becauseOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` (${becauseOf(error.cause)})`;
  return `${error.message || error.name}${cause}`;
}
