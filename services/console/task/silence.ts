/** What happens when nobody answers, step by step, as the policy's terms for the kind say it. */
import type { Policy } from '../../../domain/policy.ts';
import type { TaskKind } from '../../../domain/taskKinds.ts';
import { TASK_KINDS } from '../../../domain/taskKinds.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Words } from '../../words/words.ts';
import { seatInWords } from '../seatInWords.ts';

/** One sentence a step, in the order in which they come. Days are counted from the due date. */
export function silenceInWords(kind: string, { terms, superiors, escalation }: Policy, of: string, { directory, words }: { directory: Directory; words: Words }): string[] {
  const known = TASK_KINDS.find((each): each is TaskKind => each === kind);
  if (known === undefined) return [];
  const { reminders, escalation: steps, lapseAfter } = terms[known];
  const superior = superiors[of as keyof typeof superiors] ?? escalation;
  const unit = terms[known].days === 'working' ? 'silence.workingDays' : 'silence.days';
  const days = (count: number) => words.say(unit, { count: Math.abs(count) });
  return [
    ...reminders.map((at) => words.say(at < 0 ? 'silence.remindBefore' : 'silence.remindAfter', { days: days(at) })),
    ...steps.map(({ after, step, to }) => words.say(`silence.${step}`, { days: days(after), to: seatInWords(to === 'superior' ? superior : to, directory, words) })),
    lapseAfter === 'never' ? words.say('silence.never') : words.say('silence.lapse', { days: days(lapseAfter) }),
  ];
}
