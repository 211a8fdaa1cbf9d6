/** Where the reader of notifications goes on, kept with the deliveries that it made: both are there or neither. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import type { Position } from '../../../adapters/topicReader.ts';

/** Thrown when another process reads the same partition and moved on meanwhile. */
export class MovedByAnother extends Error {
  override name = 'MovedByAnother';
}

export const loadPlaces = (db: Kysely<Tables>): Promise<Position[]> =>
  db.selectFrom('registry.notification_places').select(['topic', 'partition', 'next_offset as next']).execute();

export async function placeOf(tx: Transaction<Tables>, topic: string, partition: number): Promise<number> {
  const row = await tx.selectFrom('registry.notification_places').select('next_offset').where('topic', '=', topic).where('partition', '=', partition).executeTakeFirst();
  return row?.next_offset ?? 0;
}

/** @throws MovedByAnother */
export async function movePlace(tx: Transaction<Tables>, { topic, partition, next, from }: Position & { from: number }): Promise<void> {
  const moved = await tx
    .insertInto('registry.notification_places')
    .values({ topic, partition, next_offset: next })
    .onConflict((conflict) => conflict.columns(['topic', 'partition']).doUpdateSet({ next_offset: next }).where('registry.notification_places.next_offset', '=', from))
    .returning('next_offset')
    .executeTakeFirst();
  if (moved === undefined) throw new MovedByAnother(`expected ${topic}/${partition} to go on at ${from}`);
}
