/** How far the read model has been filled, as whoever follows the changes must know it. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../adapters/tables.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';

/**
 * `afterPlace`: that of the last time when it was emptied. `head`: the last place that was given to a fact. `isFilled`: it has come as far again as it
 * was then, or, where the topic has become shorter since, to its end.
 */
export type Filling = { afterPlace: number; head: number; isFilled: boolean };

export async function fillingOf(db: Kysely<Tables>): Promise<Filling> {
  const { rows } = await sql<Filling>`
    select filled.after_place as "afterPlace",
           greatest(filled.after_place, coalesce((select max(place) from read_model.facts), 0)) as head,
           not exists (
             select from registry.read_before as before left join read_model.offsets as now on now.topic = ${TOPICS.facts} and now.partition = before.partition
             where now.next_offset is null or now.next_offset < least(before.next_offset, now.high_watermark)
           ) as "isFilled"
    from registry.read_model_filled as filled`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('expected the row of registry.read_model_filled, got none');
  return found;
}
