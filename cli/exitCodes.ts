/** What each exit code of `jalon` means: the one table, on which scripts, the help and the guide rely. */
import { CommanderError } from 'commander';
import { Refused, Unreachable, UsageFault } from './commands/faults.ts';

export const EXIT_CODES = { done: 0, refused: 1, usage: 2, unreachable: 3, notAllowed: 4, notFound: 5, pending: 6, conflict: 7, later: 8 } as const;
export type Exit = keyof typeof EXIT_CODES;
export const EXITS = Object.keys(EXIT_CODES) as readonly Exit[];

const BY_STATUS: Readonly<Record<number, Exit>> = { 202: 'pending', 400: 'usage', 401: 'notAllowed', 403: 'notAllowed', 404: 'notFound', 409: 'conflict', 429: 'later', 502: 'later', 503: 'later' };

export function exitOf(error: unknown): Exit {
  // Help that was asked for is no fault.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 'done' : 'usage';
  if (error instanceof UsageFault) return 'usage';
  if (error instanceof Unreachable) return 'unreachable';
  return error instanceof Refused ? (BY_STATUS[error.status] ?? 'refused') : 'refused';
}
