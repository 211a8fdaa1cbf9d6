/** Projects of one sitting: those that are on its agenda now, and those that were voted on in it. */
import type { Database } from '../../../adapters/database.ts';
import { FACTS_OF_COMMITTEE } from '../../../domain/committeeRecord.ts';
import type { FactOnRecord } from '../../../domain/committeeRecord.ts';
import { ABOUT_SITTINGS, SITTING_SAID } from '../../api/queries/showSitting.ts';
import type { FactsOfProject } from '../madeFrom.ts';

export type ProjectOfSitting = FactsOfProject & { title: string; department: string; facts: FactOnRecord[] };
/** `at`: the day and hour, where its agenda says them. */
export type SittingOnRecord = { sitting: string; at: string | undefined; projects: ProjectOfSitting[] };

/** `undefined` for a sitting of which nothing is known. */
export async function sittingProjects({ db }: Database, sitting: string): Promise<SittingOnRecord | undefined> {
  const expected = await db.selectFrom('read_model.projects').select('id').where('sitting', '=', sitting).where('phase', '=', 'steering').where('ended_at', 'is', null).execute();
  const voted = await db.selectFrom('read_model.facts').select('project').where(ABOUT_SITTINGS).where(SITTING_SAID, '=', sitting).where('type', '=', 'jalon.committee.decided.v1').execute();
  const ids = [...new Set([...expected.map(({ id }) => id), ...voted.map(({ project }) => project)])];
  if (ids.length === 0) return undefined;

  const rows = await db.selectFrom('read_model.projects').select(['id', 'title', 'department', 'last_sequence', 'gaps']).where('id', 'in', ids).orderBy('started_at').orderBy('id').execute();
  const facts = await db.selectFrom('read_model.facts').select(['project', 'type', 'data', 'sequence', 'time']).where('project', 'in', ids).where('type', 'in', FACTS_OF_COMMITTEE).orderBy('sequence').execute();
  const known = Map.groupBy(facts, ({ project }) => project);
  const projects = rows.map((row) => ({ ...row, facts: (known.get(row.id) ?? []).map(({ type, data, sequence, time }) => ({ type, sequence, time, data: JSON.parse(data) as FactOnRecord['data'] })) }));
  return { sitting, at: instantIn(projects, sitting), projects };
}

function instantIn(projects: readonly ProjectOfSitting[], sitting: string): string | undefined {
  const scheduled = projects.flatMap(({ facts }) => facts).find(({ type, data }) => type === 'jalon.sitting.scheduled.v1' && data['sitting'] === sitting);
  return scheduled === undefined ? undefined : String(scheduled.data['at']);
}
