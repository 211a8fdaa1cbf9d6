/** All that a project's page shows, in one round trip: where it stands, its tasks and conditions, and the facts that tell its story. Never what is restricted. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { ConditionRow, ProjectRow, TaskRow } from '../../../adapters/tables.ts';
import type { FactType } from '../../../domain/contracts/events.ts';

export type FactTold = { type: FactType; time: string; data: Readonly<Record<string, unknown>> };
/** `question`: of a gate or a step, as the policy words it; `text`: of a condition, and `text_in_words` where the engine made its words. */
export type TaskTold = Omit<TaskRow, 'about'> & { question: { fr: string; en: string } | null; text: string | null; text_in_words: { fr: string; en: string } | null };
export type ProjectForPage = { row: ProjectRow; tasks: TaskTold[]; conditions: ConditionRow[]; facts: FactTold[] };

/** `types`: the facts that are told. */
export async function projectForPage({ db }: Pick<Database, 'db'>, id: string, types: readonly FactType[]): Promise<ProjectForPage | undefined> {
  const { rows } = await sql<ProjectRow & { tasks: TaskTold[]; conditions: ConditionRow[]; facts: (Omit<FactTold, 'data'> & { data: string })[] }>`
    select projects.*,
      (select coalesce(json_agg(each order by due_at, task), '[]') from (
        select project, task, kind, asked_of, phase, status, health, asked_at, due_at, closed_at, also_of, holder, priority, follow_up_on, due_because, reminded, last_reminded_at, escalated_to,
          about::json -> 'question' as question, case when kind = 'condition' then about::json ->> 'text' end as text, case when kind = 'condition' then about::json -> 'textInWords' end as text_in_words
        from read_model.tasks where project = projects.id
      ) as each) as tasks,
      (select coalesce(json_agg(each order by due_at, condition), '[]') from (select * from read_model.conditions where project = projects.id and state <> 'replaced') as each) as conditions,
      (select coalesce(json_agg(json_build_object('type', type, 'time', time, 'data', data) order by sequence nulls last, time), '[]') from read_model.facts where project = projects.id and type = any(${[...types]}::text[])) as facts
    from read_model.projects where id = ${id}
  `.execute(db);
  const found = rows[0];
  if (found === undefined) return undefined;
  const { tasks, conditions, facts, ...row } = found;
  return { row, tasks, conditions, facts: facts.map(({ type, time, data }) => ({ type, time, data: JSON.parse(data) as Record<string, unknown> })) };
}
