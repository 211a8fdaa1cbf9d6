/** The same tests on the embedded database and on a real PostgreSQL. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { postgresServer } from '../../../cli/servers/postgresServer.ts';

export type Opened = { database: Database; again(): Promise<Database>; close(): Promise<void> };

const log = pino({ level: 'silent' });

async function embedded(): Promise<Opened> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jalon-pglite-'));
  const open = () => openDatabase({ databaseUrl: undefined, dataFolder, log });
  const database = await open();
  const close = async () => {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { database, again: open, close };
}

async function server(): Promise<Opened> {
  const postgres = await postgresServer();
  const open = () => openDatabase({ databaseUrl: postgres.url, dataFolder: 'unused', log });
  const database = await open();
  const close = async () => {
    await database.close();
    await postgres.stop();
  };
  return { database, again: open, close };
}

export const BOTH: readonly { name: string; open: () => Promise<Opened> }[] = [
  { name: 'PGlite', open: embedded },
  { name: 'PostgreSQL', open: server },
];
