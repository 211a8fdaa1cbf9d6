/** One project whole: where it stands, what is asked, what was said and decided, and all that happened. Never what is restricted. */
import type { Database } from '../../../adapters/database.ts';
import type { ConditionRow, FactRow, ProjectRow } from '../../../adapters/tables.ts';
import { hoursOf } from '../../../domain/hours.ts';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import type { ProjectView } from '../views.ts';
import { roundCounters } from '../../roundCounters.ts';
import { estimateOf } from './estimateOf.ts';
import { summaryOf } from './listProjects.ts';
import { taskViewOf } from './listTasks.ts';
import { withProposals } from './proposals.ts';

export async function showProject({ db }: Database, id: string): Promise<ProjectView | undefined> {
  const row = await db.selectFrom('read_model.projects').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const tasks = await db.selectFrom('read_model.tasks').selectAll().where('project', '=', id).where('status', '=', 'asked').orderBy('due_at').orderBy('task').execute();
  const conditions = await db.selectFrom('read_model.conditions').selectAll().where('project', '=', id).where('state', '!=', 'replaced').orderBy('due_at').orderBy('condition').execute();
  const facts = await db.selectFrom('read_model.facts').selectAll().where('project', '=', id).orderBy('sequence', (order) => order.asc().nullsLast()).orderBy('time').execute();
  return {
    ...summaryOf(row),
    ...particularsOf(row),
    pathInWords: factsOf('jalon.project.routed.v1', facts).at(-1)?.data.inWords ?? null,
    tasks: await withProposals(db, tasks.map((task) => taskViewOf(task, row.title))),
    counters: roundCounters(await db.selectFrom('read_model.tasks').select(['task', 'kind', 'status']).where('project', '=', id).execute()),
    conditions: conditions.map(conditionOf),
    decisions: factsOf('jalon.phase.concluded.v1', facts).map(({ data, at }) => ({ ...data, at })),
    votes: factsOf('jalon.committee.decided.v1', facts).map(({ data: { convening: _convening, ...vote }, at }) => ({ ...vote, at })),
    history: facts.map(({ id: fact, type, sequence, time, data }) => ({ id: fact, type, sequence, time, data: JSON.parse(data) as Record<string, unknown> })),
    missingFacts: row.gaps,
  };
}

function particularsOf(row: ProjectRow) {
  const { sitting, sitting_at: at, convening, procurement_procedure: procedure, procurement_earliest: earliest } = row;
  return {
    source: row.source, summary: row.summary, collectedBy: row.collected_by, policy: row.policy, lead: row.lead,
    pathBecause: row.path_because, pathOverridden: row.path_overridden, marks: row.marks, unknowns: row.unknowns,
    estimate: estimateOf(row) ?? null,
    hoursSpent: hoursOf(row.minutes_spent),
    opinions: row.opinions.map(({ service, round, verdict, isLate }) => ({ service, round, verdict, isLate })),
    parties: row.parties, datasets: row.datasets, approvals: row.approvals, absorbed: row.absorbed,
    sitting: sitting === null || at === null ? null : { name: sitting, at, convening: convening ?? 1 },
    procurement: procedure === null || earliest === null ? null : { procedure, earliest },
  };
}

const conditionOf = (row: ConditionRow): ProjectView['conditions'][number] => ({
  condition: row.condition, text: row.text, textInWords: row.text_in_words, owner: row.owner, setBy: row.set_by, dueAt: row.due_at, state: row.state, isLate: row.is_late,
  settledBy: row.settled_by, settledAt: row.settled_at, settledBecause: row.settled_because,
});

/** Facts were checked when they were read in. */
const factsOf = <T extends FactType>(wanted: T, facts: readonly FactRow[]) => facts.filter(({ type }) => type === wanted).map(({ data, time }) => ({ data: JSON.parse(data) as FactData<T>, at: time }));
