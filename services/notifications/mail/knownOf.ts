/** Looks up what the read model knows of the tasks and projects that a mail is about. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { DeliveryRow, Tables } from '../../../adapters/tables.ts';
import { digestEvent } from '../../../domain/contracts/events.ts';
import { DIGEST } from '../../../domain/delivery.ts';
import { taskKey, type Known } from './letter.ts';

export async function knownOf(db: Kysely<Tables>, deliveries: readonly DeliveryRow[]): Promise<Known> {
  const projects = [...new Set(deliveries.flatMap(({ project, fact_type: type, event }) => (project !== null ? [project] : type === DIGEST ? projectsIn(event) : [])))];
  if (projects.length === 0) return { projects: new Map(), tasks: new Map() };
  const these = sql<string>`any(${projects}::text[])`;
  const titles = await db.selectFrom('read_model.projects').select(['id', 'title']).where('id', '=', these).execute();
  const tasks = await db.selectFrom('read_model.tasks').select(['project', 'task', 'kind', 'asked_of', 'due_at', 'status', 'health']).where('project', '=', these).execute();
  return { projects: new Map(titles.map(({ id, title }) => [id, { title }])), tasks: new Map(tasks.map((row) => [taskKey(row.project, row.task), row])) };
}

function projectsIn(event: string | null): string[] {
  const { late, dueSoon, others } = digestEvent.parse(JSON.parse(event ?? '')).data;
  return [...late, ...dueSoon, ...others].map(({ project }) => project);
}
