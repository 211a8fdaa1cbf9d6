/** A request as a file holds it: an event that may be filed, or all that is wrong with its line. */
import type { RequestEvent } from '../../../domain/contracts/events.ts';

export type ReadLine = { line: number } & ({ is: 'request'; event: RequestEvent } | { is: 'faulty'; faults: readonly string[] });

export const faulty = (line: number, ...faults: readonly string[]): ReadLine => ({ line, is: 'faulty', faults });
