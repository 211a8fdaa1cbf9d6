/** One thing that is asked: what, of whom and why, until when, what silence leads to, a form for the answer, and what else may be done. */
import type { Directory } from '../../../domain/directory.ts';
import type { Taken } from '../../../domain/guard.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { TaskAct } from '../../../domain/taskKinds.ts';
import type { Words as BothWords } from '../../../domain/kinds/taskKind.ts';
import type { FoundTask } from '../../api/queries/findTask.ts';
import { html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Words } from '../../words/words.ts';
import { aboutInWords } from '../aboutInWords.ts';
import { actorInWords } from '../actorInWords.ts';
import { fieldsOf, idOfField } from '../form/formOf.ts';
import type { FormAsked } from '../form/formOf.ts';
import type { Frame } from '../frame.ts';
import { seatInWords } from '../seatInWords.ts';
import { projectUrl, taskUrl } from './myTasks.ts';

export type FormShown = FormAsked & {
  takes: Taken;
  values: unknown;
  /** The answer's id: a form that is sent twice is one answer. */
  answerId: string;
  csrf: Html;
  /** For whom the reader may answer, beside themselves. */
  principals: readonly { id: string; name: string }[];
  chosenPrincipal: string | undefined;
  draftKeptAt: string | undefined;
  /** Why it was refused. */
  told: string | undefined;
};

export type TaskShown = {
  project: { id: string; title: string; summary: string | null };
  /** The id of the task, or `at-any-time/<act>[/<task>]`. */
  task: string;
  question: BothWords;
  about: Readonly<Record<string, unknown>>;
  found: FoundTask | undefined;
  whyMe: string | undefined;
  silence: readonly string[];
  acts: readonly TaskAct[];
  /** Of an answer that is on its way; `see`: where one finds what becomes of it. */
  notice: { says: string; see: string | undefined } | undefined;
  form: FormShown | undefined;
  directory: Directory;
  grid: Policy['intake']['grid'];
  /** What one did with it just now is recorded. */
  isDone: boolean;
  /** The answer came when the task was closed. */
  tooLate: { says: string; written: Fragment } | undefined;
};

export function taskPage(frame: Frame, shown: TaskShown): Page {
  const { words } = frame;
  const { project, question, found, form } = shown;
  const title = words.of(question);
  const main = html`<p class="crumbs"><a href="${projectUrl(project.id)}">${project.title}</a>${found === undefined || isOpenOne(shown) ? undefined : html` › <a href="${taskUrl(project.id, found.row.task)}">${words.say('task.back')}</a>`}</p>
<h1>${title}</h1>
${project.summary === null ? undefined : html`<p class="lead">${project.summary}</p>`}
${shown.isDone ? html`<p class="told done" role="status">${words.say('tasks.done')}</p>` : undefined}
${form?.told === undefined ? undefined : toldOf(form, words)}
${shown.notice === undefined ? undefined : noticeSection(shown.notice, words)}
${tooLateOf(shown, words)}
${found === undefined ? undefined : particulars(shown, found, words)}
${aboutSection(shown, words)}
${form === undefined ? undefined : formSection(form, words, !isOpenOne(shown))}
${shown.acts.length === 0 || found === undefined ? undefined : html`<section class="acts"><h2>${words.say('task.others')}</h2><ul class="row">${shown.acts.map((act) => html`<li><a href="${taskUrl(project.id, `at-any-time/${act}/${found.row.task}`)}">${words.name('act', act)}</a></li>`)}</ul></section>`}
${found === undefined || found.comments.length === 0 ? undefined : commentsOf(found, shown.directory, words)}`;
  return { ...frame, title, follows: project.id, main };
}

const isOpenOne = ({ task, found }: TaskShown): boolean => found?.row.task === task;

const noticeSection = ({ says, see }: NonNullable<TaskShown['notice']>, words: Words): Html =>
  html`<div class="told" role="status"><p>${says}</p>${see === undefined ? undefined : html`<p><a href="${see}">${words.say('task.seeWhatBecomes')}</a></p>`}</div>`;

function aboutSection({ about, directory, grid, project, found }: TaskShown, words: Words): Fragment {
  const inWords = aboutInWords(about, { words, directory, grid });
  const comparison = found?.row.kind === 'sourcing-decision' ? html`<p><a href="${projectUrl(project.id)}/comparison">${words.say('project.comparison')}</a></p>` : undefined;
  return inWords === undefined ? undefined : html`<h2>${words.say('task.about')}</h2>${inWords}${comparison}`;
}

/** Who is asked, why the reader, until when, and what silence leads to; of one that is closed, what became of it. */
function particulars({ whyMe, silence, directory }: TaskShown, { row, answered }: FoundTask, words: Words): Html {
  if (row.status !== 'asked') {
    return html`<div class="told" role="status"><p>${words.name('task.status', row.status)}</p>${answered === undefined ? undefined : html`<p>${words.say('task.answeredBy', { name: actorInWords(answered.by, directory, words), at: words.moment(answered.at) })}</p>`}</div>`;
  }
  return html`<div class="split"><div><h2>${words.say('task.why')}</h2><p>${whyMe ?? words.say('task.notYours', { seat: seatInWords(row.asked_of, directory, words) })}</p></div>
<div><h2>${words.say('task.until')}</h2><p>${row.health === 'ok' ? undefined : html`<span class="tag ${row.health}">${words.name('health', row.health)}</span> `}${words.until(row.due_at)}</p>${row.due_because === null ? undefined : html`<p class="soft">${words.of(row.due_because)}</p>`}</div>
${silence.length === 0 ? undefined : html`<div><h2>${words.say('task.silence')}</h2><ul>${silence.map((each) => html`<li>${each}</li>`)}</ul></div>`}</div>`;
}

function toldOf({ told, faults }: FormShown, words: Words): Html {
  return html`<div class="told refused" role="alert" id="told" tabindex="-1"><h2>${words.say('form.faults')}</h2><p>${told}</p>${faults.length === 0 ? undefined : html`<ul>${faults.map(({ path }) => html`<li><a href="#${idOfField(path)}">${words.say('form.toTheField')}</a></li>`)}</ul>`}</div>`;
}

function tooLateOf({ tooLate }: TaskShown, words: Words): Fragment {
  if (tooLate === undefined) return undefined;
  const written = tooLate.written === undefined ? undefined : html`<p>${words.say('form.written')}</p>${tooLate.written}`;
  return html`<div class="told refused" role="alert" id="told" tabindex="-1"><h2>${words.say('form.tooLate')}</h2><p>${tooLate.says}</p>${written}</div>`;
}

function formSection(form: FormShown, words: Words, isAct: boolean): Html {
  const { takes, values, answerId, csrf, principals, chosenPrincipal, draftKeptAt } = form;
  const fields = takes.is === 'object' ? fieldsOf(form, takes.fields, values) : undefined;
  return html`<form class="answer" method="post" novalidate data-draft>${csrf}<input type="hidden" name="_id" value="${answerId}">
${principals.length === 0 ? undefined : html`<div class="field"><label for="for">${words.say('form.for')}</label><select id="for" name="_for"><option value="">${words.say('form.myself')}</option>${principals.map(({ id, name }) => html`<option value="${id}"${id === chosenPrincipal ? html` selected` : undefined}>${name}</option>`)}</select></div>`}
${fields}
<div class="actions"><button name="_do" value="answer">${words.say(isAct ? 'task.confirm' : 'task.send')}</button><button class="other" name="_do" value="draft" formnovalidate>${words.say('act.keepDraft')}</button></div>
<p class="soft" role="status" data-kept${draftKeptAt === undefined ? html` hidden` : undefined}>${draftKeptAt === undefined ? words.say('task.draftKeptNow') : words.say('task.draftKept', { at: words.moment(draftKeptAt) })}</p>
<p class="told" role="status" data-changed hidden>${words.say('task.changedMeanwhile')}</p>
</form>`;
}

function commentsOf({ comments }: FoundTask, directory: Directory, words: Words): Html {
  return html`<h2>${words.say('task.comments')}</h2><ol class="story">${comments.map(({ at, by, text, document }) => html`<li><time datetime="${at}">${words.moment(at)}</time>${words.say('task.said', { name: actorInWords(by, directory, words), text: text ?? '' })} ${linkTo(document)}</li>`)}</ol>`;
}

/** A reference to a document is a link only where it is one to the web: anything else stays a text. */
export function linkTo(document: string | undefined): Fragment {
  return document !== undefined && /^https?:\/\//.test(document) ? html`<a href="${document}" rel="noreferrer noopener">${document}</a>` : document;
}
