/** How far a count has come: a bar on a terminal, a plain line now and then elsewhere; nothing of what is quick. */
import type { Words } from '../../services/words/words.ts';
import { whileLasting } from '../progress.ts';

/** `total` may become known, or grow, on the way. */
export type Counted = { done: number; total: number };
export type Advance = (counted: Counted) => void;

export function withProgressBar<T>(what: string, total: number, words: Words, work: (advance: Advance) => Promise<T>): Promise<T> {
  let counted: Counted = { done: 0, total };
  const lasting = {
    line: (ms: number) => inWords(what, counted, ms, words),
    drawn: (ms: number, columns: number) => drawn(what, counted, ms, columns, words),
    done: (ms: number) => words.say('cli.progress.done', { what, seconds: words.number(Math.round(ms / 100) / 10) }),
  };
  return whileLasting(lasting, () => work((now) => { counted = now; }));
}

/** As in "filing requests: 2,520 of 6,000, 310 a second, 11 s left". */
export function inWords(what: string, { done, total }: Counted, ms: number, words: Words): string {
  const { rate, secondsLeft } = paceOf({ done, total }, ms);
  const of = words.say('cli.progress.of', { what, done: words.number(done), total: words.number(total) });
  return rate === 0 ? of : words.say('cli.progress.pace', { of, rate: words.number(rate), left: words.number(secondsLeft) });
}

const LEAST_BAR = 10;
const MOST_BAR = 40;

/** The words come first: where they leave no room, there is no bar. */
export function drawn(what: string, counted: Counted, ms: number, columns: number, words: Words): string {
  const text = inWords(what, counted, ms, words);
  const room = Math.min(MOST_BAR, columns - text.length - 1);
  if (room < LEAST_BAR) return text;
  const full = counted.total === 0 ? 0 : Math.min(room, Math.floor((room * counted.done) / counted.total));
  return `${'█'.repeat(full)}${'░'.repeat(room - full)} ${text}`;
}

function paceOf({ done, total }: Counted, ms: number): { rate: number; secondsLeft: number } {
  const perSecond = ms > 0 ? (done * 1_000) / ms : 0;
  return { rate: perSecond < 10 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond), secondsLeft: perSecond > 0 ? Math.ceil((total - done) / perSecond) : 0 };
}
