/** What the facts of a human task change. */
import { withTask } from '../projectView.ts';
import type { Reaction } from '../projectView.ts';

export const listTaskOnAsked: Reaction<'jalon.task.asked.v1'> = (view, { task, kind, of, phase, dueAt, about }, time) => ({
  ...view,
  tasks: {
    ...view.tasks,
    [task]: { project: view.project.id, task, kind, asked_of: of, phase, status: 'asked', health: 'ok', asked_at: time, due_at: dueAt, closed_at: null, about: JSON.stringify(about) },
  },
});

export const showTaskLate: Reaction<'jalon.task.late.v1'> = (view, { task }) => withTask(view, task, { health: 'late' });

/** Escalated: nobody answered for so long that somebody else is told. */
export const showTaskStuck: Reaction<'jalon.task.escalated.v1'> = (view, { task }) => withTask(view, task, { health: 'stuck' });

/** A late answer is kept, and its task stays lapsed. */
export const closeTaskOnAnswer: Reaction<'jalon.answer.accepted.v1'> = (view, { task, isLate = false }, time) =>
  isLate ? view : withTask(view, task, { status: 'answered', closed_at: time });

export const closeTaskOnLapse: Reaction<'jalon.task.lapsed.v1'> = (view, { task }, time) => withTask(view, task, { status: 'lapsed', closed_at: time });

export const closeTaskOnInterruption: Reaction<'jalon.task.interrupted.v1'> = (view, { task }, time) =>
  withTask(view, task, { status: 'interrupted', closed_at: time });
