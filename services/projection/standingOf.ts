/** Where a project stands, from its open tasks, as the workflow tells Temporal's lists, and from what the sweep found. */
import type { ProjectRow, TaskRow } from '../../adapters/tables.ts';
import { worstHealth } from '../../domain/terms.ts';
import type { ProjectView } from './projectView.ts';

type Standing = Pick<ProjectRow, 'health' | 'waiting_on' | 'waiting_since' | 'due_at'>;

const NOBODY: Standing = { health: 'ok', waiting_on: [], waiting_since: null, due_at: null };

/** Found stuck by the sweep, it is so whatever its own facts say: they may be waiting too. */
export const standingOf = (view: ProjectView): Standing => ({ ...byItsFacts(view), ...(view.stuck?.over_at === null && { health: 'stuck' }) });

function byItsFacts({ project, tasks }: ProjectView): Standing {
  if (project.ended_at !== null) return NOBODY;
  if (project.held_since !== null) return { ...NOBODY, health: project.stalled_since === null ? 'ok' : 'stuck', waiting_on: ['role:coordinator'], waiting_since: project.held_since };
  const open = Object.values(tasks).filter((task) => task.status === 'asked');
  return {
    health: worstHealth(open),
    waiting_on: [...new Set(open.flatMap((task) => [task.asked_of, ...task.also_of]))].toSorted(),
    waiting_since: earliest(open, 'asked_at'),
    due_at: earliest(open, 'due_at'),
  };
}

const earliest = (tasks: readonly TaskRow[], which: 'asked_at' | 'due_at'): string | null => tasks.map((task) => task[which]).toSorted()[0] ?? null;
