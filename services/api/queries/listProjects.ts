/** Projects, newest first, by what a coordinator looks for. */
import type { ProjectRow } from '../../../adapters/tables.ts';
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import type { ProjectFilters, ProjectList, ProjectSummary } from '../views.ts';

export async function listProjects({ db }: Database, { phase, health, department, outcome, q, limit, cursor }: ProjectFilters): Promise<ProjectList> {
  let query = db.selectFrom('read_model.projects').selectAll().orderBy('started_at', 'desc').orderBy('id').limit(limit + 1);
  if (phase !== undefined) query = query.where('phase', '=', phase);
  if (health !== undefined) query = query.where('health', '=', health);
  if (department !== undefined) query = query.where('department', '=', printable(department));
  if (outcome !== undefined) query = outcome === 'none' ? query.where('outcome', 'is', null) : query.where('outcome', '=', outcome);
  if (q !== undefined) query = query.where((where) => where.or([where('title', 'ilike', containing(q)), where('id', 'ilike', containing(q))]));
  const from = cursor === undefined ? undefined : readCursor(cursor);
  if (from !== undefined) query = query.where((where) => where.or([where('started_at', '<', from.at), where.and([where('started_at', '=', from.at), where('id', '>', from.name)])]));

  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { projects: shown.map(summaryOf), ...(rows.length > limit && last !== undefined && { next: cursorOf({ at: last.started_at, name: last.id }) }) };
}

export const summaryOf = (row: ProjectRow): ProjectSummary => ({
  id: row.id, title: row.title, department: row.department, themes: row.themes, services: row.services,
  phase: row.phase, round: row.round, outcome: row.outcome, health: row.health,
  waitingOn: row.waiting_on, waitingSince: row.waiting_since, dueAt: row.due_at, heldSince: row.held_since,
  startedAt: row.started_at, updatedAt: row.updated_at, endedAt: row.ended_at, accelerated: row.accelerated,
  path: row.path, isFlagship: row.is_flagship,
});

const containing = (text: string): string => `%${printable(text).replace(/[\\%_]/g, '\\$&')}%`;
