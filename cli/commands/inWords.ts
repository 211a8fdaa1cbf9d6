/** What the API tells as codes, instants and ranges, as the reader says it: the words of the console. */
import type { Range } from '../../domain/dossier.ts';
import type { Words } from '../../services/words/words.ts';
import type { Cell } from '../terminal/table.ts';

/** To the minute, in the reader's own time. */
export const when = (instant: string | null, words: Words): string => (instant === null ? '' : words.moment(instant));

/** The end of a term, in the reader's own time: a day alone where it ends with that day. */
export const until = (instant: string | null, words: Words): string => (instant === null ? '' : words.until(instant));

/** With its round, from the second on. */
export const phaseInWords = (phase: string, round: number, words: Words): string => (round > 1 ? `${words.name('phase', phase)} (${round})` : words.name('phase', phase));

/** As in "health: late"; French has a space before the colon. */
export const labelled = (name: string, value: string | number, { say }: Words): string => `${name}${say('cli.colon')}${value}`;

/** What goes wrong stands out. */
export function healthInWords(health: string, words: Words): Cell {
  const text = words.name('health', health);
  return health === 'stuck' ? { text, style: 'red' } : health === 'late' ? { text, style: 'yellow' } : text;
}

/** Whole euros: these are estimates. */
export const euros = (amount: number | Range, words: Words): string => between(amount, words.euros);

export const percents = (share: number | Range, words: Words): string => between(share, words.percent);

function between(value: number | Range, inWords: (value: number) => string): string {
  if (typeof value === 'number') return inWords(value);
  const [least, most] = [inWords(value.least), inWords(value.most)];
  return least === most ? least : `${least} – ${most}`;
}
