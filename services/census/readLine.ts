/** A request as a file holds it: an event that may be filed, or all that is wrong with its line. */
import type { RequestEvent } from '../../domain/contracts/events.ts';

/** `column`: of a table, or the field of an event; `null` where it is the line as a whole. `got`: `null` where there is nothing more to say. */
export type LineFault = { column: string | null; expected: string; got: string | null };
export type ReadLine = { line: number } & ({ is: 'request'; event: RequestEvent } | { is: 'faulty'; faults: readonly LineFault[] });

export const faulty = (line: number, ...faults: readonly LineFault[]): ReadLine => ({ line, is: 'faulty', faults });

export const lineFault = (column: string | null, expected: string, got: string | null = null): LineFault => ({ column, expected, got });

export const lineFaultInWords = ({ column, expected, got }: LineFault): string => `${column === null ? '' : `${column}: `}expected ${expected}${got === null ? '' : `, got ${got}`}`;
