/** A page of the register, the latest to move first: one query that an index answers. */
import { sql } from 'kysely';
import type { Database } from '../../adapters/database.ts';
import { entryOf } from '../../domain/directory.ts';
import { foldedWords, speaksOf } from '../../domain/foldedWords.ts';
import { phasesShowing, publicSummary } from '../../domain/publicEntry.ts';
import type { EntryRules, PublicSummary } from '../../domain/publicEntry.ts';
import { cursorOf, readCursor } from '../api/cursor.ts';
import { listedOf, listedProjects } from './listedProjects.ts';
import { PAGE } from './registerViews.ts';
import type { RegisterFilters } from './registerViews.ts';

export type EntryPage = { projects: PublicSummary[]; next?: string };

/** Words looked for beyond this many are not. */
const WORDS_LOOKED_FOR = 10;
const NOTHING: EntryPage = { projects: [] };

export async function listEntries(database: Database, { q = '', theme = '', phase = '', outcome = '', cursor = '' }: RegisterFilters, rules: EntryRules): Promise<EntryPage> {
  const { publication } = rules;
  let query = listedProjects(database, publication).orderBy('moved_at', 'desc').orderBy('id').limit(PAGE + 1);
  if (phase !== '') query = query.where('phase', '=', phase);
  if (outcome !== '') query = outcome === 'none' ? query.where('outcome', 'is', null) : query.where('outcome', '=', outcome);
  if (theme !== '') {
    // What is not shown is not found either.
    if (entryOf(publication.themes, theme) === undefined) return NOTHING;
    query = query.where(sql<boolean>`themes @> array[${theme}]`).where('furthest', 'in', phasesShowing('themes', publication));
  }
  const looked = foldedWords(q).slice(0, WORDS_LOOKED_FOR);
  if (q.trim() !== '') {
    if (looked.length === 0) return NOTHING;
    query = query.where(sql<boolean>`to_tsvector('simple', sought) @@ to_tsquery('simple', ${looked.map((word) => `${word}:*`).join(' & ')})`);
  }
  const from = readCursor(cursor);
  if (from !== undefined) query = query.where((where) => where.or([where('moved_at', '<', from.at), where.and([where('moved_at', '=', from.at), where('id', '>', from.name)])]));

  const rows = await query.execute();
  // A name that is hidden in a title is not found by it; and where the list goes on says nothing of a project that is not shown.
  const shown = rows.slice(0, PAGE).map((row) => publicSummary(listedOf(row), rules)).filter(({ title }) => speaksOf(title, looked));
  const last = shown.at(-1);
  return { projects: shown, ...(rows.length > PAGE && last !== undefined && { next: cursorOf({ at: last.since, name: last.id }) }) };
}
