/** Projects, by what a coordinator looks for, in the order that they ask for. */
import { sql } from 'kysely';
import type { ProjectRow } from '../../../adapters/tables.ts';
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import { after, orderBy, pageOf } from '../sorting.ts';
import type { Sorting } from '../sorting.ts';
import type { ProjectFilters, ProjectList, ProjectSummary } from '../views.ts';

const SORTING: Sorting<ProjectRow> = {
  keys: {
    startedAt: { column: 'started_at', is: 'instant', of: (row) => row.started_at },
    updatedAt: { column: 'updated_at', is: 'instant', of: (row) => row.updated_at },
    dueAt: { column: 'due_at', is: 'instant', mayBeEmpty: true, of: (row) => row.due_at },
    title: { column: 'title', is: 'text', of: (row) => row.title },
  },
  names: [{ column: 'id', of: ({ id }) => id }],
};

export async function listProjects({ db }: Database, { phase, health, department, theme, service, waitingOn, outcome, q, sort, limit, cursor }: ProjectFilters): Promise<ProjectList> {
  let query = db.selectFrom('read_model.projects').selectAll().orderBy(orderBy(SORTING, sort)).limit(limit + 1);
  if (phase !== undefined) query = query.where('phase', '=', phase);
  if (health !== undefined) query = query.where('health', '=', health);
  if (department !== undefined) query = query.where('department', '=', printable(department));
  if (theme !== undefined) query = query.where(amongst('themes', theme));
  if (service !== undefined) query = query.where(amongst('services', service));
  if (waitingOn !== undefined) query = query.where(amongst('waiting_on', waitingOn));
  if (outcome !== undefined) query = outcome === 'none' ? query.where('outcome', 'is', null) : query.where('outcome', '=', outcome);
  if (q !== undefined) query = query.where((where) => where.or([where('title', 'ilike', containing(q)), where('id', 'ilike', containing(q))]));
  if (cursor !== undefined) query = query.where(after(SORTING, sort, cursor));

  const { shown, ...next } = pageOf(SORTING, sort, await query.execute(), limit);
  return { projects: shown.map(summaryOf), ...next };
}

export const summaryOf = (row: ProjectRow): ProjectSummary => ({
  id: row.id, title: row.title, department: row.department, themes: row.themes, services: row.services,
  phase: row.phase, round: row.round, outcome: row.outcome, health: row.health,
  waitingOn: row.waiting_on, waitingSince: row.waiting_since, dueAt: row.due_at, heldSince: row.held_since,
  startedAt: row.started_at, updatedAt: row.updated_at, endedAt: row.ended_at, accelerated: row.accelerated,
  path: row.path, isFlagship: row.is_flagship,
});

const amongst = (column: 'themes' | 'services' | 'waiting_on', text: string) => sql<boolean>`${printable(text)} = any(${sql.ref(column)})`;

const containing = (text: string): string => `%${printable(text).replace(/[\\%_]/g, '\\$&')}%`;
