/** Habits: when a simulated person answers, by which public way, and which mistake comes first. */
import type { Terms } from '../domain/policy.ts';
import type { Chance } from './chance.ts';
import type { WayName } from './ways/publicWay.ts';

/** `stranger`: someone without the mandate tries; `malformed`: a field that nobody knows; `repeat`: the same answer again. */
export type Mistake = 'none' | 'stranger' | 'malformed' | 'repeat';
/** `after` is a share of the time from being asked to the due date; above 1 is late. */
export type Habit = { after: number | 'never'; way: WayName; mistake: Mistake };

export function habitOf(chance: Chance, { due, lapseAfter }: Terms): Habit {
  const way = chance.oneOf(['http', 'kafka', 'update', 'signal']);
  const mistake = chance.among({ none: 88, stranger: 4, malformed: 4, repeat: 4 });
  const promptness = chance.among({ inTime: 90, late: 6, never: 4 });
  const inTime = chance.between(0.1, 0.5);
  if (promptness === 'inTime') return { after: inTime, way, mistake };
  const grace = lapseAfter === 'never' ? due : lapseAfter;
  // Where silence ends a task at once, whoever would be late is silent; where it never does, somebody answers in the end.
  if (promptness === 'late' || lapseAfter === 'never') return { after: 1 + chance.between(0.05, 0.2) * Math.min(1, grace / due), way, mistake };
  return { after: 'never', way, mistake };
}
