/** All that is stuck, the longest first: what the workflows said themselves, what the sweep found, and what is not heard of any more. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../../../adapters/database.ts';
import type { Tables } from '../../../adapters/tables.ts';
import { OPERATOR, roleSeat } from '../../../domain/ids.ts';
import { workflowPage } from '../../workflowPage.ts';
import type { FoundNow } from '../apiPorts.ts';
import type { StuckView } from '../stuckViews.ts';

/** An office has moved on long before, whatever the pace: between two questions there are moments only. */
const QUIET_FOR = '10 minutes';

/** Whom to call by name, the directory knows. */
type Listed = Omit<StuckView, 'people'>;
type Found = Omit<Listed, 'link'>;

/** `foundNow` is the sweep's finding at its source: while Kafka is away, the read model does not have it. */
export async function listStuck({ db }: Database, foundNow: readonly FoundNow[], workflowPages: string | undefined): Promise<Listed[]> {
  const [unanswered, found, quiet, held] = await Promise.all([nobodyAnswers(db), foundBySweep(db), noProgress(db), heldTooLong(db)]);
  const untold = await withTitles(db, foundNow.filter(({ project }) => !found.some((each) => each.project === project)));
  const all = [...unanswered, ...found, ...untold, ...quiet, ...held].toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return all.map((each) => ({ ...each, link: workflowPage(workflowPages, each.project) ?? null }));
}

const OPERATORS = { waitingOn: [OPERATOR], call: [OPERATOR] };

/** Escalated and still open: stuck since it was due. */
async function nobodyAnswers(db: Kysely<Tables>): Promise<Found[]> {
  const rows = await db
    .selectFrom('read_model.tasks')
    .innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.tasks.project')
    .select(['read_model.tasks.project', 'title', 'read_model.tasks.phase', 'task', 'asked_of', 'also_of', 'escalated_to', 'asked_at', 'read_model.tasks.due_at'])
    .where('status', '=', 'asked')
    .where('read_model.tasks.health', '=', 'stuck')
    .where('held_since', 'is', null)
    .execute();
  return rows.map(({ project, title, phase, task, asked_of: seat, also_of: also, escalated_to: told, asked_at: askedAt, due_at: since }) => ({
    project, title, phase, reason: 'nobody-answers', detail: `${seat} was asked on ${askedAt}, reminded, and escalated to ${told.join(', ') || 'somebody else'}`, since, task, waitingOn: [seat, ...also], call: [...new Set([seat, ...also, ...told])],
  }));
}

/** On hold for longer than its policy lets it be, as the workflow says itself. */
async function heldTooLong(db: Kysely<Tables>): Promise<Found[]> {
  const rows = await db.selectFrom('read_model.projects').select(['id', 'title', 'phase', 'held_since']).where('stalled_since', 'is not', null).where('ended_at', 'is', null).execute();
  const coordinators = { waitingOn: [roleSeat('coordinator')], call: [roleSeat('coordinator')] };
  return rows.map(({ id, title, phase, held_since: since }) => ({ project: id, title, phase, reason: 'no-progress', detail: 'on hold for longer than the policy lets it be', since: since ?? '', ...coordinators }));
}

async function foundBySweep(db: Kysely<Tables>): Promise<Found[]> {
  const rows = await db
    .selectFrom('read_model.stuck')
    .innerJoin('read_model.projects', 'read_model.projects.id', 'read_model.stuck.project')
    .select(['project', 'title', 'phase', 'reason', 'detail', 'since'])
    .where('over_at', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, ...OPERATORS }));
}

/** A project that the read model never heard of is shown under its id. */
async function withTitles(db: Kysely<Tables>, untold: readonly FoundNow[]): Promise<Found[]> {
  if (untold.length === 0) return [];
  const rows = await db.selectFrom('read_model.projects').select(['id', 'title']).where('id', '=', sql<string>`any(${untold.map(({ project }) => project)}::text[])`).execute();
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return untold.map((each) => ({ ...each, title: titles.get(each.project) ?? each.project, ...OPERATORS }));
}

/** Nobody is asked, no date is to come, and the sweep sees nothing pending: a fact may have been lost, or the journey has a hole. */
async function noProgress(db: Kysely<Tables>): Promise<Found[]> {
  const rows = await db
    .selectFrom('read_model.projects')
    .select(['id', 'title', 'phase', 'updated_at'])
    .where('ended_at', 'is', null)
    .where('outcome', 'is', null)
    .where('held_since', 'is', null)
    .where('updated_at', '<', sql<string>`now() - ${sql.lit(QUIET_FOR)}::interval`)
    .where((where) => where.or([where('sitting_at', 'is', null), where('sitting_at', '<', sql<string>`now() - ${sql.lit(QUIET_FOR)}::interval`)]))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('read_model.tasks').select('task').whereRef('project', '=', 'read_model.projects.id').where('status', '=', 'asked'))))
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('read_model.stuck').select('reason').whereRef('project', '=', 'read_model.projects.id').where('over_at', 'is', null))))
    .execute();
  return rows.map(({ id, title, phase, updated_at: since }) => ({ project: id, title, phase, reason: 'no-progress', detail: 'open, and nobody is asked anything', since, ...OPERATORS }));
}
