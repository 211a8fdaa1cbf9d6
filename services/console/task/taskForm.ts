/** A form for one task, or for what may be said at any time: opened with what is known and begun, and read back when it is sent. */
import { randomUUID } from 'node:crypto';
import type { Guard, Taken } from '../../../domain/guard.ts';
import { takenBy } from '../../../domain/guard.ts';
import type { Words as BothWords } from '../../../domain/kinds/taskKind.ts';
import { kindOf, STANDING_KINDS, TASK_KINDS } from '../../../domain/taskKinds.ts';
import type { StandingKind, TaskKind } from '../../../domain/taskKinds.ts';
import { findDraft } from '../../api/queries/drafts.ts';
import { findTask } from '../../api/queries/findTask.ts';
import type { FoundTask } from '../../api/queries/findTask.ts';
import { latestSent } from '../../api/queries/latestSent.ts';
import { withProposals } from '../../api/queries/proposals.ts';
import { taskViewOf } from '../../api/queries/listTasks.ts';
import type { AnswerView } from '../../api/views.ts';
import type { PersonCalling } from '../../identity/caller.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import type { FormFault } from '../form/formOf.ts';
import { readForm } from '../form/readForm.ts';
import type { FormBody } from '../form/readForm.ts';
import { questionOf } from '../pages/myTasks.ts';

export type TaskForm = {
  project: { id: string; title: string; summary: string | null };
  task: string;
  kind: TaskKind | StandingKind;
  /** What is said at any time, where it is no task that is answered. */
  act: StandingKind | undefined;
  question: BothWords;
  about: Readonly<Record<string, unknown>>;
  guard: Guard<unknown>;
  takes: Taken;
  found: FoundTask | undefined;
  proposals: readonly { project: string; title: string }[];
  answerId: string;
  values: Record<string, unknown>;
  onBehalfOf: string | undefined;
  moreRows: Readonly<Record<string, number>>;
  draftKeptAt: string | undefined;
  faults: readonly FormFault[];
  /** Why it was refused. */
  told: string | undefined;
  /** The latest that was sent to the same task, by whomever, and that has not closed it. */
  sent: AnswerView | undefined;
  /** The reader has just sent it, and the project does not reply. */
  isLeft: boolean;
};

const AT_ANY_TIME = /^at-any-time\/([a-z-]+)(?:\/(.+))?$/;
/** Of the engine's own, and of what a form cannot hold. */
const NOT_BY_FORM: readonly StandingKind[] = ['absorb', 'adopt-roll', 'complete', 'adopt-policy'];

/** `undefined` where no such project or task is known. */
export async function openForm({ database }: Pick<ConsolePorts, 'database'>, me: PersonCalling, project: string, task: string): Promise<TaskForm | undefined> {
  const [, name, inner] = AT_ANY_TIME.exec(task) ?? [];
  const act = STANDING_KINDS.find((each) => each === name && !NOT_BY_FORM.includes(each));
  if (name !== undefined && act === undefined) return undefined;
  const found = name === undefined || inner !== undefined ? await findTask(database, project, inner ?? task) : undefined;
  const kind = act ?? TASK_KINDS.find((each) => each === found?.row.kind);
  const named = found ?? (await database.db.selectFrom('read_model.projects').select(['title', 'summary']).where('id', '=', project).executeTakeFirst());
  if (kind === undefined || named === undefined || (name === undefined && found === undefined)) return undefined;
  const { title, summary } = named;
  const draft = found === undefined || found.row.status === 'asked' ? await findDraft(database, { project, task, actor: me.id }) : undefined;
  const about = found === undefined ? {} : (JSON.parse(found.row.about) as Record<string, unknown>);
  const [view] = kind === 'triage' && found !== undefined ? await withProposals(database.db, [taskViewOf(found.row, title)]) : [];
  const guard = kindOf(kind).answer;
  return {
    project: { id: project, title, summary }, task, kind, act, about: act === undefined ? about : {}, guard, takes: takenBy(guard), found,
    question: act === undefined ? questionOf(kind, about) : kindOf(kind).question,
    proposals: view?.proposals ?? [],
    answerId: randomUUID(), onBehalfOf: undefined, moreRows: {}, faults: [], told: undefined, isLeft: false,
    sent: act === undefined && found?.row.status === 'asked' ? await latestSent(database, project, task) : undefined,
    values: draft === undefined ? {} : (JSON.parse(draft.answer) as Record<string, unknown>), draftKeptAt: draft?.saved_at,
  };
}

/** What was sent takes the place of what was kept. */
export function answeredForm(form: TaskForm, sent: FormBody): TaskForm & { wants: 'answer' | 'draft' | 'more' } {
  const text = (name: string): string | undefined => (typeof sent[name] === 'string' && sent[name] !== '' ? sent[name] : undefined);
  const more = text('_more');
  return {
    ...form,
    values: readForm(form.takes, sent), answerId: text('_id')?.slice(0, 100) ?? form.answerId, onBehalfOf: text('_for'), draftKeptAt: undefined,
    moreRows: more === undefined ? {} : { [more]: 1 },
    wants: more !== undefined ? 'more' : text('_do') === 'draft' ? 'draft' : 'answer',
  };
}
