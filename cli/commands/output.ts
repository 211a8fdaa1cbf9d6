/** What every command needs to speak: the API, the words, and whether a person or a program reads. */
import type { ApiClient } from './apiClient.ts';
import type { Wording } from './wording.ts';

export type Output = { api: ApiClient; words: Wording; print(line: string): void; warn(line: string): void };

/** To the minute, in the reader's own time. */
export function when(instant: string | null, { language }: Wording): string {
  if (instant === null) return '';
  return new Date(instant).toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' });
}

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
