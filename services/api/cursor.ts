/** Where a list goes on: the way it is sorted, and what the last row is sorted by; opaque to callers. */
import { printable } from '../../adapters/printable.ts';

/** Thrown for a cursor that no list gave, or another one, or one sorted otherwise. */
export class CursorUnknown extends Error {
  override name = 'CursorUnknown';
}

/** What each part of a cursor may be: what is none would be a mistake of the database. */
const FORMS = {
  instant: isInstant,
  /** Nothing, where the column is empty. */
  instantOrNone: (text: string) => text === '' || isInstant(text),
  number: (text: string) => /^\d{1,10}$/.test(text),
  text: () => true,
} as const;
export type CursorPart = keyof typeof FORMS;

export const cursorOf = (sort: string, parts: readonly string[]): string => Buffer.from(JSON.stringify([sort, ...parts])).toString('base64url');

/** @throws CursorUnknown */
export function readCursor(text: string, sort: string, forms: readonly CursorPart[]): readonly string[] {
  const [sortedBy, ...parts] = textsIn(text);
  if (sortedBy !== sort || parts.length !== forms.length || !forms.every((form, index) => FORMS[form](parts[index] ?? ''))) {
    throw new CursorUnknown(`expected "next" of a page of this list sorted by ${sort}, got another text`);
  }
  return parts;
}

function textsIn(text: string): string[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(read) && read.every((part) => typeof part === 'string') ? read.map(printable) : [];
  } catch {
    return [];
  }
}

function isInstant(text: string): boolean {
  const ms = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) ? Date.parse(text) : Number.NaN;
  // The 30th of February is read as a day in March, which no list gave.
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text;
}
