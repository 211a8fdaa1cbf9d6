/** How fields and choices are called: by their kind of task where it says so, else by their own name, else as the domain calls them. */
import type { Words } from '../../words/words.ts';

/** Where a choice may have a word already, in the order in which they are tried. */
const AREAS: readonly string[] = ['choice', 'verdict', 'option', 'motion', 'priority', 'path', 'phase', 'opening', 'party', 'criterion', 'eliminating'];

const firstOf = (words: Words, keys: readonly (readonly [string, string])[]): string | undefined => keys.map(([area, name]) => [name, words.name(area, name)] as const).find(([name, said]) => said !== name)?.[1];

/** `path` is without the places in lists, as in `oneOff.least`. */
export function fieldInWords(words: Words, kind: string, path: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return firstOf(words, [['field', `${kind}.${path}`], ['field', path], ['field', `${kind}.${name}`], ['field', name], ['criterion', name]]) ?? name;
}

export function hintInWords(words: Words, kind: string, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return firstOf(words, [['hint', `${kind}.${path}`], ['hint', name]]);
}

export function choiceInWords(words: Words, kind: string, path: string, choice: string): string {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return firstOf(words, [['choice', `${kind}.${name}.${choice}`], ['choice', `${name}.${choice}`], ...AREAS.map((area) => [area, choice] as const)]) ?? choice;
}
