/** A page of the register, the latest to move first: one or two queries that indexes answer. */
import { sql } from 'kysely';
import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import type { Database } from '../../adapters/database.ts';
import type { Tables } from '../../adapters/tables.ts';
import { entryOf } from '../../domain/directory.ts';
import { foldedWords, speaksOf } from '../../domain/foldedWords.ts';
import { phasesShowing, publicSummary } from '../../domain/publicEntry.ts';
import type { EntryRules, PublicSummary } from '../../domain/publicEntry.ts';
import type { Phase } from '../../domain/journey.ts';
import type { Publication } from '../../domain/publication.ts';
import { cursorOf, readCursor } from '../api/cursor.ts';
import { LISTED, listed, listedOf } from './listedProjects.ts';
import type { ListedRow } from './listedProjects.ts';
import { PAGE } from './registerViews.ts';
import type { RegisterFilters } from './registerViews.ts';

export type EntryPage = { projects: PublicSummary[]; next?: string };

/** As cursors name it. */
const ORDER = '-since';
/** Words looked for beyond this many are not. */
const WORDS_LOOKED_FOR = 10;
/** Projects among which a page is looked for first. */
const LATEST = 400;

/** @throws CursorUnknown */
export async function listEntries(database: Database, filters: RegisterFilters, rules: EntryRules): Promise<EntryPage> {
  const asked = readFilters(filters, rules.publication);
  if (asked === undefined) return { projects: [] };
  const rows = await latestRows(database, asked, rules.publication);
  // A name that is hidden in a title is not found by it; and where the list goes on says nothing of a project that is not shown.
  const shown = rows.slice(0, PAGE).map((row) => publicSummary(listedOf(row), rules)).filter(({ title }) => asked.words.length === 0 || speaksOf(title, asked.words));
  const last = shown.at(-1);
  return { projects: shown, ...(rows.length > PAGE && last !== undefined && { next: cursorOf(ORDER, [last.since, last.id]) }) };
}

type Asked = { theme: string; shownFrom: readonly Phase[]; phase: string; outcome: string; words: readonly string[]; from: readonly string[] | undefined };

/** `undefined` where nothing can be found: no word is looked for, or a theme that is not shown. */
function readFilters({ q = '', theme = '', phase = '', outcome = '', cursor = '' }: RegisterFilters, publication: Publication): Asked | undefined {
  const words = foldedWords(q).slice(0, WORDS_LOOKED_FOR);
  if (q.trim() !== '' && words.length === 0) return undefined;
  if (theme !== '' && entryOf(publication.themes, theme) === undefined) return undefined;
  return { theme, shownFrom: phasesShowing('themes', publication), phase, outcome, words, from: cursor === '' ? undefined : readCursor(cursor, ORDER, ['instant', 'text']) };
}

/**
 * What is asked for often is found among the latest, which are read in order until a page is full; only what is rare is looked for by its own index,
 * which gives few to sort. Left to choose without statistics, a database sorts thousands.
 */
async function latestRows({ db }: Database, asked: Asked, publication: Publication): Promise<ListedRow[]> {
  const some = after(asked.from, db.selectFrom('read_model.projects').select([...LISTED, 'policy', 'sought']));
  const inOrder = some.orderBy('moved_at', 'desc').orderBy('id');
  if (isUnfiltered(asked)) return inOrder.where(listed(publication)).limit(PAGE + 1).execute();
  const among = (these: typeof some) =>
    db.selectFrom(these.as('these')).select(LISTED).where(matching(asked)).where(listed(publication)).orderBy('moved_at', 'desc').orderBy('id').limit(PAGE + 1).execute();
  const found = await among(inOrder.limit(LATEST));
  if (found.length > PAGE) return found;
  // An offset, even of none, keeps the two apart: these are found first.
  return among(some.where(asked.words.length > 0 ? indexedAs(asked.words) : matching(asked)).offset(0));
}

const isUnfiltered = ({ theme, phase, outcome, words }: Asked): boolean => theme === '' && phase === '' && outcome === '' && words.length === 0;

/** Words are letters and digits: they mean nothing else to a query or a pattern. */
const indexedAs = (words: readonly string[]): RawBuilder<boolean> => sql<boolean>`to_tsvector('simple', sought) @@ to_tsquery('simple', ${words.map((word) => `${word}:*`).join(' & ')})`;

function matching({ theme, shownFrom, phase, outcome, words }: Asked): RawBuilder<boolean> {
  const conditions = [
    ...(theme === '' ? [] : [sql<boolean>`themes @> array[${theme}] and furthest = any(${[...shownFrom]}::text[])`]),
    ...(phase === '' ? [] : [sql<boolean>`phase = ${phase}`]),
    ...(outcome === '' ? [] : [outcome === 'none' ? sql<boolean>`outcome is null` : sql<boolean>`outcome = ${outcome}`]),
    ...(words.length === 0 ? [] : [sql<boolean>`sought ~ all(${words.map((word) => `(^| )${word}`)}::text[])`]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function after<Query extends SelectQueryBuilder<Tables, 'read_model.projects', object>>(from: readonly string[] | undefined, projects: Query): Query {
  if (from === undefined) return projects;
  const [at = '', name = ''] = from;
  return projects.where((where) => where.or([where('moved_at', '<', at), where.and([where('moved_at', '=', at), where('id', '>', name)])])) as Query;
}
