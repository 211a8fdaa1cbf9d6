/** When a project's task is due, and all that follows: by the project's own policy, and by the calendar as it is now. */
import type { Dossier, OpenTask } from './dossier.ts';
import type { Instant, Seat } from './ids.ts';
import { scheduleOf, type Scheduled } from './terms.ts';

type Ruled = Pick<Dossier, 'policy' | 'pace' | 'roll'>;

export const superiorOf = (seat: Seat, { superiors, escalation }: Ruled['policy']): Seat => superiors[seat] ?? escalation;

/** `until` is a due date that something else than the terms has set. */
export function scheduleFor({ policy, pace, roll }: Ruled, { kind, of }: Pick<OpenTask, 'kind' | 'of'>, when: { askedAt: Instant; until?: Instant | undefined }): Scheduled {
  return scheduleOf(kind, policy.terms[kind], { pace, closedDays: roll.closedDays, zone: policy.zone }, { ...when, superior: superiorOf(of, policy) });
}
