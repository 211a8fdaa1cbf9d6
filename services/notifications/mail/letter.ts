/** What one mail says, before it is put into words: which answers are asked, what has happened, what must be seen to. */
import { DIGEST } from '../../../domain/delivery.ts';
import { kindNamed } from '../../../domain/round.ts';
import type { DeliveryRow, ProjectRow, TaskRow } from '../../../adapters/tables.ts';
import { digestEvent } from '../../../domain/contracts/events.ts';
import { ERRAND_RAISED } from '../store/errands.ts';

/** `dueAt`, `seat` and `title` are missing where the read model does not have them yet. */
export type Ask = { project: string; title: string; task: string; kind: string; seat: string | undefined; dueAt: string | undefined; isLate: boolean; because: string | undefined };
export type News = { project: string; title: string; what: string };
export type Letter =
  | { is: 'notices'; asks: readonly Ask[]; news: readonly News[]; errands: readonly string[] }
  | { is: 'digest'; day: string; late: readonly Ask[]; soon: readonly Ask[]; others: readonly Ask[] };

/** What the read model knows of them, by now. */
export type Known = { projects: ReadonlyMap<string, Pick<ProjectRow, 'title'>>; tasks: ReadonlyMap<string, Pick<TaskRow, 'kind' | 'asked_of' | 'due_at' | 'status' | 'health'>> };

/** Says that a task is over; whoever is told has nothing to answer. */
const OVER: ReadonlySet<string> = new Set(['jalon.task.lapsed.v1', 'jalon.task.interrupted.v1', 'jalon.task.skipped.v1']);

export const taskKey = (project: string, task: string): string => JSON.stringify([project, task]);

export function letterOf(parcel: readonly DeliveryRow[], known: Known): Letter {
  const deliveries = parcel.map((row) => ({ ...row, at: timeOf(row.event) })).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const digests = deliveries.filter(({ fact_type: type }) => type === DIGEST);
  return digests.length > 0 ? digestLetter(digests, known) : noticesLetter(deliveries, known);
}

/** In the order in which it all happened. */
function noticesLetter(deliveries: readonly DeliveryRow[], known: Known): Letter {
  // Of several facts about one task the last one counts: one entry each.
  const byTask = new Map(deliveries.flatMap((row) => (row.project !== null && row.task !== null ? [[taskKey(row.project, row.task), { ...row, project: row.project, task: row.task }] as const] : [])));
  const ofProjects = deliveries.flatMap(({ project, task, fact_type: type }) => (project !== null && task === null ? [{ project, what: type }] : []));
  const ofTasks = [...byTask.values()].map(({ project, task, fact_type: type, event }) => {
    const row = known.tasks.get(taskKey(project, task));
    const isOver = OVER.has(type) || (row !== undefined && row.status !== 'asked');
    if (isOver) return { news: { project, title: titleOf(known, project), what: OVER.has(type) ? type : 'closed' } };
    return { ask: { ...askOf(known, project, task), dueAt: row?.due_at ?? textIn(event, 'dueAt'), because: type } };
  });
  return {
    is: 'notices',
    asks: ofTasks.flatMap(({ ask }) => (ask === undefined ? [] : [ask])).toSorted(mostPressingFirst),
    news: [...ofProjects.map((each) => ({ ...each, title: titleOf(known, each.project) })), ...ofTasks.flatMap(({ news }) => (news === undefined ? [] : [news]))],
    errands: [...new Set(deliveries.flatMap(({ fact_type: type, event }) => (type === ERRAND_RAISED ? [textIn(event, 'recipient') ?? ''] : [])))],
  };
}

/** Where several days wait, as after an outage, the last one says it all. */
function digestLetter(digests: readonly DeliveryRow[], known: Known): Letter {
  const read = digests.map(({ event }) => digestEvent.parse(JSON.parse(event ?? '')));
  const { day, late = [], dueSoon = [], others = [] } = read.at(-1)?.data ?? { day: '' };
  const asks = (tasks: typeof late, isLate = false): Ask[] => tasks.map(({ project, task, kind, dueAt }) => ({ ...askOf(known, project, task), kind, dueAt, isLate, because: undefined }));
  return { is: 'digest', day, late: asks(late, true), soon: asks(dueSoon), others: asks(others) };
}

function askOf(known: Known, project: string, task: string): Ask {
  const row = known.tasks.get(taskKey(project, task));
  const kind = row?.kind ?? kindNamed(task);
  return { project, title: titleOf(known, project), task, kind, seat: row?.asked_of, dueAt: row?.due_at, isLate: row !== undefined && row.health !== 'ok', because: undefined };
}

/** Of several lines it would write lines of its own into the mail. */
const titleOf = ({ projects }: Known, project: string): string => (projects.get(project)?.title ?? project).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const mostPressingFirst = (one: Ask, other: Ask): number => placeInMail(one).localeCompare(placeInMail(other), 'en');
const placeInMail = ({ dueAt = '', project, task }: Ask): string => [dueAt, project, task].join(' ');

const timeOf = (event: string | null): string => (JSON.parse(event ?? '{}') as { time?: string }).time ?? '';

/** One of the event's data, where it is a text. */
function textIn(event: string | null, name: 'dueAt' | 'recipient'): string | undefined {
  const { data = {} } = JSON.parse(event ?? '{}') as { data?: Record<string, unknown> };
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
}
