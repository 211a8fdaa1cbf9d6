/** One project whole: where it stands, what is asked, what was decided and all that happened. Never what is restricted. */
import type { Database } from '../../../adapters/database.ts';
import type { FactRow } from '../../../adapters/tables.ts';
import type { FactData } from '../../../domain/contracts/events.ts';
import type { ProjectView } from '../views.ts';
import { summaryOf } from './listProjects.ts';
import { taskViewOf } from './listTasks.ts';

export async function showProject({ db }: Database, id: string): Promise<ProjectView | undefined> {
  const row = await db.selectFrom('read_model.projects').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const tasks = await db.selectFrom('read_model.tasks').selectAll().where('project', '=', id).where('status', '=', 'asked').orderBy('due_at').orderBy('task').execute();
  const facts = await db.selectFrom('read_model.facts').selectAll().where('project', '=', id).orderBy('sequence', (order) => order.asc().nullsLast()).orderBy('time').execute();
  return {
    ...summaryOf(row),
    tasks: tasks.map((task) => taskViewOf(task, row.title)),
    decisions: facts.filter(({ type }) => type === 'jalon.phase.concluded.v1').map(decisionOf),
    history: facts.map(({ id: fact, type, sequence, time, data }) => ({ id: fact, type, sequence, time, data: JSON.parse(data) as Record<string, unknown> })),
    missingFacts: row.gaps,
  };
}

function decisionOf({ data, time }: FactRow): ProjectView['decisions'][number] {
  const { phase, round, result, because } = JSON.parse(data) as FactData<'jalon.phase.concluded.v1'>;
  return { phase, round, result, because, at: time };
}
