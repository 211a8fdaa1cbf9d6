/** Facts by their place: the order in which they were read in. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';

/** `data` is JSON as it is kept. */
export type ChangedFact = { place: number; id: string; project: string; sequence: number | null; type: string; time: string; data: string };

/** After one place and up to another, which is included; in order. */
export async function readChanges(db: Kysely<Tables>, { after, upTo, limit }: { after: number; upTo: number; limit: number }): Promise<ChangedFact[]> {
  return db
    .selectFrom('read_model.facts').select(['place', 'id', 'project', 'sequence', 'type', 'time', 'data'])
    .where('place', '>', sql<number>`${after}::bigint`)
    .where('place', '<=', sql<number>`${upTo}::bigint`)
    .orderBy('place')
    .limit(limit)
    .execute();
}
