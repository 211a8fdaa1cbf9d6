/** Where the projection goes on, kept with the rows that it made: both are there or neither. */
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import type { Position } from '../../../adapters/topicReader.ts';

/** Thrown when somebody else moved on, or emptied the read model, while a batch was being written. */
export class MovedByAnother extends Error {
  override name = 'MovedByAnother';
}

export async function loadPositions(db: Kysely<Tables>): Promise<Position[]> {
  return db.selectFrom('read_model.offsets').select(['topic', 'partition', 'next_offset as next']).execute();
}

export async function nextOffset(tx: Transaction<Tables>, topic: string, partition: number): Promise<number> {
  const row = await tx.selectFrom('read_model.offsets').select('next_offset').where('topic', '=', topic).where('partition', '=', partition).executeTakeFirst();
  return row?.next_offset ?? 0;
}

/** @throws MovedByAnother */
export async function moveOffset(tx: Transaction<Tables>, position: Position & { from: number; highWatermark: number }): Promise<void> {
  const { topic, partition, next, from, highWatermark } = position;
  const moved = await tx
    .insertInto('read_model.offsets')
    .values({ topic, partition, next_offset: next, high_watermark: highWatermark })
    .onConflict((conflict) =>
      conflict
        .columns(['topic', 'partition'])
        .doUpdateSet({ next_offset: next, high_watermark: highWatermark, updated_at: new Date().toISOString() })
        .where('read_model.offsets.next_offset', '=', from))
    .returning('next_offset')
    .executeTakeFirst();
  if (moved === undefined) throw new MovedByAnother(`expected ${topic}/${partition} to go on at ${from}`);
}
