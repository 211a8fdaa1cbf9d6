/** What every command needs to speak: the API, the words, the page, and whether a person or a program reads. */
import type { Words } from '../../services/words/words.ts';
import type { Page } from '../terminal/page.ts';
import { withProgressBar } from '../terminal/progressBar.ts';
import type { Advance } from '../terminal/progressBar.ts';
import type { ApiClient } from './apiClient.ts';

export type Output = {
  api: ApiClient;
  words: Words;
  page: Page;
  /** A program reads: one document on standard output, and nothing else. */
  isJson: boolean;
  /** A token says who acts. */
  isRecognised: boolean;
  print(line: string): void;
  /** Beside what was asked for; a program finds it in the document. */
  warn(line: string): void;
};

/** One document, for a program as it stands, for a person in words. */
export async function tell({ isJson, print }: Output, document: unknown, inWords: () => string | Promise<string>): Promise<void> {
  print(isJson ? asJson(document) : await inWords());
}

/** How far it has come, for a person. */
export const counting = <T>({ isJson, words }: Output, what: string, total: number, work: (advance: Advance) => Promise<T>): Promise<T> =>
  isJson && !process.stderr.isTTY ? work(() => {}) : withProgressBar(what, total, words, work);

export const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
