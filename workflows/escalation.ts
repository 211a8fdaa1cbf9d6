/** What falls due while somebody is asked, carried out: each is a fact, so that it can be seen afterwards who was reminded when, and who was called in. */
import type { Dossier, Moment, OpenTask } from '../domain/dossier.ts';
import type { Recorder } from './recorder.ts';
import { factsOf, type TaskChange } from './taskChange.ts';

/** `by` where a person reminds and not the clock. */
export function remind(record: Recorder, task: OpenTask, because: { by?: string; because?: string }): void {
  record('jalon.task.reminded.v1', { ...factsOf(task), dueAt: task.dueAt, ...because }, { task: task.id, asked: task.of });
}

/** What it changes in the task. A moment of before this was made had no step: somebody was told. */
export function escalate({ policy }: Dossier, record: Recorder, task: OpenTask, { step = 'tell', to = policy.escalation }: Moment, health: 'late' | 'stuck'): TaskChange {
  record('jalon.task.escalated.v1', { ...factsOf(task), dueAt: task.dueAt, step, to, health }, { task: task.id, asked: to });
  switch (step) {
    case 'tell':
      return { health };
    case 'add':
      // Whoever took it and is silent keeps nobody else from answering.
      return { health, also: [...new Set([...(task.also ?? []), to])], holder: 'nobody' };
    case 'hand-over':
    case 'arbitrate':
      return { health, of: to, also: [], holder: 'nobody' };
    default:
      return step satisfies never;
  }
}

export const isLastEscalation = (left: readonly Moment[]): boolean => !left.some(({ what }) => what === 'escalate');
