/** Keeps which messages could not be read, by where they came from; not what they held. */
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { DeadLetterRow, Tables } from '../../../adapters/tables.ts';
import { recordset } from './recordset.ts';

export async function saveDeadLetters(tx: Transaction<Tables>, letters: readonly DeadLetterRow[]): Promise<void> {
  if (letters.length === 0) return;
  await sql`
    insert into read_model.dead_letters (topic, partition, message_offset, reason, error, at)
    select topic, partition, message_offset, reason, error, at
    from json_to_recordset(${recordset(letters)}) as row(topic text, partition integer, message_offset bigint, reason text, error text, at timestamptz)
    on conflict do nothing
  `.execute(tx);
}
