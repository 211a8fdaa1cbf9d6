/** The database: PostgreSQL where one is named, else PGlite in a folder that this process alone owns. The SQL is the same. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Away } from './away.ts';
import { lockFolder } from './folderLock.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = { db: Kysely<Tables>; isEmbedded: boolean; close(): Promise<void> };
export type DatabasePlace = { databaseUrl: string | undefined; dataFolder: string; log: Log };

/** PostgreSQL's numbers for the types that JavaScript would read otherwise: `bigint` and `timestamptz`. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = { 20: Number, 1184: (text) => new Date(text).toISOString() };

/** Opens it and brings its tables up to date. @throws FolderTaken */
export async function openDatabase({ databaseUrl, dataFolder, log }: DatabasePlace): Promise<Database> {
  const database = databaseUrl === undefined ? await openEmbedded(resolve(dataFolder, 'read-model')) : openServer(databaseUrl, log);
  try {
    const applied = await migrate(database.db);
    if (applied.length > 0) log.info({ applied }, 'tables brought up to date');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openEmbedded(folder: string): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder, 'the embedded database');
  try {
    const pglite = await PGlite.create(join(folder, 'pglite'), { parsers: PARSERS });
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    const close = async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await lock.release();
    };
    return { db, isEmbedded: true, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A server that has gone without a word, as behind a network that is cut, ends no statement itself. */
const SILENT_AFTER_MS = 35_000;

function openServer(connectionString: string, log: Log): Database {
  const getTypeParser = (oid: number, format?: 'text' | 'binary'): unknown => PARSERS[oid] ?? pg.types.getTypeParser(oid, format as 'text');
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 30_000, query_timeout: SILENT_AFTER_MS, application_name: 'jalon', types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser } });
  // Without a listener, the server closing an idle connection would end the process.
  pool.on('error', (error) => log.warn({ because: error.message }, 'an idle database connection was closed'));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, isEmbedded: false, close: () => db.destroy() };
}

/** Runs what needs the database, and tells a database that does not answer from a mistake of ours. @throws Away */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isAway(error) ? new Away('the database', error) : error;
  }
}

/** Classes 08 (connection), 53 (resources) and 57P (shutdown) of PostgreSQL, and what the network says. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return /^(08|53|57P)/.test(code) || /^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_)/.test(code) || /terminated|timeout exceeded|Query read timeout|connection timeout|Connection ended/i.test(error.message);
}
