/** A document before it is on a page or on paper: what it says, once, so that its HTML and its PDF cannot say different things. */
import type { Language } from '../words/words.ts';

export type Term = { term: string; text: string };
export type Column = { head: string; isNumber?: boolean };

export type Block =
  | { is: 'paragraph'; text: string }
  | { is: 'list'; items: readonly string[] }
  | { is: 'terms'; terms: readonly Term[] }
  /** The first cell of a row says what the row is about; `nothing` is said where there are no rows. */
  | { is: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly string[])[]; nothing: string };

/** `startsPage`: on paper, its first page is its own. */
export type Section = { title: string; blocks: readonly Block[]; sections?: readonly Section[]; startsPage?: boolean };

export type Document = {
  language: Language;
  title: string;
  subtitle: string;
  /** When it was made. */
  at: string;
  /** The same in words, and from which facts. */
  made: string;
  sections: readonly Section[];
};

export const paragraph = (text: string | null | undefined): Block[] => (text === null || text === undefined || text === '' ? [] : [{ is: 'paragraph', text }]);

/** Terms that nobody said anything about are left out, and so is the list where none is left. */
export function terms(...all: readonly (readonly [term: string, text: string | null | undefined])[]): Block[] {
  const said = all.flatMap(([term, text]) => (text === null || text === undefined || text === '' ? [] : [{ term, text }]));
  return said.length === 0 ? [] : [{ is: 'terms', terms: said }];
}
