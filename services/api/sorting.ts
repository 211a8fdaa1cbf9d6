/** Pages of a list in any of its orders: by what it is sorted by, then by names that tell any two rows apart, so that none comes twice or is left out. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { cursorOf, readCursor } from './cursor.ts';
import type { CursorPart } from './cursor.ts';

/** `mayBeEmpty`: then it is sorted last, whichever way. */
export type SortKey<Row> = { column: string; is: Extract<CursorPart, 'instant' | 'text'>; mayBeEmpty?: true; of(row: Row): string | null };
export type Sorting<Row> = { keys: Readonly<Record<string, SortKey<Row>>>; /** In this order. */ names: readonly { column: string; of(row: Row): string }[] };

/** As in `-dueAt`. */
const isDescending = (sort: string): boolean => sort.startsWith('-');

function keyOf<Row>({ keys }: Sorting<Row>, sort: string): SortKey<Row> {
  const key = keys[sort.replace(/^-/, '')];
  if (key === undefined) throw new Error(`expected a sort of this list, got ${sort}`);
  return key;
}

/** Titles are sorted as people do, whatever the letters' case and accents. */
function expressionOf<Row>({ column, is, mayBeEmpty }: SortKey<Row>, sort: string): RawBuilder<unknown> {
  const value = sql.ref(column);
  if (is === 'text') return sql`(${value} collate "und-x-icu")`;
  return mayBeEmpty === true ? sql`coalesce(${value}, ${sql.lit(lastOf(sort))}::timestamptz)` : value;
}

const lastOf = (sort: string): string => (isDescending(sort) ? '-infinity' : 'infinity');

export function orderBy<Row>(sorting: Sorting<Row>, sort: string): RawBuilder<unknown> {
  const by = expressionOf(keyOf(sorting, sort), sort);
  return sql`${by} ${sql.raw(isDescending(sort) ? 'desc' : 'asc')}, ${sql.join(sorting.names.map(({ column }) => sql.ref(column)))}`;
}

/** What comes after the row that a cursor stands for. @throws CursorUnknown */
export function after<Row>(sorting: Sorting<Row>, sort: string, cursor: string): RawBuilder<boolean> {
  const key = keyOf(sorting, sort);
  const [first = '', ...names] = readCursor(cursor, sort, [key.mayBeEmpty === true ? 'instantOrNone' : key.is, ...sorting.names.map(() => 'text' as const)]);
  const by = expressionOf(key, sort);
  const value = key.is === 'text' ? sql`${first}::text` : sql`${first || lastOf(sort)}::timestamptz`;
  const columns = sql.join(sorting.names.map(({ column }) => sql.ref(column)));
  return sql<boolean>`(${by} ${sql.raw(isDescending(sort) ? '<' : '>')} ${value} or (${by} = ${value} and (${columns}) > (${sql.join(names.map((name) => sql`${name}::text`))})))`;
}

/** What was found, of which one more than the limit was asked for, as a page and where the next one begins. */
export function pageOf<Row>(sorting: Sorting<Row>, sort: string, rows: readonly Row[], limit: number): { shown: readonly Row[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { shown };
  return { shown, next: cursorOf(sort, [keyOf(sorting, sort).of(last) ?? '', ...sorting.names.map(({ of }) => of(last))]) };
}
