/** Messages that could not be read, the newest first, by where they came from. */
import type { Database } from '../../../adapters/database.ts';
import type { DeadLetterList } from '../views.ts';

export async function listDeadLetters({ db }: Database, limit: number): Promise<DeadLetterList> {
  const rows = await db.selectFrom('read_model.dead_letters').selectAll().orderBy('at', 'desc').orderBy('message_offset', 'desc').limit(limit).execute();
  const { count } = await db.selectFrom('read_model.dead_letters').select((select) => select.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  return { deadLetters: rows.map(({ message_offset, ...row }) => ({ ...row, offset: message_offset })), count };
}
