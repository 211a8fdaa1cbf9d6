/** Habits: when a simulated person answers, by which public way, and which mistake comes first. */
import type { Terms } from '../domain/kinds/taskTerms.ts';
import type { Chance } from './chance.ts';
import type { WayName } from './ways/publicWay.ts';

/** `stranger`: someone without the mandate tries; `malformed`: a field that nobody knows; `repeat`: the same answer again. */
export type Mistake = 'none' | 'stranger' | 'malformed' | 'repeat';
/** `after` is a share of the time from being asked to the due date, above 1 is late; `lapsed`: only once it has lapsed. */
export type Habit = { after: number | 'lapsed' | 'never'; way: WayName; mistake: Mistake };

/** Days between a late answer and the lapse: nearer to it, the slower of the two would decide what becomes of a project. */
const CLEAR_OF_LAPSE = 3;

export function habitOf(chance: Chance, { due, lapseAfter }: Terms, isWelcomeLate = false): Habit {
  const way = chance.oneOf(['http', 'kafka', 'update', 'signal']);
  const mistake = chance.among({ none: 88, stranger: 4, malformed: 4, repeat: 4 });
  const promptness = chance.among({ inTime: 94, late: 3, never: 3 });
  const [inTime, lateBy] = [chance.between(0.05, 0.35), chance.between(0.05, 0.2)];
  // Where silence decides nothing, somebody answers in the end.
  if (promptness === 'inTime' || (promptness === 'never' && lapseAfter === 'never')) return { after: inTime, way, mistake };
  if (lapseAfter === 'never') return { after: 1 + lateBy, way, mistake };
  const share = lateBy * Math.min(1, lapseAfter / due);
  if (promptness === 'late' && lapseAfter - share * due >= CLEAR_OF_LAPSE) return { after: 1 + share, way, mistake };
  return { after: isWelcomeLate ? 'lapsed' : 'never', way, mistake };
}
