/** What is in somebody's calendar: what they are asked, collegial meetings to which their service is invited, and sittings of the committee. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../adapters/tables.ts';
import { roleSeat, seatName, type Seat } from '../../../domain/ids.ts';
import type { Policy } from '../../../domain/policy.ts';
import { isTheirs } from '../isTheirs.ts';
import type { CalendarEntries, SittingEntry, TaskEntry } from './calendarText.ts';

export type CalendarOf = { person: string; seats: readonly Seat[]; policy: Pick<Policy, 'steering'> };

export async function calendarEntries(db: Kysely<Tables>, { person, seats, policy }: CalendarOf): Promise<CalendarEntries> {
  const sits = [...policy.steering.members, 'coordinator'].map(roleSeat).some((seat) => seats.includes(seat));
  return { tasks: await tasksOf(db, person, seats), sittings: sits ? await sittings(db) : [] };
}

/** A project's story only grows, and so does the number of a change in it. */
async function tasksOf(db: Kysely<Tables>, person: string, seats: readonly Seat[]): Promise<TaskEntry[]> {
  const services = seats.filter((seat) => seat.startsWith('service:')).map(seatName);
  const isInvited = sql<boolean>`(read_model.tasks.kind = 'meeting' and (about::jsonb -> 'services') ?| ${services}::text[])`;
  const rows = await db
    .selectFrom('read_model.tasks')
    .innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.tasks.project')
    .select(['project', 'task', 'kind', 'read_model.tasks.due_at as dueAt', 'title', 'last_sequence as sequence', 'updated_at as changedAt'])
    .where('status', '=', 'asked')
    .where((where) => where.or([isTheirs(person, seats), isInvited]))
    .orderBy('read_model.tasks.due_at')
    .orderBy('project')
    .orderBy('task')
    .execute();
  return rows;
}

/** Counted by who was put on its agenda, and who was decided on. */
async function sittings(db: Kysely<Tables>): Promise<SittingEntry[]> {
  const due = await db.selectFrom('read_model.projects').select(['title', 'sitting', 'sitting_at']).where('phase', '=', 'steering').where('ended_at', 'is', null).where('sitting', 'is not', null).orderBy('sitting_at').orderBy('started_at').orderBy('id').execute();
  if (due.length === 0) return [];
  const { rows: changes } = await sql<{ sitting: string; count: number; last: string }>`
    select data::jsonb ->> 'sitting' as sitting, count(*)::integer as count, max(time) as last
    from read_model.facts where type in ('jalon.sitting.scheduled.v1', 'jalon.committee.decided.v1') group by 1
  `.execute(db);
  const changed = new Map(changes.map(({ sitting, count, last }) => [sitting, { sequence: count, changedAt: last }]));
  return [...Map.groupBy(due, ({ sitting }) => sitting ?? '')].map(([sitting, rows]) => {
    const at = rows[0]?.sitting_at ?? '';
    return { sitting, at, agenda: rows.map(({ title }) => title), ...(changed.get(sitting) ?? { sequence: 0, changedAt: at }) };
  });
}
