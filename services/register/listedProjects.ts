/** The projects that are listed by the rules in force: what is asked of the database is what the domain's rule says. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '../../adapters/database.ts';
import type { ProjectRow } from '../../adapters/tables.ts';
import type { Instant } from '../../domain/ids.ts';
import { unlistedStates } from '../../domain/publicEntry.ts';
import type { KnownProject, ListedProject } from '../../domain/publicEntry.ts';
import type { Publication } from '../../domain/publication.ts';
import { estimateOf } from '../api/queries/estimateOf.ts';

export const LISTED = ['id', 'title', 'themes', 'phase', 'outcome', 'furthest', 'moved_at'] as const satisfies (keyof ProjectRow)[];
const KNOWN = [...LISTED, 'once_least', 'once_most', 'yearly_least', 'yearly_most', 'parties', 'datasets'] as const satisfies (keyof ProjectRow)[];
export type ListedRow = Pick<ProjectRow, (typeof LISTED)[number]>;
export type KnownRow = Pick<ProjectRow, (typeof KNOWN)[number]>;

export const knownProjects = ({ db }: Database, publication: Publication) => db.selectFrom('read_model.projects').select(KNOWN).where(listed(publication));

/** One whose first fact is missing is not listed: its title is not known. */
export function listed(publication: Publication): RawBuilder<boolean> {
  const states = unlistedStates(publication).map(({ furthest, outcome }) => `${furthest}/${outcome ?? 'none'}`);
  return sql<boolean>`(policy <> '' and furthest || '/' || coalesce(outcome, 'none') <> all(${states}::text[]))`;
}

export const listedOf = (row: ListedRow): ListedProject => ({
  id: row.id, title: row.title, themes: row.themes, phase: row.phase, outcome: row.outcome, furthest: row.furthest, movedAt: row.moved_at as Instant,
});

export const knownOf = (row: KnownRow): KnownProject => ({ ...listedOf(row), estimate: estimateOf(row), parties: row.parties, datasets: row.datasets });
