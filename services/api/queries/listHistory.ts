/** A project's facts, page by page; those that count by no sequence come last. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import type { HistoryFilters, HistoryView } from '../views.ts';

/** Beyond any sequence. */
const NONE = 2_147_483_647;

/** `undefined` for an unknown project. @throws CursorUnknown */
export async function listHistory({ db }: Database, project: string, { type, sort, limit, cursor }: HistoryFilters): Promise<HistoryView | undefined> {
  const [way, beyond] = sort === 'sequence' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const place = sql`coalesce(sequence, ${sql.lit(NONE)})`;
  let query = db.selectFrom('read_model.facts').selectAll().where('project', '=', project).orderBy(sql`${place} ${way}, time ${way}, id ${way}`).limit(limit + 1);
  if (type !== undefined) query = query.where('type', '=', printable(type));
  if (cursor !== undefined) {
    const [sequence = '', time = '', id = ''] = readCursor(cursor, sort, ['number', 'instant', 'text']);
    query = query.where(sql<boolean>`(${place}, time, id) ${beyond} (${Number(sequence)}::bigint, ${time}::timestamptz, ${id}::text)`);
  }
  const rows = await query.execute();
  if (rows.length === 0 && (await db.selectFrom('read_model.projects').select('id').where('id', '=', project).executeTakeFirst()) === undefined) return undefined;
  const last = rows[limit - 1];
  return {
    history: rows.slice(0, limit).map((row) => ({ id: row.id, type: row.type, sequence: row.sequence, time: row.time, data: JSON.parse(row.data) as Record<string, unknown> })),
    ...(rows.length > limit && last !== undefined && { next: cursorOf(sort, [String(last.sequence ?? NONE), last.time, last.id]) }),
  };
}
