/** Who tried what and was refused, the latest first: kept as facts, outside the histories of workflows. */
import type { Database } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { RefusalList } from '../views.ts';

export async function listRefusals({ db }: Database, { project, limit }: { project?: string | undefined; limit: number }): Promise<RefusalList> {
  let query = db.selectFrom('read_model.facts').select(['project', 'time', 'data']).where('type', '=', 'jalon.answer.refused.v1').orderBy('time', 'desc').limit(limit);
  if (project !== undefined) query = query.where('project', '=', printable(project));
  const rows = await query.execute();
  return { refusals: rows.map(({ project: of, time, data }) => ({ project: of, at: time, ...(JSON.parse(data) as FactData<'jalon.answer.refused.v1'>) })) };
}
