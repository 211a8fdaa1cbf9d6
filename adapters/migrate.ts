/** Brings the tables up to date: the SQL files of `migrations/`, in order, each once, whoever else starts at the same time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Any number, the same for all processes of ours. */
const LOCK = 5_266_601;

/** The names of those that were applied now. */
export async function migrate(db: Kysely<Tables>): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx);
    await sql`create schema if not exists registry`.execute(tx);
    await sql`create table if not exists registry.migrations (name text primary key, applied_at timestamptz not null default now())`.execute(tx);
    const applied = new Set((await tx.selectFrom('registry.migrations').select('name').execute()).map(({ name }) => name));
    const missing = readdirSync(FOLDER).filter((name) => name.endsWith('.sql') && !applied.has(name)).toSorted();
    for (const name of missing) {
      for (const statement of statementsOf(readFileSync(join(FOLDER, name), 'utf8'))) await sql.raw(statement).execute(tx);
      await tx.insertInto('registry.migrations').values({ name }).execute();
    }
    return missing;
  });
}

/** PGlite takes one statement at a time; in our files each ends its line with a semicolon. */
const statementsOf = (text: string): string[] => text.split(/;\s*\n/).filter((statement) => statement.trim() !== '');
