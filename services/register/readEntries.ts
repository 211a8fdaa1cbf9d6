/** Whole entries of the register: the rows of some projects, and of each the few facts and tasks from which its decisions are read. */
import { sql } from 'kysely';
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';
import type { Instant } from '../../domain/ids.ts';
import { DECIDING_FACTS, DECIDING_KINDS } from '../../domain/publicDecisions.ts';
import type { DecidingFact } from '../../domain/publicDecisions.ts';
import { publicEntry } from '../../domain/publicEntry.ts';
import type { EntryRules, PublicEntry } from '../../domain/publicEntry.ts';
import { knownOf, knownProjects } from './listedProjects.ts';
import type { KnownRow } from './listedProjects.ts';

/** Types and kinds are words of ours; written out, an index that holds these alone is used. */
const listOf = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(', '));
const FACTS = listOf(DECIDING_FACTS);
const KINDS = listOf(DECIDING_KINDS);

export async function readEntry(database: Database, id: string, rules: EntryRules): Promise<PublicEntry | undefined> {
  const row = await knownProjects(database, rules.publication).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : (await entriesOf(database, [row], rules))[0];
}

/** The latest to move first. */
export async function latestEntries(database: Database, most: number, rules: EntryRules): Promise<PublicEntry[]> {
  return entriesOf(database, await knownProjects(database, rules.publication).orderBy('moved_at', 'desc').orderBy('id').limit(most).execute(), rules);
}

const AT_ONCE = 250;

/** Every entry, some at a time, in an order that nothing changes while they are read. */
export async function* everyEntry(database: Database, rules: () => EntryRules): AsyncGenerator<PublicEntry[], void, undefined> {
  for (let after: string | undefined; ;) {
    const page = knownProjects(database, rules().publication).orderBy('id').limit(AT_ONCE);
    const rows = await withDatabase(() => (after === undefined ? page : page.where('id', '>', after)).execute());
    if (rows.length > 0) yield await withDatabase(() => entriesOf(database, rows, rules()));
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)?.id;
  }
}

async function entriesOf({ db }: Database, rows: readonly KnownRow[], rules: EntryRules): Promise<PublicEntry[]> {
  const these = sql<string>`any(${rows.map(({ id }) => id)}::text[])`;
  const facts = await db.selectFrom('read_model.facts').select(['project', 'type', 'time', 'data']).where('project', '=', these).where(sql<boolean>`type in (${FACTS})`)
    .orderBy('project').orderBy('sequence').execute();
  const tasks = await db.selectFrom('read_model.tasks').select(['project', 'task', 'kind', 'asked_of as of']).where('project', '=', these).where(sql<boolean>`kind in (${KINDS})`)
    .where('status', '=', 'answered').orderBy('closed_at').execute();
  const factsOf = Map.groupBy(facts, ({ project }) => project);
  const tasksOf = Map.groupBy(tasks, ({ project }) => project);
  return rows.map((row) => publicEntry(knownOf(row), (factsOf.get(row.id) ?? []).map(decidingFact), tasksOf.get(row.id) ?? [], rules));
}

/** Facts were checked when they were read in. */
const decidingFact = ({ type, time, data }: { type: string; time: string; data: string }): DecidingFact => ({ type, at: time as Instant, data: JSON.parse(data) as unknown }) as DecidingFact;
