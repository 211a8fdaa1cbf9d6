/** One round: who is heard, who has answered, what they said for citizens and for agents, and the time that it took. */
import { hoursOf } from '../../../domain/hours.ts';
import { nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import { seatName } from '../../../domain/ids.ts';
import type { Seat } from '../../../domain/ids.ts';
import { roundNamed } from '../../../domain/round.ts';
import type { AnswerTo } from '../../../domain/taskKinds.ts';
import type { ProjectForPage } from '../../api/queries/projectForPage.ts';
import { minutesByRound } from '../../minutesSpent.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { opinionsOf } from '../opinions.ts';
import { seatInWords } from '../seatInWords.ts';
import { projectUrl, taskUrl } from './myTasks.ts';
import { opinionsTable } from './opinionsTable.ts';
import { questionOfTask, roundInWords } from './projectPage.ts';
import { linkTo } from './taskPage.ts';

type Answered = { of: string; content: Readonly<Record<string, unknown>> };
const answersIn = (facts: ProjectForPage['facts'], round: string, kind: string): Answered[] =>
  facts.filter(({ type, data }) => type === 'jalon.answer.accepted.v1' && data['kind'] === kind && roundNamed(String(data['task'])) === round).map(({ data }) => data as Answered);

/** Whom its coordinator named, and the link to its record. */
function meetingOf(meeting: Answered | undefined, directory: Directory, words: Words): Html | undefined {
  if (meeting === undefined) return undefined;
  const { attended, record } = meeting.content as Partial<AnswerTo<'meeting'>>;
  const said = (attended ?? []).map((each) => seatInWords(`service:${each}`, directory, words)).join(', ');
  return html`<h2>${words.say('round.meeting')}</h2><p>${said === '' ? words.say('round.noneNamed') : words.say('round.attended', { who: said })}</p>${record === undefined ? undefined : html`<p>${words.say('round.record')} ${linkTo(record)}</p>`}`;
}

const contributionsOf = (said: readonly Answered[], words: Words): Html | undefined =>
  said.length === 0 ? undefined : html`<h2>${words.say('project.parties')}</h2>${table(said, [
    { head: words.say('round.party'), cell: ({ of }) => seatName(of as Seat) },
    { head: words.say('round.said'), cell: ({ content }) => html`${content['text'] as string} ${linkTo(content['document'] as string | undefined)}` },
  ], { caption: words.say('project.parties'), isCaptionHidden: true, nothing: '' })}`;

/** `undefined` where the project had no such round. */
export function roundPage(frame: Frame, { row, tasks, facts }: ProjectForPage, round: string, directory: Directory): Page | undefined {
  const { words } = frame;
  const asked = tasks.filter(({ task }) => roundNamed(task) === round).toSorted((a, b) => (a.asked_at < b.asked_at ? -1 : 1));
  if (asked.length === 0) return undefined;
  const hours = hoursOf(minutesByRound(facts).get(round) ?? 0);
  const opinions = opinionsOf(row, facts).filter(({ task }) => roundNamed(task) === round);
  const title = roundInWords(round, words);
  const main = html`<p class="crumbs"><a href="${projectUrl(row.id)}">${row.title}</a></p>
<h1>${title}</h1>
<p class="lead">${words.say('project.answered', { count: asked.filter(({ status }) => status === 'answered').length, asked: asked.length })}, ${words.say('round.hours', { count: hours, number: words.number(hours) })}</p>
<h2>${words.say('round.who')}</h2>
${table(asked, [
    { head: words.say('project.question'), cell: (task) => html`<a href="${taskUrl(row.id, task.task)}">${questionOfTask(task, words)}</a>` },
    { head: words.say('project.askedOf'), cell: ({ asked_of: of, holder }) => html`${seatInWords(of, directory, words)}${holder === null ? undefined : html` (${nameOf(directory, holder)})`}` },
    { head: words.say('round.status'), cell: ({ status, health }) => html`${words.name('status', status)} ${status === 'asked' && health !== 'ok' ? html`<span class="tag ${health}">${words.name('health', health)}</span>` : undefined}` },
    { head: words.say('project.since'), cell: ({ asked_at: at }) => words.shortDay(at), isDay: true },
    { head: words.say('project.due'), cell: ({ due_at: at }) => words.shortLastDay(at), isDay: true },
  ], { caption: words.say('round.who'), isCaptionHidden: true, nothing: '' })}
${meetingOf(answersIn(facts, round, 'meeting').at(-1), directory, words)}
${contributionsOf(answersIn(facts, round, 'contribution'), words)}
${opinions.length === 0 ? undefined : html`<h2>${words.say('project.opinions')}</h2>${opinionsTable(opinions, { words, directory })}`}`;
  return { ...frame, title: `${title} – ${row.title}`, follows: row.id, main };
}
