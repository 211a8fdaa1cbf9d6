/** What a schema found wrong, in one line: where, what was expected and what came, without quoting contents. */
import type { z } from 'zod';
import { inWords } from '../domain/guard.ts';

const FAULTS_TOLD = 5;

export function faultsOf(error: z.ZodError, value: unknown): string {
  return error.issues.slice(0, FAULTS_TOLD).map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}, got ${kindInWords(at(value, issue.path))}`).join('; ');
}

/** Long texts may hold anything, personal data included: only their length is told. */
const kindInWords = (value: unknown): string => (typeof value === 'string' && value.length > 40 ? `a text of ${value.length} characters` : inWords(value));

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);
