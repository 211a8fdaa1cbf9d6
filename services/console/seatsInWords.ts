/** Several seats as one says them: the first ones by name, the others by their number. */
import type { Directory } from '../../domain/directory.ts';
import type { Words } from '../words/words.ts';
import { seatInWords } from './seatInWords.ts';

const NAMED = 2;

export function seatsInWords(seats: readonly string[], directory: Pick<Directory, 'services'>, words: Words): string {
  const names = seats.map((seat) => seatInWords(seat, directory, words));
  const [last] = names.slice(-1);
  if (names.length > NAMED + 1) return words.say('portfolio.andOthers', { names: names.slice(0, NAMED).join(', '), count: names.length - NAMED });
  return names.length < 2 || last === undefined ? names.join() : words.say('portfolio.and', { names: names.slice(0, -1).join(', '), last });
}
