/** The comparison behind build or outsource, as it was last made: options, ranking, weights, and what was decided. */
import type { Database } from '../../../adapters/database.ts';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import type { Comparison } from '../../../domain/sourcing.ts';

type Ranked = FactData<'jalon.options.ranked.v1'>;
export type ComparisonView = {
  project: { id: string; title: string; department: string };
  at: string;
  ranked: Ranked;
  comparison: Comparison;
  weights: Readonly<Record<string, number>>;
  /** Who was to decide. */
  askedOf: string | undefined;
  decided: (FactData<'jalon.sourcing.decided.v1'> & { at: string }) | undefined;
  /** Why the city could not build it after all. */
  refused: FactData<'jalon.capacity.refused.v1'> | undefined;
};

const TYPES: readonly FactType[] = ['jalon.options.ranked.v1', 'jalon.sourcing.decided.v1', 'jalon.capacity.refused.v1'];

/** `undefined` for a project whose options were not compared. */
export async function showComparison({ db }: Database, id: string): Promise<ComparisonView | undefined> {
  const project = await db.selectFrom('read_model.projects').select(['id', 'title', 'department']).where('id', '=', id).executeTakeFirst();
  if (project === undefined) return undefined;
  const rows = await db
    .selectFrom('read_model.facts').select(['type', 'time', 'data']).where('project', '=', id)
    .where((where) => where.or([where('type', 'in', TYPES), where.and([where('type', '=', 'jalon.answer.accepted.v1'), where('data', 'like', '%"kind":"comparison"%')])]))
    .orderBy('sequence').execute();
  const last = rows.findLastIndex(({ type }) => type === 'jalon.options.ranked.v1');
  const [compared, ranked] = [rows.slice(0, last).findLast(({ type }) => type === 'jalon.answer.accepted.v1'), rows[last]];
  if (compared === undefined || ranked === undefined) return undefined;
  const since = rows.slice(last + 1);
  const after = <T extends FactType>(wanted: T): (FactData<T> & { at: string }) | undefined => {
    const row = since.findLast(({ type }) => type === wanted);
    return row === undefined ? undefined : { ...(JSON.parse(row.data) as FactData<T>), at: row.time };
  };
  const asked = await db
    .selectFrom('read_model.tasks').select(['asked_of', 'about']).where('project', '=', id).where('kind', '=', 'sourcing-decision').orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
  const about = JSON.parse(asked?.about ?? '{}') as { weights?: Record<string, number> };
  return {
    project, at: ranked.time,
    ranked: JSON.parse(ranked.data) as Ranked,
    comparison: (JSON.parse(compared.data) as { content: Comparison }).content,
    weights: about.weights ?? {},
    askedOf: asked?.asked_of,
    decided: after('jalon.sourcing.decided.v1'),
    refused: after('jalon.capacity.refused.v1'),
  };
}
