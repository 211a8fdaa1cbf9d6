/** How far the tables are behind the topics, and how many facts never came. */
import { sql } from 'kysely';
import type { Database } from '../../adapters/database.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { Check } from '../check.ts';
import { fillingOf } from './filling.ts';

/** Facts not yet read beyond which what the API shows is too old to call itself ready. */
export const BEHIND_LIMIT = 1_000;

export async function readModelCheck({ db }: Database): Promise<Check> {
  try {
    const { rows } = await sql<{ behind: number; gaps: number }>`
      select (select coalesce(sum(high_watermark - next_offset), 0) from read_model.offsets)::integer as behind,
             (select coalesce(sum(gaps), 0) from read_model.projects)::integer as gaps`.execute(db);
    const { behind = 0, gaps = 0 } = rows[0] ?? {};
    const { isFilled } = await fillingOf(db);
    return { name: 'read model', ok: behind <= BEHIND_LIMIT && isFilled, says: `${behind} messages behind, ${gaps} facts missing${isFilled ? '' : ', and being filled again'}`, left: behind };
  } catch (error) {
    return { name: 'read model', ok: false, says: becauseOf(error) };
  }
}
