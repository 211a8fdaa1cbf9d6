/** The projects that are listed by the rules in force, as a query to go on from: what is asked of the database is what the domain's rule says. */
import { sql } from 'kysely';
import type { SelectQueryBuilder } from 'kysely';
import type { Database } from '../../adapters/database.ts';
import type { ProjectRow, Tables } from '../../adapters/tables.ts';
import type { Instant } from '../../domain/ids.ts';
import { listedStates } from '../../domain/publicEntry.ts';
import type { KnownProject, ListedProject } from '../../domain/publicEntry.ts';
import type { Publication } from '../../domain/publication.ts';
import { estimateOf } from '../api/queries/estimateOf.ts';

const LISTED = ['id', 'title', 'themes', 'phase', 'outcome', 'furthest', 'moved_at', 'once_least', 'once_most', 'yearly_least', 'yearly_most'] as const satisfies (keyof ProjectRow)[];
const KNOWN = [...LISTED, 'parties', 'datasets'] as const satisfies (keyof ProjectRow)[];
export type ListedRow = Pick<ProjectRow, (typeof LISTED)[number]>;
export type KnownRow = Pick<ProjectRow, (typeof KNOWN)[number]>;

type Projects = SelectQueryBuilder<Tables, 'read_model.projects', object>;

export const listedProjects = (database: Database, publication: Publication) => listed(database, publication).select(LISTED);
export const knownProjects = (database: Database, publication: Publication) => listed(database, publication).select(KNOWN);

/** One whose first fact is missing is not: its title is not known. */
export function listed({ db }: Database, publication: Publication): Projects {
  const states = listedStates(publication).map(({ furthest, outcome }) => `${furthest}/${outcome ?? 'none'}`);
  return db.selectFrom('read_model.projects').where('policy', '!=', '').where(sql`furthest || '/' || coalesce(outcome, 'none')`, '=', sql`any(${states}::text[])`);
}

export const listedOf = (row: ListedRow): ListedProject => ({
  id: row.id, title: row.title, themes: row.themes, phase: row.phase, outcome: row.outcome, furthest: row.furthest, movedAt: row.moved_at as Instant, estimate: estimateOf(row),
});

export const knownOf = (row: KnownRow): KnownProject => ({ ...listedOf(row), parties: row.parties, datasets: row.datasets });
