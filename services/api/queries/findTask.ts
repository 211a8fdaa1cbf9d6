/** One task of a project, open or closed, with what became of it and what was said about it. Never what is restricted. */
import type { Database } from '../../../adapters/database.ts';
import type { TaskRow } from '../../../adapters/tables.ts';
import type { FactData } from '../../../domain/contracts/events.ts';

export type Closing = { at: string; by: string; onBehalfOf?: string | undefined };
export type Comment = { at: string; by: string; text?: string | undefined; document?: string | undefined };
export type FoundTask = { row: TaskRow; title: string; summary: string | null; answered: Closing | undefined; comments: Comment[] };

export async function findTask({ db }: Pick<Database, 'db'>, project: string, task: string): Promise<FoundTask | undefined> {
  const row = await db
    .selectFrom('read_model.tasks')
    .innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.tasks.project')
    .selectAll('read_model.tasks')
    .select(['read_model.projects.title', 'read_model.projects.summary'])
    .where('project', '=', project)
    .where('task', '=', task)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const facts = await db.selectFrom('read_model.facts').select(['type', 'time', 'data']).where('project', '=', project).where('type', 'in', ['jalon.answer.accepted.v1', 'jalon.task.commented.v1']).orderBy('sequence').execute();
  const about = facts.map(({ type, time, data }) => ({ type, time, data: JSON.parse(data) as { task: string } })).filter(({ data }) => data.task === task);
  const accepted = about.findLast(({ type }) => type === 'jalon.answer.accepted.v1');
  const { by, onBehalfOf } = (accepted?.data ?? {}) as Partial<FactData<'jalon.answer.accepted.v1'>>;
  return {
    row, title: row.title, summary: row.summary,
    answered: accepted === undefined || by === undefined ? undefined : { at: accepted.time, by, onBehalfOf },
    comments: about.filter(({ type }) => type === 'jalon.task.commented.v1').map(({ time, data }) => ({ at: time, ...(data as unknown as FactData<'jalon.task.commented.v1'>) })),
  };
}
