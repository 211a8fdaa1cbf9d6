/** A digest: all that one person is asked, once a working day, for whoever prefers that to a message a task. Names no one; what is asked is found under its ids. */
import { localDay, localHour, type Zone } from './cityTime.ts';
import type { Health } from './dossier.ts';
import { instantOf, msOf, type Instant } from './ids.ts';
import { MS_PER_DAY } from './pace.ts';
import { isWorkingDay } from './workingDays.ts';

export type AskedOfOne = { project: string; task: string; kind: string; dueAt: string; health: Health; priority: string; followUpOn: string | null };
export type Digest = { day: string; late: readonly AskedOfOne[]; dueSoon: readonly AskedOfOne[]; others: readonly AskedOfOne[] };

/** Local hour from which on it goes out. */
const FROM_HOUR = 7;
const SOON_MS = 3 * MS_PER_DAY;

/** The day of the digest that is due now; `undefined` at night and on closed days. */
export function digestDue(now: Instant, { zone, closedDays }: { zone: Zone; closedDays: readonly string[] }): string | undefined {
  const day = localDay(now, zone);
  return localHour(now, zone) >= FROM_HOUR && isWorkingDay(day, closedDays) ? day : undefined;
}

/** The most pressing first; `undefined` where nothing is asked. What is to be brought up again on that day is among what is due soon. */
export function digestOf(tasks: readonly AskedOfOne[], day: string, now: Instant): Digest | undefined {
  if (tasks.length === 0) return undefined;
  const sorted = tasks.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  const isLate = ({ health }: AskedOfOne) => health !== 'ok';
  const isSoon = ({ dueAt, followUpOn, priority }: AskedOfOne) => dueAt <= instantOf(msOf(now) + SOON_MS) || followUpOn === day || priority === 'urgent';
  return { day, late: sorted.filter(isLate), dueSoon: sorted.filter((task) => !isLate(task) && isSoon(task)), others: sorted.filter((task) => !isLate(task) && !isSoon(task)) };
}
