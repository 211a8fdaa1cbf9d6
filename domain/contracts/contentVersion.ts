/** A short name for a content: the same for the same, whatever the order in which an object's names were written. */
import { createHash } from 'node:crypto';

const DIGITS = 16;

export const contentVersion = (content: unknown): string => createHash('sha256').update(JSON.stringify(sorted(content)) ?? '').digest('hex').slice(0, DIGITS);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, sorted(each)]));
}
