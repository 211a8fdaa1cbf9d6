/** Open tasks, the most pressing first, with the question that each asks. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import type { TaskRow } from '../../../adapters/tables.ts';
import { kindOf, STANDING_KINDS, TASK_KINDS } from '../../../domain/taskKinds.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import type { TaskFilters, TaskList, TaskView } from '../views.ts';
import { withProposals } from './proposals.ts';

type Kind = Parameters<typeof kindOf>[0];
export const ALL_KINDS: readonly Kind[] = [...TASK_KINDS, ...STANDING_KINDS];

export async function listTasks({ db }: Database, { of, holder, project, limit, cursor }: TaskFilters): Promise<TaskList> {
  let query = db
    .selectFrom('read_model.tasks')
    .innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.tasks.project')
    .selectAll('read_model.tasks')
    .select('read_model.projects.title')
    .where('status', '=', 'asked')
    .orderBy('read_model.tasks.due_at')
    .orderBy('project')
    .orderBy('task')
    .limit(limit + 1);
  if (of !== undefined) query = query.where((where) => where.or([where('asked_of', '=', printable(of)), where(sql.val(printable(of)), '=', where.fn.any('also_of'))]));
  if (holder !== undefined) query = query.where('holder', '=', printable(holder));
  if (project !== undefined) query = query.where('project', '=', printable(project));
  const from = cursor === undefined ? undefined : placeOf(cursor);
  if (from !== undefined) {
    query = query.where((where) => where(where.refTuple('read_model.tasks.due_at', 'project', 'task'), '>', where.tuple(from.dueAt, from.project, from.task)));
  }
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    tasks: await withProposals(db, shown.map((row) => taskViewOf(row, row.title))),
    ...(rows.length > limit && last !== undefined && { next: cursorOf({ at: last.due_at, name: JSON.stringify([last.project, last.task]) }) }),
  };
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

function placeOf(cursor: string): { dueAt: string; project: string; task: string } | undefined {
  const read = readCursor(cursor);
  if (read === undefined) return undefined;
  try {
    const [project, task] = JSON.parse(read.name) as unknown[];
    return typeof project === 'string' && typeof task === 'string' ? { dueAt: read.at, project, task } : undefined;
  } catch {
    return undefined;
  }
}
