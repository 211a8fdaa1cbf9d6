/**
 * What people wrote, without the people in it: names and identifiers of the directory, mail addresses and telephone numbers. An elected
 * member in office may be named; whoever shares their family name with somebody who may not is hidden with them.
 */
import { isInOffice, type Directory } from './directory.ts';
import { foldedWords } from './foldedWords.ts';

export const HIDDEN = '[…]';

const MAIL = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+/g;
const TELEPHONE = /(?:\+\d{2}|\b0)[ .-]?[1-9](?:[ .-]?\d{2}){4}\b/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A family name is one only where it begins with a capital: many are words of every day. */
type Hidden = { words: readonly string[]; isFamilyName: boolean };
/** By their first word, the longest first. */
export type HiddenPeople = ReadonlyMap<string, readonly Hidden[]>;

/** Those who are not elected and in office on that day. */
export function hiddenPeople({ people }: Pick<Directory, 'people'>, day: string): HiddenPeople {
  const hidden = Object.entries(people).filter(([, person]) => !isInOffice(person, day)).flatMap(([id, { name }]) => waysToName(id, name));
  const byFirst = Map.groupBy(hidden, ({ words }) => words[0] ?? '');
  return new Map([...byFirst].map(([first, those]) => [first, those.toSorted((a, b) => b.words.length - a.words.length)]));
}

function waysToName(id: string, name: string): Hidden[] {
  const parts = name.split(/\s+/).map(foldedWords).filter((part) => part.length > 0);
  const [given = [], ...family] = parts;
  const exact = [foldedWords(id), parts.flat(), [...family.flat(), ...given]];
  const families = [family.flat(), parts.at(-1) ?? []];
  return [
    ...exact.filter((words) => words.length > 0).map((words) => ({ words, isFamilyName: false })),
    ...families.filter((words) => words.length > 0).map((words) => ({ words, isFamilyName: true })),
  ];
}

export function withoutPeople(text: string, people: HiddenPeople): string {
  const plain = (text.includes('@') ? text.replace(MAIL, HIDDEN) : text).replace(TELEPHONE, HIDDEN);
  // Most texts name nobody, and are looked at once.
  if (!foldedWords(plain).some((word) => people.has(word))) return plain;
  const found = [...plain.matchAll(WORD)].map(({ 0: written, index }) => ({ written, from: index, to: index + written.length, folded: foldedWords(written).join('') }));
  let [kept, shown] = ['', 0];
  for (let at = 0; at < found.length; at += 1) {
    const length = namedAt(found, at, people);
    const [first, last] = [found[at], found[at + length - 1]];
    if (length === 0 || first === undefined || last === undefined) continue;
    kept += plain.slice(shown, first.from) + HIDDEN;
    shown = last.to;
    at += length - 1;
  }
  return kept + plain.slice(shown);
}

/** How many words from here on name somebody. */
function namedAt(found: readonly { written: string; folded: string }[], at: number, people: HiddenPeople): number {
  const named = people.get(found[at]?.folded ?? '')?.find(({ words, isFamilyName }) => {
    const those = found.slice(at, at + words.length);
    return words.every((word, index) => those[index]?.folded === word) && (!isFamilyName || those.some(({ written }) => /^\p{Lu}/u.test(written)));
  });
  return named?.words.length ?? 0;
}
