/** A request's own fields, and completing it: a later event fills what the first left open, and changes nothing that was said. */
import type { RequestData } from './dossier.ts';
import { inWords, listOf, text, type Guard } from './guard.ts';

/** Characters of JSON that a request may take up in the state. */
export const REQUEST_BUDGET = 64_000;

const words: Guard<string> = { expects: 'a text', check: (value, path) => (typeof value === 'string' ? { ok: true, value } : { ok: false, fault: { path, expected: 'a text', got: inWords(value) } }) };
const names = listOf(words, 100);
const services = listOf(text(100), 100);
/** The fields that rules read, no stricter than the border is; whatever else a request holds is kept as it is. */
const READ_BY_RULES: Readonly<Record<string, Guard<unknown>>> = { title: words, department: words, summary: words, themes: names, services, lead: words, requestedBy: words };

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const fits = (name: string, value: unknown): boolean => !Object.hasOwn(READ_BY_RULES, name) || READ_BY_RULES[name]?.check(value, name).ok === true;

/** What no rule could read is as good as missing. */
export const isReadable = (request: Readonly<Record<string, unknown>>): boolean =>
  !isMissing(request['title']) && !isMissing(request['department']) && Object.entries(request).every(([name, value]) => isMissing(value) || fits(name, value));

/** `undefined` when the whole would no longer fit the budget. `fields` are those that were filled; what does not fit its field fills nothing. */
export function completed(request: RequestData, later: Readonly<Record<string, unknown>>, budget: number): { request: RequestData; fields: string[] } | undefined {
  const fields = Object.keys(later).filter((name) => isMissing(request[name]) && !isMissing(later[name]) && fits(name, later[name]));
  const whole = { ...request, ...Object.fromEntries(fields.map((name) => [name, later[name]])) };
  return JSON.stringify(whole).length > budget ? undefined : { request: whole, fields };
}
