/** What the facts of a human task change. */
import { printableJson } from '../../../adapters/printable.ts';
import { isInTheirPlace } from '../../../domain/kinds/taskTerms.ts';
import { withTask } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';

export const listTaskOnAsked: Reaction<'jalon.task.asked.v1'> = (view, { task, kind, of, phase, dueAt, dueBecause, about, alsoOf, holder, priority }, time) => ({
  ...view,
  tasks: {
    ...view.tasks,
    [task]: {
      project: view.project.id, task, kind, asked_of: of, phase, status: 'asked', health: 'ok', asked_at: time, due_at: dueAt, closed_at: null, about: printableJson(about),
      also_of: alsoOf ?? [], holder: holder ?? null, priority: priority ?? 'normal', follow_up_on: null, due_because: dueBecause ?? null, reminded: 0, last_reminded_at: null, escalated_to: [],
    },
  },
});

export const showTaskLate: Reaction<'jalon.task.late.v1'> = (view, { task }) => withTask(view, task, { health: 'late' });

export const countReminder: Reaction<'jalon.task.reminded.v1'> = (view, { task }, time) => withTask(view, task, { reminded: (view.tasks[task]?.reminded ?? 0) + 1, last_reminded_at: time });

/** Past its last step it is stuck; facts of before had one step alone. */
export const showEscalated: Reaction<'jalon.task.escalated.v1'> = (view, { task, step = 'tell', to, health = 'stuck' }) => {
  const before = view.tasks[task];
  return withTask(view, task, {
    health, escalated_to: [...new Set([...(before?.escalated_to ?? []), to])],
    ...(step === 'add' && { also_of: [...new Set([...(before?.also_of ?? []), to])], holder: null }),
    ...(isInTheirPlace(step) && { asked_of: to, also_of: [], holder: null }),
  });
};

export const showHolder: Reaction<'jalon.task.claimed.v1' | 'jalon.task.assigned.v1' | 'jalon.task.delegated.v1'> = (view, { task, holder }) => withTask(view, task, { holder });

export const showReleased: Reaction<'jalon.task.released.v1'> = (view, { task }) => withTask(view, task, { holder: null });

export const showReassigned: Reaction<'jalon.task.reassigned.v1'> = (view, { task, of, holder }) => withTask(view, task, { asked_of: of, holder: holder ?? null, ...(holder === undefined && { also_of: [] }) });

export const showPriority: Reaction<'jalon.task.prioritised.v1'> = (view, { task, priority }) => withTask(view, task, { priority });

export const showFollowUp: Reaction<'jalon.task.follow-up-planned.v1'> = (view, { task, on }) => withTask(view, task, { follow_up_on: on });

export const showExtended: Reaction<'jalon.task.extended.v1'> = (view, { task, dueAt, because }) =>
  withTask(view, task, { due_at: dueAt, health: 'ok', due_because: { fr: `prolongé : ${because}`, en: `extended: ${because}` } });

export const showRescheduled: Reaction<'jalon.task.rescheduled.v1'> = (view, { task, dueAt, dueBecause }, time) =>
  withTask(view, task, { due_at: dueAt, due_because: dueBecause, ...(dueAt > time && { health: 'ok' as const }) });

export const closeTaskOnSkip: Reaction<'jalon.task.skipped.v1'> = (view, { task }, time) => withTask(view, task, { status: 'skipped', closed_at: time });

/** A late answer is kept, and its task stays lapsed. */
export const closeTaskOnAnswer: Reaction<'jalon.answer.accepted.v1'> = (view, { task, isLate = false }, time) =>
  isLate ? view : withTask(view, task, { status: 'answered', closed_at: time });

export const closeTaskOnLapse: Reaction<'jalon.task.lapsed.v1'> = (view, { task }, time) => withTask(view, task, { status: 'lapsed', closed_at: time });

export const closeTaskOnInterruption: Reaction<'jalon.task.interrupted.v1'> = (view, { task }, time) =>
  withTask(view, task, { status: 'interrupted', closed_at: time });
