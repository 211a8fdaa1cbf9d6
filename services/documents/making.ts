/** What every document is made with: the reader's words, who is who, and when. */
import { candidatesFor, nameOf } from '../../domain/directory.ts';
import type { Directory } from '../../domain/directory.ts';
import { roleSeat } from '../../domain/ids.ts';
import { seatInWords } from '../console/seatInWords.ts';
import type { Words } from '../words/words.ts';

export type Making = { words: Words; directory: Directory; at: string };

/** A seat, or a person by their name. */
export const actorInWords = (actor: string, { directory, words }: Making): string => (actor.includes(':') ? seatInWords(actor, directory, words) : nameOf(directory, actor));

export const serviceInWords = (service: string, { directory, words }: Making): string => seatInWords(`service:${service}`, directory, words);

/** Whoever answered, and for whom; where a seat itself did, those who held it on that day. */
export function signatoryInWords({ by, onBehalfOf }: { by: string; onBehalfOf?: string | undefined }, day: string, making: Making): string {
  const name = by.startsWith('role:') ? holdersInWords(by.slice('role:'.length), day, making) : actorInWords(by, making);
  return onBehalfOf === undefined ? name : making.words.say('doc.onBehalfOf', { name, principal: actorInWords(onBehalfOf, making) });
}

/** Those who hold a role on a day, by name; the role itself where the directory knows nobody. */
export function holdersInWords(role: string, day: string, { directory, words }: Making): string {
  const holders = candidatesFor(directory, roleSeat(role), day);
  return holders.length === 0 ? words.name('role', role) : holders.map((id) => nameOf(directory, id)).join(', ');
}
