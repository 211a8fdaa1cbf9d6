/** What every document is made with: the reader's words, who is who, and when. */
import { candidatesFor, nameOf } from '../../domain/directory.ts';
import type { Directory } from '../../domain/directory.ts';
import { roleSeat } from '../../domain/ids.ts';
import { actorInWords } from '../console/actorInWords.ts';
import { seatInWords } from '../console/seatInWords.ts';
import type { Words } from '../words/words.ts';

export type Making = { words: Words; directory: Directory; at: string };

export const serviceInWords = (service: string, { directory, words }: Making): string => seatInWords(`service:${service}`, directory, words);

/** Whoever answered, and for whom; where a seat itself did, the one who held it on that day. */
export function signatoryInWords({ by, onBehalfOf }: { by: string; onBehalfOf?: string | undefined }, day: string, making: Making): string {
  const { words, directory } = making;
  const name = by.startsWith('role:') ? holderInWords(by.slice('role:'.length), day, making) : actorInWords(by, directory, words);
  return onBehalfOf === undefined ? name : words.say('doc.onBehalfOf', { name, principal: actorInWords(onBehalfOf, directory, words) });
}

/** The one who holds a role on a day, by name; the role itself where nobody does, or several, of whom one is not known. */
export function holderInWords(role: string, day: string, { directory, words }: Making): string {
  const [holder, ...others] = candidatesFor(directory, roleSeat(role), day);
  return holder === undefined || others.length > 0 ? words.name('role', role) : nameOf(directory, holder);
}
