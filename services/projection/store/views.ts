/** Loads and saves what the read model knows of projects, many at once. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables, TaskRow } from '../../../adapters/tables.ts';
import type { ProjectView } from '../projectView.ts';
import { recordset } from './recordset.ts';

/** With their open tasks: one that is closed changes no more, and one that is asked again replaces the one before. */
export async function loadViews(tx: Transaction<Tables>, projects: readonly string[]): Promise<Map<string, ProjectView>> {
  if (projects.length === 0) return new Map();
  const rows = await tx.selectFrom('read_model.projects').selectAll().where('id', '=', sql<string>`any(${[...projects]}::text[])`).execute();
  const open = await tx.selectFrom('read_model.tasks').selectAll().where('project', '=', sql<string>`any(${[...projects]}::text[])`).where('status', '=', 'asked').execute();
  const tasks = Map.groupBy(open, (task) => task.project);
  return new Map(rows.map((project) => [project.id, { project, tasks: byTask(tasks.get(project.id) ?? []) }]));
}

export async function saveViews(tx: Transaction<Tables>, views: readonly ProjectView[]): Promise<void> {
  if (views.length === 0) return;
  await sql`
    insert into read_model.projects
    select * from json_to_recordset(${recordset(views.map(({ project }) => project))}) as row(
      id text, title text, department text, themes text[], services text[], policy text, accelerated text, phase text, round integer, outcome text, health text,
      waiting_on text[], waiting_since timestamptz, due_at timestamptz, held_since timestamptz, started_at timestamptz, updated_at timestamptz, ended_at timestamptz,
      last_sequence integer, gaps integer)
    on conflict (id) do update set
      title = excluded.title, department = excluded.department, themes = excluded.themes, services = excluded.services, policy = excluded.policy,
      accelerated = excluded.accelerated, phase = excluded.phase, round = excluded.round, outcome = excluded.outcome, health = excluded.health,
      waiting_on = excluded.waiting_on, waiting_since = excluded.waiting_since, due_at = excluded.due_at, held_since = excluded.held_since,
      started_at = excluded.started_at, updated_at = excluded.updated_at, ended_at = excluded.ended_at, last_sequence = excluded.last_sequence, gaps = excluded.gaps
  `.execute(tx);
  const tasks = views.flatMap((view) => Object.values(view.tasks));
  if (tasks.length > 0) await saveTasks(tx, tasks);
}

async function saveTasks(tx: Transaction<Tables>, tasks: readonly TaskRow[]): Promise<void> {
  await sql`
    insert into read_model.tasks
    select * from json_to_recordset(${recordset(tasks)}) as row(
      project text, task text, kind text, asked_of text, phase text, status text, health text, asked_at timestamptz, due_at timestamptz, closed_at timestamptz, about text)
    on conflict (project, task) do update set
      kind = excluded.kind, asked_of = excluded.asked_of, phase = excluded.phase, status = excluded.status, health = excluded.health,
      asked_at = excluded.asked_at, due_at = excluded.due_at, closed_at = excluded.closed_at, about = excluded.about
    where (tasks.status, tasks.health, tasks.asked_at, tasks.due_at) is distinct from (excluded.status, excluded.health, excluded.asked_at, excluded.due_at)
  `.execute(tx);
}

const byTask = (tasks: readonly TaskRow[]): Record<string, TaskRow> => Object.fromEntries(tasks.map((task) => [task.task, task]));
