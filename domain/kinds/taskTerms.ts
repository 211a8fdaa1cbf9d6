/** How long a kind of task may wait, and what happens meanwhile: the default of each kind, which a city's policy may change. */
import type { Seat } from '../ids.ts';

/**
 * `tell`: whoever it goes to is told. `add`: they may answer too. `hand-over`: they answer in place of who was asked. `arbitrate`: likewise, as an
 * arbitration. `superior` is the superior of who was asked, as the policy names them.
 */
export const ESCALATION_STEPS = ['tell', 'add', 'hand-over', 'arbitrate'] as const;
export type EscalationStep = { after: number; step: (typeof ESCALATION_STEPS)[number]; to: Seat | 'superior' };

/** Whether whom the step goes to takes the place of who was asked. */
export const isInTheirPlace = (step: EscalationStep['step']): boolean => step === 'hand-over' || step === 'arbitrate';

export type Terms = {
  /** Days from the moment it is asked. */
  due: number;
  /** What a day of these terms is: a working day of the city, or a day of the calendar, as the law counts. */
  days: 'working' | 'calendar';
  /** Days from the due date at which a reminder goes out: negative before it, positive after. */
  reminders: readonly number[];
  /** Days after the due date; past the last step it counts as stuck. */
  escalation: readonly EscalationStep[];
  /** Days after the due date on which it lapses; `never` where silence can decide nothing. */
  lapseAfter: number | 'never';
};

type Change = Partial<Omit<Terms, 'due' | 'reminders'>> & { notice?: number };

/** A notice before, a reminder after, the superior told and then added. `notice` is in days before the due date. */
export const within = (due: number, { notice = 5, ...change }: Change = {}): Terms => ({
  due, days: 'working', reminders: [-notice, 2],
  escalation: [{ after: 3, step: 'tell', to: 'superior' }, { after: 5, step: 'add', to: 'superior' }],
  lapseAfter: 'never',
  ...change,
});

/** Nobody else can give this answer: the superior is told, and no more. */
export const tellAfter = (after: number): Pick<Terms, 'escalation'> => ({ escalation: [{ after, step: 'tell', to: 'superior' }] });

/** Somebody else can do it in the end. */
export const handOverAfter = (after: number): Pick<Terms, 'escalation'> => ({
  escalation: [{ after: 2, step: 'tell', to: 'superior' }, { after: 5, step: 'add', to: 'superior' }, { after, step: 'hand-over', to: 'superior' }],
});
