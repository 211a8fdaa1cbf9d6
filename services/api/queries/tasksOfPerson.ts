/** What one person is asked: what is in their hands, and what is asked of a seat of theirs, or of whoever they stand in for, and in nobody's. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { TaskRow } from '../../../adapters/tables.ts';

export type AskedOfMe = Pick<TaskRow, 'project' | 'task' | 'kind' | 'asked_of' | 'also_of' | 'holder' | 'health' | 'priority' | 'due_at' | 'asked_at' | 'follow_up_on' | 'about'> & { title: string; department: string };
export type Mine = { people: readonly string[]; seats: readonly string[]; limit: number };

/** The most pressing first. Each seat is looked up by its own index: a person may hold one of which thousands of things are asked. */
export async function tasksOfPerson({ db }: Pick<Database, 'db'>, { people, seats, limit }: Mine): Promise<AskedOfMe[]> {
  const columns = sql.raw('project, task, kind, asked_of, also_of, holder, health, priority, due_at, asked_at, follow_up_on, about');
  const { rows } = await sql<AskedOfMe>`
    select mine.*, projects.title, projects.department
    from (
      select * from (
        select ${columns} from read_model.tasks where status = 'asked' and holder = any(${[...people]}::text[])
        union
        select asked.* from unnest(${[...seats]}::text[]) as seat, lateral (
          select ${columns} from read_model.tasks where status = 'asked' and asked_of = seat and holder is null order by due_at limit ${limit}
        ) as asked
        union
        select ${columns} from read_model.tasks where status = 'asked' and also_of && ${[...seats]}::text[] and holder is null
      ) as each order by due_at, project, task limit ${limit}
    ) as mine
    join read_model.projects on projects.id = mine.project
    order by due_at, project, task
  `.execute(db);
  return rows;
}
