/** What the DPO's desk shows: what awaits them, what they follow, what comes back. Each list is cut, and says how many there are. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { ConditionRow, Tables, TaskRow } from '../../../adapters/tables.ts';
import type { FactData } from '../../../domain/contracts/events.ts';

export type TaskOfDesk = Pick<TaskRow, 'project' | 'task' | 'kind' | 'asked_of' | 'health' | 'due_at' | 'about'> & { title: string };
export type ConditionOfDesk = Pick<ConditionRow, 'project' | 'text' | 'text_in_words' | 'owner' | 'due_at'> & { title: string };
export type ReviewOfDesk = FactData<'jalon.data-protection.decided.v1'> & { project: string; title: string };
export type Cut<Row> = { rows: readonly Row[]; total: number };
export type Desk = {
  awaiting: Cut<TaskOfDesk>;
  assessments: Cut<TaskOfDesk>;
  authority: Cut<TaskOfDesk>;
  conditions: Cut<ConditionOfDesk> & { lifted: number; accepted: number };
  reviews: Cut<ReviewOfDesk>;
};
export type Screened = FactData<'jalon.assessment.screened.v1'>;

const DPO = 'role:dpo';
const AT_THE_DESK = [DPO, 'role:controller'];

/** `reviewedBefore`: decisions that come back until then. */
export async function dataProtectionDesk({ db }: Database, { most, reviewedBefore }: { most: number; reviewedBefore: string }): Promise<Desk> {
  const [awaiting, assessments, authority, conditions, counts, reviews] = await Promise.all([
    openTasks(db, most, sql<boolean>`(asked_of = any(${AT_THE_DESK}::text[]) or also_of && ${AT_THE_DESK}::text[])`),
    openTasks(db, most, sql<boolean>`kind = 'impact-assessment'`),
    openTasks(db, most, sql<boolean>`kind in ('authority-reply', 'authority-information')`),
    openConditions(db, most),
    db.selectFrom('read_model.conditions').select(['state', sql<number>`count(*)::integer`.as('count')]).where('set_by', '=', DPO).groupBy('state').execute(),
    reviewsBefore(db, reviewedBefore, most),
  ]);
  const inState = (state: string): number => counts.find((each) => each.state === state)?.count ?? 0;
  return { awaiting, assessments, authority, reviews, conditions: { rows: conditions, total: inState('open'), lifted: inState('lifted'), accepted: inState('accepted') } };
}

/** What the screening of each of these projects came to last. */
export async function screeningsOf({ db }: Database, projects: readonly string[]): Promise<ReadonlyMap<string, Screened>> {
  if (projects.length === 0) return new Map();
  const rows = await db
    .selectFrom('read_model.facts').select(['project', 'data']).where('project', '=', sql<string>`any(${[...projects]}::text[])`).where('type', '=', 'jalon.assessment.screened.v1')
    .orderBy('sequence').execute();
  return new Map(rows.map(({ project, data }) => [project, JSON.parse(data) as Screened]));
}

async function openTasks(db: Kysely<Tables>, most: number, which: ReturnType<typeof sql<boolean>>): Promise<Cut<TaskOfDesk>> {
  const rows = await db
    .selectFrom('read_model.tasks').innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.tasks.project')
    .select(['project', 'task', 'kind', 'asked_of', 'read_model.tasks.health', 'read_model.tasks.due_at', 'about', 'title', sql<number>`(count(*) over ())::integer`.as('total')])
    .where('status', '=', 'asked').where(which)
    .orderBy('read_model.tasks.due_at').orderBy('project').orderBy('task').limit(most).execute();
  return { rows, total: rows[0]?.total ?? 0 };
}

const openConditions = (db: Kysely<Tables>, most: number): Promise<ConditionOfDesk[]> =>
  db.selectFrom('read_model.conditions').innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.conditions.project')
    .select(['project', 'text', 'text_in_words', 'owner', 'read_model.conditions.due_at', 'title'])
    .where('set_by', '=', DPO).where('state', '=', 'open').orderBy('read_model.conditions.due_at').orderBy('project').limit(most).execute();

/** A later decision takes the place of an earlier one; there is an index of when each comes back. */
async function reviewsBefore(db: Kysely<Tables>, before: string, most: number): Promise<Cut<ReviewOfDesk>> {
  const reviewAt = sql<string>`substring(decided.data from '"reviewAt":"([^"]*)"')`;
  const rows = await db
    .selectFrom('read_model.facts as decided').innerJoin('read_model.projects', 'read_model.projects.id', 'decided.project')
    .select(['decided.project', 'decided.data', 'title', sql<number>`(count(*) over ())::integer`.as('total')])
    .where('decided.type', '=', sql.lit('jalon.data-protection.decided.v1')).where(reviewAt, '<', before).where('ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('read_model.facts as later').select('later.id').whereRef('later.project', '=', 'decided.project').where('later.type', '=', sql.lit('jalon.data-protection.decided.v1')).whereRef('later.sequence', '>', 'decided.sequence'))))
    .orderBy(reviewAt).limit(most).execute();
  return { rows: rows.map(({ project, title, data }) => ({ project, title, ...(JSON.parse(data) as FactData<'jalon.data-protection.decided.v1'>) })), total: rows[0]?.total ?? 0 };
}
