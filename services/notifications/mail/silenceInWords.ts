/** What happens if nobody answers, in a sentence: from the terms of the kind, as the city's policy has them now. */
import type { Seat } from '../../../domain/ids.ts';
import type { Policy } from '../../../domain/policy.ts';
import { mayLapse, TASK_KINDS } from '../../../domain/taskKinds.ts';
import { termInWords } from '../../../domain/workingDays.ts';
import type { Words } from '../../words/words.ts';

/** `undefined` for a kind that this version does not know. `seatInWords` says a seat as the reader does. */
export function silenceInWords(kindName: string, askedOf: string | undefined, { terms, superiors, escalation }: Pick<Policy, 'terms' | 'superiors' | 'escalation'>, words: Words, seatInWords: (seat: string) => string): string | undefined {
  const kind = TASK_KINDS.find((each) => each === kindName);
  if (kind === undefined) return undefined;
  const { escalation: steps, lapseAfter, days } = terms[kind];
  const when = (after: number): string => (after === 0 ? words.say('silence.atOnce') : words.say('silence.after', { term: words.of(termInWords(after, days)) }));
  const superior = superiors[askedOf as Seat] ?? escalation;
  const called = steps.map(({ after, step, to }) => ({ after, text: words.say(`silence.${step}`, { when: when(after), seat: seatInWords(to === 'superior' ? superior : to) }) }));
  const ends = lapseAfter === 'never' || !mayLapse(kind) ? [] : [{ after: lapseAfter, text: words.say('silence.lapse', { when: when(lapseAfter) }) }];
  const all = [...called, ...ends].toSorted((a, b) => a.after - b.after).map(({ text }) => text);
  return words.say('mail.silence', { what: [...all, ...(ends.length === 0 ? [words.say('silence.open')] : [])].join(words.language === 'fr' ? '\u00A0; ' : '; ') });
}
