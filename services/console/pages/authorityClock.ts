/** The authority's clock in words: running, extended, or stopped while it waits for information (GDPR art. 36(2)). */
import type { Directory } from '../../../domain/directory.ts';
import type { TaskOfDesk } from '../../api/queries/dataProtectionDesk.ts';
import type { Words } from '../../words/words.ts';
import { seatInWords } from '../seatInWords.ts';

/** As the two tasks of a consultation are asked about it. */
type Clock = { consultedOn?: string; isExtended?: boolean; extendableUntil?: string; daysLeft?: number };

export function clockInWords({ kind, about, due_at: due, asked_of: of }: TaskOfDesk, directory: Directory, words: Words): string {
  const { consultedOn, isExtended = false, extendableUntil, daysLeft = 0 } = JSON.parse(about) as Clock;
  if (kind === 'authority-information') return words.say('dpo.stopped', { count: daysLeft, whom: seatInWords(of, directory, words) });
  const running = words.say(isExtended ? 'dpo.consultedExtended' : 'dpo.consulted', { on: consultedOn === undefined ? '–' : words.day(consultedOn), due: words.lastDay(due) });
  return isExtended || extendableUntil === undefined ? running : `${running}, ${words.say('dpo.mayExtend', { until: words.lastDay(extendableUntil) })}`;
}
