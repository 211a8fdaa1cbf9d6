/** Working days of the city: neither Saturday nor Sunday nor a closed day; and in words, which closed days a term passed over. */
import { addDays, dayInWords, isWeekend } from './calendar.ts';
import type { Words } from './kinds/taskKind.ts';

export const isWorkingDay = (day: string, closedDays: readonly string[]): boolean => !isWeekend(day) && !closedDays.includes(day);

/** Beyond this many days in a row without a working day, a calendar is at fault; the count goes on as if it had none. */
const LONGEST_CLOSURE = 60;

/**
 * `count` working days after `day` (before it, where negative), which itself does not count (Regulation 1182/71, art. 3(1)); `passed` are the closed
 * days on the way that were no weekend. Of nought: the day itself, or the next working day where it is none.
 */
export function workingDaysFrom(day: string, count: number, closedDays: readonly string[]): { day: string; passed: string[] } {
  const closed = new Set(closedDays);
  const passed: string[] = [];
  const direction = count < 0 ? -1 : 1;
  let at = day;
  const step = (): void => {
    for (let idle = 0; idle === 0 || ((isWeekend(at) || closed.has(at)) && idle < LONGEST_CLOSURE); idle += 1) {
      at = addDays(at, direction);
      if (closed.has(at) && !isWeekend(at)) passed.push(at);
    }
  };
  if (count === 0 && !isWorkingDay(day, closedDays)) step();
  for (let left = Math.abs(Math.ceil(count)); left > 0; left -= 1) step();
  return { day: at, passed };
}

/** As in "8 working days; 11 November is a closed day". */
export function termInWords(count: number, unit: 'working' | 'calendar', passed: readonly string[] = []): Words {
  const of = (fr: string, en: string): Words => ({ fr: `${count} ${fr}`, en: `${count} ${en}` });
  const plural = count === 1 ? '' : 's';
  const term = unit === 'working' ? of(`jour${plural} ouvré${plural}`, `working day${plural}`) : of(`jour${plural}`, `day${plural}`);
  if (passed.length === 0) return term;
  const one = passed.length === 1;
  return {
    fr: `${term.fr} ; ${passed.map((day) => dayInWords(day).fr).join(', ')} ${one ? 'est un jour fermé' : 'sont des jours fermés'}`,
    en: `${term.en}; ${passed.map((day) => dayInWords(day).en).join(', ')} ${one ? 'is a closed day' : 'are closed days'}`,
  };
}
