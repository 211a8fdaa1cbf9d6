/** One sitting of the steering committee, to come or past: its agenda, and what was decided of each project. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { SittingView } from '../committeeViews.ts';

const SCHEDULED = 'jalon.sitting.scheduled.v1';
const DECIDED = 'jalon.committee.decided.v1';
type Row = { project: string; type: string; time: string; data: string; title: string; department: string; path: string | null };

/** `undefined` for a sitting on whose agenda nothing ever was. */
export async function showSitting({ db }: Database, sitting: string): Promise<SittingView | undefined> {
  const { rows } = await sql<Row>`
    select facts.project, facts.type, facts.time, facts.data, projects.title, projects.department, projects.path
    from read_model.facts as facts join read_model.projects as projects on projects.id = facts.project
    where facts.type in ('jalon.sitting.scheduled.v1', 'jalon.committee.decided.v1') and facts.data::jsonb ->> 'sitting' = ${sitting}
    order by projects.started_at, facts.project, facts.sequence`.execute(db);
  const scheduled = rows.filter(({ type }) => type === SCHEDULED);
  const agenda = [...Map.groupBy(scheduled, ({ project }) => project)].map(([project, each]) => {
    const last = each.at(-1) as Row;
    const { title, department, path } = last;
    const { convening } = scheduledBy(last);
    return { project, title, department, path, convening, pack: `/v1/projects/${project}/pack`, decision: decisionOf(rows.findLast((row) => row.type === DECIDED && row.project === project)) };
  });
  const [first] = scheduled;
  return first === undefined ? undefined : { sitting, at: scheduledBy(first).at, agenda };
}

const scheduledBy = ({ data }: Row) => JSON.parse(data) as FactData<typeof SCHEDULED>;

function decisionOf(row: Row | undefined): SittingView['agenda'][number]['decision'] {
  if (row === undefined) return null;
  const { sitting: _sitting, convening: _convening, ...decided } = JSON.parse(row.data) as FactData<typeof DECIDED>;
  return { ...decided, at: row.time };
}
