/** Completing a request: a later event fills what the first left open, and changes nothing that was said. */
import type { RequestData } from './dossier.ts';

/** Characters of JSON that a request may take up in the state. */
export const REQUEST_BUDGET = 64_000;

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** `undefined` when the whole would no longer fit the budget. `fields` are those that were filled. */
export function completed(request: RequestData, later: Readonly<Record<string, unknown>>, budget: number): { request: RequestData; fields: string[] } | undefined {
  const fields = Object.keys(later).filter((name) => isMissing(request[name]) && !isMissing(later[name]));
  const whole = { ...request, ...Object.fromEntries(fields.map((name) => [name, later[name]])) };
  return JSON.stringify(whole).length > budget ? undefined : { request: whole, fields };
}
