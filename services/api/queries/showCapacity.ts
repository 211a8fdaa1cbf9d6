/** Person-days that projects have booked, by quarter: each project's last booking, unless it was freed since. */
import { sql } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { FactData } from '../../../domain/contracts/events.ts';

export type Booking = { project: string; title: string; quarter: string; personDays: number };

export async function showCapacity({ db }: Database, from: string): Promise<Booking[]> {
  const latest = db
    .selectFrom('read_model.facts').distinctOn('project').select(['project', 'type', 'data'])
    .where(sql<boolean>`type in ('jalon.capacity.reserved.v1', 'jalon.capacity.freed.v1')`)
    .orderBy('project').orderBy('time', 'desc').orderBy('sequence', 'desc').as('latest');
  const rows = await db
    .selectFrom(latest).innerJoin('read_model.projects', 'read_model.projects.id', 'latest.project')
    .select(['latest.project', 'read_model.projects.title', 'latest.data'])
    .where('latest.type', '=', 'jalon.capacity.reserved.v1').where('ended_at', 'is', null).execute();
  return rows.flatMap(({ project, title, data }) => {
    const { plan } = JSON.parse(data) as FactData<'jalon.capacity.reserved.v1'>;
    return plan.filter(({ quarter }) => quarter >= from).map(({ quarter, personDays }): Booking => ({ project, title, quarter, personDays }));
  });
}
