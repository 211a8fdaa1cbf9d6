/** Writes many rows in one statement: those that are there are brought up to date, where they differ at all. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import { recordset } from './recordset.ts';

/** Names of tables and columns are ours; only the rows come from outside, as one parameter. */
export async function upsert(tx: Transaction<Tables>, table: string, columns: Readonly<Record<string, string>>, key: readonly string[], rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const others = names.filter((name) => !key.includes(name));
  const list = (each: readonly string[], prefix = '') => sql.raw(each.map((name) => `${prefix}${name}`).join(', '));
  await sql`
    insert into ${sql.table(`read_model.${table}`)} (${list(names)})
    select ${list(names)} from json_to_recordset(${recordset(rows)}) as row(${sql.raw(names.map((name) => `${name} ${columns[name]}`).join(', '))})
    on conflict (${list(key)}) do update set ${sql.raw(others.map((name) => `${name} = excluded.${name}`).join(', '))}
    where (${list(others, `${table}.`)}) is distinct from (${list(others, 'excluded.')})
  `.execute(tx);
}
