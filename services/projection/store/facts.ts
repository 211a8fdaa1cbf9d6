/** Keeps facts, each once: the open ones, and apart from them those that are not for everyone. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { printableJson } from '../../../adapters/printable.ts';
import type { Tables } from '../../../adapters/tables.ts';
import type { ReadFact } from '../readFact.ts';
import { recordset } from './recordset.ts';

type FactTable = 'facts' | 'restricted_facts';

/** Any number, the same for all processes of ours. */
const PLACES = 5_266_602;

export async function saveFacts(tx: Transaction<Tables>, table: FactTable, facts: readonly ReadFact[]): Promise<void> {
  if (facts.length === 0) return;
  // Places become visible in their order: whoever follows the changes would miss one that is committed after a later one.
  if (table === 'facts') await sql`select pg_advisory_xact_lock(${sql.lit(PLACES)})`.execute(tx);
  const rows = facts.map(({ data, ...fact }) => ({ ...fact, data: printableJson(data) }));
  await sql`
    insert into ${sql.table(`read_model.${table}`)} (id, project, sequence, type, time, data)
    select id, project, sequence, type, time, data
    from json_to_recordset(${recordset(rows)}) as row(id text, project text, sequence integer, type text, time timestamptz, data text)
    on conflict (id) do nothing
  `.execute(tx);
}

/** Those of these ids that are kept already. */
export async function keptFacts(tx: Transaction<Tables>, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.selectFrom('read_model.facts').select('id').where('id', '=', sql<string>`any(${[...ids]}::text[])`).execute();
  return new Set(rows.map(({ id }) => id));
}
