/** Loads and saves what the read model knows of projects, many at once. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import type { ProjectView } from '../projectView.ts';
import { CONDITION_COLUMNS, PROJECT_COLUMNS, STUCK_COLUMNS, TASK_COLUMNS } from './columns.ts';
import { upsert } from './upsert.ts';

/** With their open tasks: one that is closed changes no more, and one that is asked again replaces the one before. */
export async function loadViews(tx: Transaction<Tables>, projects: readonly string[]): Promise<Map<string, ProjectView>> {
  if (projects.length === 0) return new Map();
  const these = sql<string>`any(${[...projects]}::text[])`;
  const rows = await tx.selectFrom('read_model.projects').selectAll().where('id', '=', these).execute();
  const open = await tx.selectFrom('read_model.tasks').selectAll().where('project', '=', these).where('status', '=', 'asked').execute();
  const set = await tx.selectFrom('read_model.conditions').selectAll().where('project', '=', these).where('state', '=', 'open').execute();
  const swept = await tx.selectFrom('read_model.stuck').selectAll().where('project', '=', these).execute();
  const tasks = Map.groupBy(open, (task) => task.project);
  const conditions = Map.groupBy(set, (condition) => condition.project);
  const stuck = new Map(swept.map((row) => [row.project, row]));
  return new Map(
    rows.map((project) => [project.id, {
      project,
      tasks: Object.fromEntries((tasks.get(project.id) ?? []).map((task) => [task.task, task])),
      conditions: Object.fromEntries((conditions.get(project.id) ?? []).map((condition) => [condition.condition, condition])),
      stuck: stuck.get(project.id),
    }]),
  );
}

export async function saveViews(tx: Transaction<Tables>, views: readonly ProjectView[]): Promise<void> {
  await upsert(tx, 'projects', PROJECT_COLUMNS, ['id'], views.map(({ project }) => project));
  await upsert(tx, 'tasks', TASK_COLUMNS, ['project', 'task'], views.flatMap(({ tasks }) => Object.values(tasks)));
  await upsert(tx, 'conditions', CONDITION_COLUMNS, ['project', 'condition'], views.flatMap(({ conditions }) => Object.values(conditions)));
  await upsert(tx, 'stuck', STUCK_COLUMNS, ['project'], views.flatMap(({ stuck }) => (stuck === undefined ? [] : [stuck])));
}
