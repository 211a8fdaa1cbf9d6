/** Empties the read model, so that it is filled again from the first message. The registry stays. */
import { sql } from 'kysely';
import { withDatabase } from '../../adapters/database.ts';
import type { Database } from '../../adapters/database.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';

export async function rebuildReadModel({ db }: Database): Promise<void> {
  await withDatabase(() =>
    db.transaction().execute(async (tx) => {
      // Emptied again while it is being filled, it still has to come as far as it was before.
      await sql`
        insert into registry.read_before (partition, next_offset) select partition, next_offset from read_model.offsets where topic = ${TOPICS.facts}
        on conflict (partition) do update set next_offset = greatest(excluded.next_offset, registry.read_before.next_offset)`.execute(tx);
      await sql`truncate read_model.offsets, read_model.projects, read_model.tasks, read_model.conditions, read_model.stuck, read_model.facts, read_model.restricted_facts, read_model.dead_letters`.execute(tx);
      await sql`update registry.read_model_filled set since = now(), after_place = nextval('registry.fact_places')`.execute(tx);
    }));
}
