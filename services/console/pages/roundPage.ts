/** One round: who is heard, who has answered, what they said for citizens and for agents, and the time that it took. */
import { hoursOf } from '../../../domain/hours.ts';
import { nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import { roundNamed } from '../../../domain/round.ts';
import type { ProjectForPage } from '../../api/queries/projectForPage.ts';
import { html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Frame } from '../frame.ts';
import { opinionsOf } from '../opinions.ts';
import { seatInWords } from '../seatInWords.ts';
import { questionInWords } from '../story.ts';
import { projectUrl, taskUrl } from './myTasks.ts';
import { opinionsTable } from './opinionsTable.ts';
import { roundInWords } from './projectPage.ts';

/** `undefined` where the project had no such round. */
export function roundPage(frame: Frame, { row, tasks, facts }: ProjectForPage, round: string, directory: Directory): Page | undefined {
  const { words } = frame;
  const asked = tasks.filter(({ task }) => roundNamed(task) === round).toSorted((a, b) => (a.asked_at < b.asked_at ? -1 : 1));
  if (asked.length === 0) return undefined;
  const minutes = facts.filter(({ type, data }) => type === 'jalon.time.recorded.v1' && data['round'] === round).reduce((sum, { data }) => sum + (data['minutes'] as number), 0);
  const opinions = opinionsOf(row, facts).filter(({ task }) => roundNamed(task) === round);
  const title = roundInWords(round, words);
  const main = html`<p class="crumbs"><a href="${projectUrl(row.id)}">${row.title}</a></p>
<h1>${title}</h1>
<p class="lead">${words.say('round.count', { count: asked.filter(({ status }) => status === 'answered').length, asked: asked.length, hours: words.number(hoursOf(minutes)) })}</p>
<h2>${words.say('round.who')}</h2>
${table(asked, [
    { head: words.say('project.question'), cell: ({ task, kind }) => html`<a href="${taskUrl(row.id, task)}">${questionInWords(kind, words)}</a>` },
    { head: words.say('project.askedOf'), cell: ({ asked_of: of, holder }) => html`${seatInWords(of, directory, words)}${holder === null ? undefined : html` (${nameOf(directory, holder)})`}` },
    { head: words.say('round.status'), cell: ({ status, health }) => html`${words.name('status', status)} ${status === 'asked' && health !== 'ok' ? html`<span class="tag ${health}">${words.name('health', health)}</span>` : undefined}` },
    { head: words.say('project.since'), cell: ({ asked_at: at }) => words.shortDay(at) },
    { head: words.say('project.due'), cell: ({ due_at: at }) => words.shortDay(at) },
  ], { caption: words.say('round.who'), isCaptionHidden: true, nothing: '' })}
${opinions.length === 0 ? undefined : html`<h2>${words.say('project.opinions')}</h2>${opinionsTable(opinions, { words, directory })}`}`;
  return { ...frame, title: `${title} – ${row.title}`, follows: row.id, main };
}
