/** Terms: when a task is due, when a reminder goes out, when it is late, stuck or lapses. */
import type { Health, Moment, OpenTask } from './dossier.ts';
import { instantOf, msOf, type Instant } from './ids.ts';
import type { Pace } from './pace.ts';
import type { Terms } from './policy.ts';
import { mayLapse, type TaskKind } from './taskKinds.ts';

/** `days` of the policy after `from`, at the given pace. */
export const daysAfter = (from: Instant, days: number, pace: Pace): Instant => instantOf(msOf(from) + Math.round(days * pace.msPerDay));

/** The due date, which a legal term or a clock that goes on may set, and the moments that follow from it, in order; in the same instant a reminder comes before a lapse. */
export function momentsOf(kind: TaskKind, terms: Terms, askedAt: Instant, pace: Pace, dueAt = daysAfter(askedAt, terms.due, pace)): { dueAt: Instant; moments: Moment[] } {
  const remindAt = daysAfter(dueAt, -terms.remindBefore, pace);
  // Asked when its date is near or past, as after a hold: whoever is asked has the time of a reminder before silence counts.
  const lapseAt = terms.lapseAfter === 'never' ? dueAt : laterOf(daysAfter(dueAt, terms.lapseAfter, pace), daysAfter(askedAt, Math.min(terms.remindBefore, terms.due), pace));
  const moments: Moment[] = [
    ...(remindAt > askedAt ? [{ at: remindAt, what: 'remind' as const }] : []),
    { at: dueAt, what: 'late' },
    { at: daysAfter(dueAt, terms.escalateAfter, pace), what: 'escalate' },
    ...(terms.lapseAfter === 'never' || !mayLapse(kind) ? [] : [{ at: lapseAt, what: 'lapse' as const }]),
  ];
  return { dueAt, moments: moments.toSorted((a, b) => msOf(a.at) - msOf(b.at)) };
}

const laterOf = (one: Instant, other: Instant): Instant => (msOf(one) > msOf(other) ? one : other);

const WORST: readonly Health[] = ['stuck', 'late', 'ok'];
export const worstHealth = (tasks: readonly OpenTask[]): Health => WORST.find((health) => tasks.some((task) => task.health === health)) ?? 'ok';
