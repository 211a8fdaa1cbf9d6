/** A project's rounds, from its facts and tasks: who is asked and who has answered, what was said, how long it took. Never what is restricted. */
import type { Database } from '../../../adapters/database.ts';
import type { TaskRow } from '../../../adapters/tables.ts';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import { seatName } from '../../../domain/ids.ts';
import type { Seat } from '../../../domain/ids.ts';
import { partsOfRound, roundNamed } from '../../../domain/round.ts';
import type { AnswerTo } from '../../../domain/taskKinds.ts';
import { minutesByRound } from '../../minutesSpent.ts';
import type { RoundSummary, RoundView } from '../roundViews.ts';

const TYPES = ['jalon.phase.entered.v1', 'jalon.phase.concluded.v1', 'jalon.time.recorded.v1', 'jalon.opinion.recorded.v1', 'jalon.answer.accepted.v1'] as const satisfies readonly FactType[];
type Fact = { type: string; time: string; data: unknown };
type Task = Pick<TaskRow, 'task' | 'kind' | 'asked_of' | 'phase' | 'status' | 'health' | 'asked_at' | 'due_at' | 'closed_at'>;
type Story = { facts: readonly Fact[]; tasks: readonly Task[] };

/** `undefined` for an unknown project. */
export async function listRounds(database: Database, project: string): Promise<RoundSummary[] | undefined> {
  const story = await storyOf(database, project);
  return story === undefined ? undefined : namesOf(story).map((round) => summaryOf(round, story));
}

/** `undefined` for an unknown project or round. */
export async function showRound(database: Database, project: string, round: string): Promise<RoundView | undefined> {
  const story = await storyOf(database, project);
  return story === undefined || !namesOf(story).includes(round) ? undefined : viewOf(round, story);
}

async function storyOf({ db }: Database, project: string): Promise<Story | undefined> {
  const known = await db.selectFrom('read_model.projects').select('id').where('id', '=', project).executeTakeFirst();
  if (known === undefined) return undefined;
  const rows = await db.selectFrom('read_model.facts').select(['type', 'time', 'data']).where('project', '=', project).where('type', 'in', TYPES).orderBy('sequence').execute();
  const tasks = await db.selectFrom('read_model.tasks').select(['task', 'kind', 'asked_of', 'phase', 'status', 'health', 'asked_at', 'due_at', 'closed_at']).where('project', '=', project).orderBy('asked_at').orderBy('task').execute();
  return { facts: rows.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data) as unknown })), tasks };
}

/** Facts were checked when they were read in. */
const ofType = <T extends (typeof TYPES)[number]>({ facts }: Story, wanted: T) => facts.filter(({ type }) => type === wanted).map(({ data, time }) => ({ data: data as FactData<T>, at: time }));

const nameOf = ({ phase, round }: { phase: string; round: number }): string => `${phase}-${round}`;
const isIn = (round: string, { task }: { task: string }): boolean => task.startsWith(`${round}/`);

/** As they were entered; one whose entry is missing is known by its tasks. */
const namesOf = (story: Story): string[] => [...new Set([...ofType(story, 'jalon.phase.entered.v1').map(({ data }) => nameOf(data)), ...story.tasks.map(({ task }) => roundNamed(task))])];

function summaryOf(round: string, story: Story): RoundSummary {
  const entered = ofType(story, 'jalon.phase.entered.v1').find(({ data }) => nameOf(data) === round);
  const concluded = ofType(story, 'jalon.phase.concluded.v1').findLast(({ data }) => nameOf(data) === round);
  return {
    round, ...partsOfRound(round),
    enteredAt: entered?.at ?? null, concludedAt: concluded?.at ?? null, result: concluded?.data.result ?? null, because: concluded?.data.because ?? null, inWords: concluded?.data.inWords ?? null,
    counts: countsOf(story.tasks.filter((task) => isIn(round, task))),
    minutesSpent: minutesByRound(story.facts).get(round) ?? 0,
  };
}

function countsOf(tasks: readonly Task[]): RoundSummary['counts'] {
  return [...Map.groupBy(tasks, ({ kind }) => kind)].map(([kind, each]) => {
    const having = (status: TaskRow['status']) => each.filter((task) => task.status === status).length;
    return { kind, asked: each.length, answered: having('answered'), lapsed: having('lapsed'), waiting: having('asked') };
  });
}

function viewOf(round: string, story: Story): RoundView {
  const opinions = opinionsOf(round, story);
  const counted = (verdict: string) => opinions.filter((each) => each.verdict === verdict).length;
  const meeting = answersTo('meeting', round, story).at(-1);
  return {
    ...summaryOf(round, story),
    tasks: story.tasks.filter((task) => isIn(round, task)).map(({ task, kind, asked_of: of, status, health, asked_at: askedAt, due_at: dueAt, closed_at: closedAt }) => ({ task, kind, of, status, health, askedAt, dueAt, closedAt })),
    verdicts: { 'favourable': counted('favourable'), 'with-reservations': counted('with-reservations'), 'unfavourable': counted('unfavourable'), 'silence': counted('silence') },
    opinions,
    meeting: meeting === undefined ? null : { at: meeting.at, attended: meeting.content.attended, minutesSpent: meeting.content.minutesSpent, record: meeting.content.record ?? null },
    contributions: answersTo('contribution', round, story).map(({ of, content }) => ({ party: seatName(of as Seat), text: content.text, document: content.document ?? null })),
  };
}

/** A late word takes the place of the silence that it breaks. Of a confidential one the fact holds no content. */
function opinionsOf(round: string, story: Story): RoundView['opinions'] {
  const recorded = ofType(story, 'jalon.opinion.recorded.v1').map(({ data }) => data).filter((each) => isIn(round, each));
  const latest = new Map(recorded.map((each) => [each.service, each]));
  const said = answersTo('interview', round, story);
  return [...latest.values()].map(({ task, service, verdict, isLate }) => {
    const { content, isRestricted } = said.findLast((each) => each.task === task) ?? { content: {}, isRestricted: false };
    const { forCitizens = null, forAgents = null, reason = null, reservations = [] } = content as Partial<AnswerTo<'interview'>>;
    return { service, verdict, isLate, isConfidential: isRestricted, forCitizens, forAgents, reason, reservations: reservations.map(({ text, within = null }) => ({ text, within })) };
  });
}

function answersTo<K extends 'meeting' | 'interview' | 'contribution'>(kind: K, round: string, story: Story) {
  const accepted = ofType(story, 'jalon.answer.accepted.v1').filter(({ data }) => data.kind === kind && isIn(round, data));
  return accepted.map(({ data: { task, of, isRestricted, content }, at }) => ({ task, of, isRestricted, at, content: content as AnswerTo<K> }));
}
