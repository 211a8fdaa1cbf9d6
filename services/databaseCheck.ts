/** Whether the database answers. */
import { sql } from 'kysely';
import type { Database } from '../adapters/database.ts';
import { becauseOf } from '../adapters/log.ts';
import type { Check } from './check.ts';

export async function databaseCheck({ db }: Database): Promise<Check> {
  try {
    await sql`select 1`.execute(db);
    return { name: 'database', ok: true, says: 'answers' };
  } catch (error) {
    return { name: 'database', ok: false, says: becauseOf(error) };
  }
}
