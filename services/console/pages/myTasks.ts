/** What is asked of the reader, the most pressing first. */
import { nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import { partsOfRound, roundNamed } from '../../../domain/round.ts';
import { kindOf, TASK_KINDS } from '../../../domain/taskKinds.ts';
import type { TaskKind } from '../../../domain/taskKinds.ts';
import type { Words as BothWords } from '../../../domain/kinds/taskKind.ts';
import type { AskedOfMe } from '../../api/queries/tasksOfPerson.ts';
import type { PersonCalling } from '../../identity/caller.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { seatInWords } from '../seatInWords.ts';
import { isStoodInFor, mayAnswer } from '../task/principals.ts';
import type { Principal } from '../task/principals.ts';

export type MyTasks = { tasks: readonly AskedOfMe[]; hasMore: boolean; me: PersonCalling; principals: readonly Principal[]; directory: Directory; isDone: boolean };

export function myTasks(frame: Frame, mine: MyTasks): Page {
  const { words } = frame;
  const { tasks, hasMore, isDone } = mine;
  const lead = tasks.length === 0 ? words.say('tasks.nothing') : hasMore ? words.say('tasks.more', { count: tasks.length }) : words.say('tasks.lead', { count: tasks.length });
  const main = html`<h1>${words.say('tasks.title')}</h1>
${isDone ? html`<p class="told done" role="status">${words.say('tasks.done')}</p>` : undefined}
<p class="lead">${lead}</p>
${tasks.length === 0 ? html`<p>${words.say('tasks.elsewhere')}</p><ul><li><a href="/portfolio">${words.say('nav.portfolio')}</a></li><li><a href="/requests/new">${words.say('request.new')}</a></li></ul>` : html`<ul class="cards">${tasks.map((task) => cardOf(task, mine, words))}</ul>`}
${hasMore ? html`<p><a href="/tasks?all=yes">${words.say('tasks.all')}</a></p>` : undefined}`;
  return { ...frame, title: words.say('tasks.title'), follows: 'all', main };
}

function cardOf(task: AskedOfMe, { me, principals, directory }: MyTasks, words: Words): Html {
  const { project, task: id, kind, health, due_at: dueAt, priority, follow_up_on: followUpOn, title } = task;
  const day = words.lastDay(dueAt);
  const principal = mayAnswer(me, task) ? undefined : principals.find((each) => isStoodInFor(each, task));
  return html`<li class="card ${health}"><h2><a href="${taskUrl(project, id)}">${words.of(questionOf(kind, task.about))}</a></h2>
<p>${title}</p>
<p class="soft">${words.name('phase', partsOfRound(roundNamed(id)).phase)} · ${seatInWords(task.asked_of, directory, words)}</p>
<p>${health === 'ok' ? words.say('tasks.due', { day }) : html`<strong>${words.say('tasks.lateSince', { day })}</strong>`}</p>
<p>${health === 'ok' ? undefined : html`<span class="tag ${health}">${words.name('health', health)}</span> `}${priority === 'normal' ? undefined : html`<span class="tag">${words.name('priority', priority)}</span> `}${task.holder === me.id ? html`<span class="tag">${words.say('tasks.inYourHands')}</span> ` : undefined}${principal === undefined ? undefined : html`<span class="tag">${words.say('tasks.standIn', { name: nameOf(directory, principal.id) })}</span> `}${followUpOn === null ? undefined : html`<span class="tag">${words.say('tasks.followUp', { day: words.day(followUpOn) })}</span>`}</p></li>
`;
}

/** A gate's or a step's own question, where the policy words it. */
export function questionOf(kind: string, about: string | Readonly<Record<string, unknown>>): BothWords {
  const known = TASK_KINDS.find((each): each is TaskKind => each === kind);
  const own = typeof about === 'string' ? (about.includes('"question":') ? (JSON.parse(about) as Record<string, unknown>)['question'] : undefined) : about['question'];
  if (typeof own === 'object' && own !== null && 'fr' in own && 'en' in own) return own as BothWords;
  return known === undefined ? { fr: kind, en: kind } : kindOf(known).question;
}

export const projectUrl = (project: string): string => `/projects/${encodeURIComponent(project)}`;
export const taskUrl = (project: string, task: string): string => `${projectUrl(project)}/tasks/${task.split('/').map(encodeURIComponent).join('/')}`;
