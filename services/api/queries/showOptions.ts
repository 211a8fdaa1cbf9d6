/** The comparison behind build or outsource, the latest, and what was decided on it. */
import type { Database } from '../../../adapters/database.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { OptionsView } from '../roundViews.ts';

const RANKED = 'jalon.options.ranked.v1';
const DECIDED = 'jalon.sourcing.decided.v1';

/** `undefined` for a project whose options were never ranked. */
export async function showOptions({ db }: Database, project: string): Promise<OptionsView | undefined> {
  const rows = await db.selectFrom('read_model.facts').select(['type', 'time', 'data']).where('project', '=', project).where('type', 'in', [RANKED, DECIDED]).orderBy('sequence').execute();
  const ranked = rows.findLastIndex(({ type }) => type === RANKED);
  const found = rows[ranked];
  if (found === undefined) return undefined;
  const decided = rows.slice(ranked).findLast(({ type }) => type === DECIDED);
  return {
    project, rankedAt: found.time,
    ...(JSON.parse(found.data) as FactData<typeof RANKED>),
    decision: decided === undefined ? null : { ...(JSON.parse(decided.data) as FactData<typeof DECIDED>), at: decided.time },
  };
}
