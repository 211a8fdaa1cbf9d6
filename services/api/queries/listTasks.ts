/** Open tasks, with the question that each asks. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import type { TaskRow } from '../../../adapters/tables.ts';
import { kindOf, STANDING_KINDS, TASK_KINDS } from '../../../domain/taskKinds.ts';
import { after, orderBy, pageOf } from '../sorting.ts';
import type { Sorting } from '../sorting.ts';
import type { TaskFilters, TaskList, TaskView } from '../views.ts';
import { withProposals } from './proposals.ts';

type Kind = Parameters<typeof kindOf>[0];
export const ALL_KINDS: readonly Kind[] = [...TASK_KINDS, ...STANDING_KINDS];

const SORTING: Sorting<TaskRow & { title: string }> = {
  keys: {
    dueAt: { column: 'read_model.tasks.due_at', is: 'instant', of: (row) => row.due_at },
    askedAt: { column: 'asked_at', is: 'instant', of: (row) => row.asked_at },
    title: { column: 'read_model.projects.title', is: 'text', of: (row) => row.title },
  },
  names: [{ column: 'project', of: ({ project }) => project }, { column: 'task', of: ({ task }) => task }],
};

export async function listTasks({ db }: Database, { of, holder, project, kind, phase, health, sort, limit, cursor }: TaskFilters): Promise<TaskList> {
  let query = db
    .selectFrom('read_model.tasks')
    .innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.tasks.project')
    .selectAll('read_model.tasks')
    .select('read_model.projects.title')
    .where('status', '=', 'asked')
    .orderBy(orderBy(SORTING, sort))
    .limit(limit + 1);
  if (of !== undefined) query = query.where((where) => where.or([where('asked_of', '=', printable(of)), where(sql.val(printable(of)), '=', where.fn.any('also_of'))]));
  if (holder !== undefined) query = query.where('holder', '=', printable(holder));
  if (project !== undefined) query = query.where('project', '=', printable(project));
  if (kind !== undefined) query = query.where('kind', '=', printable(kind));
  if (phase !== undefined) query = query.where('read_model.tasks.phase', '=', phase);
  if (health !== undefined) query = query.where('read_model.tasks.health', '=', health);
  if (cursor !== undefined) query = query.where(after(SORTING, sort, cursor));
  const { shown, ...next } = pageOf(SORTING, sort, await query.execute(), limit);
  return { tasks: await withProposals(db, shown.map((row) => taskViewOf(row, row.title))), ...next };
}

export function taskViewOf(row: TaskRow, projectTitle: string): TaskView {
  const kind = ALL_KINDS.find((known) => known === row.kind);
  const definition = kind === undefined ? undefined : kindOf(kind);
  return {
    project: row.project, projectTitle, task: row.task, kind: row.kind, of: row.asked_of, phase: row.phase, health: row.health,
    askedAt: row.asked_at, dueAt: row.due_at,
    // A kind that this version no longer knows is shown by its name.
    question: definition?.question ?? { fr: row.kind, en: row.kind },
    expects: definition?.answer.expects ?? 'an object',
    about: JSON.parse(row.about) as Record<string, unknown>,
    alsoOf: row.also_of, holder: row.holder, priority: row.priority, followUpOn: row.follow_up_on, dueBecause: row.due_because, reminded: row.reminded, lastRemindedAt: row.last_reminded_at, escalatedTo: row.escalated_to,
  };
}
