/** What a schema found wrong: where, what was expected and what came, without quoting contents. */
import type { z } from 'zod';
import { inWords } from '../domain/guard.ts';
import type { Fault } from '../domain/guard.ts';

const FAULTS_TOLD = 5;

/** In one line. */
export function faultsOf(error: z.ZodError, value: unknown): string {
  return error.issues.slice(0, FAULTS_TOLD).map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}, got ${gotAt(value, issue.path)}`).join('; ');
}

/** All of them, one by one; the path of the whole value is empty. */
export const eachFaultOf = (error: z.ZodError, value: unknown): Fault[] =>
  error.issues.map(({ path, message }) => ({ path: path.join('.'), expected: expectedIn(message), got: gotAt(value, path) }));

/** The library's messages begin with what kind of fault it is, and end with what came, which we say ourselves. */
const expectedIn = (message: string): string => message.replace(/^(?:[^:]+: )?expected /, '').replace(/, received [^,]*$/, '');

const gotAt = (value: unknown, path: readonly PropertyKey[]): string => kindInWords(at(value, path));

/** Long texts may hold anything, personal data included: only their length is told. */
const kindInWords = (value: unknown): string => (typeof value === 'string' && value.length > 40 ? `a text of ${value.length} characters` : inWords(value));

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
