/** Whether the projection, in a process of its own, reads on: where it is dead, what the API shows grows old without a word. */
import type { Database } from '../../adapters/database.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { TopicEnds } from '../../adapters/topicEnds.ts';
import { TOPICS } from '../../domain/contracts/topics.ts';
import type { Check } from '../check.ts';
import { BEHIND_LIMIT } from './readModelCheck.ts';

/** With something left to read it reads something within this, or it is dead. */
const SILENT_AT_MOST_MS = 60_000;

export async function projectionElsewhereCheck({ db }: Database, ends: Pick<TopicEnds, 'of'>, now: number = Date.now()): Promise<Check> {
  const name = 'projection';
  try {
    const topic = await ends.of(TOPICS.facts);
    const read = await db.selectFrom('read_model.offsets').select(['partition', 'next_offset', 'updated_at']).where('topic', '=', TOPICS.facts).execute();
    const nextIn = new Map(read.map((row) => [row.partition, row.next_offset]));
    const behind = [...topic].reduce((sum, [partition, end]) => sum + Math.max(0, end - (nextIn.get(partition) ?? 0)), 0);
    const lastRead = read.map((row) => row.updated_at).toSorted().at(-1);
    if (behind > 0 && (lastRead === undefined || now - Date.parse(lastRead) > SILENT_AT_MOST_MS)) {
      return { name, ok: false, says: `${behind} facts are not read, and ${lastRead === undefined ? 'none ever was' : `the last was read at ${lastRead}`}: it is dead, or cannot reach Kafka` };
    }
    return { name, ok: behind <= BEHIND_LIMIT, says: `${behind} facts behind the topic` };
  } catch (error) {
    return { name, ok: false, says: becauseOf(error) };
  }
}
