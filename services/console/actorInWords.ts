/** Whoever acted, as people say it: somebody by name, or the seat in whose name they acted. */
import { candidatesFor, nameOf } from '../../domain/directory.ts';
import type { Directory } from '../../domain/directory.ts';
import { roleSeat } from '../../domain/ids.ts';
import type { Words } from '../words/words.ts';
import { seatInWords } from './seatInWords.ts';

export const actorInWords = (actor: string, directory: Directory, words: Words): string => (actor.includes(':') ? seatInWords(actor, directory, words) : nameOf(directory, actor));

/** Those who hold a role today; the role itself, where nobody does. */
export function holdersInWords(role: string, directory: Directory, today: string, words: Words): string {
  const names = candidatesFor(directory, roleSeat(role), today).map((id) => nameOf(directory, id));
  return names.length === 0 ? words.name('role', role) : `${names.join(', ')} (${words.name('role', role)})`;
}
