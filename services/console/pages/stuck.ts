/** What is stuck, the longest first: why, since when, whom to call, what to do, and its page in Temporal. */
import type { Directory } from '../../../domain/directory.ts';
import { kindNamed } from '../../../domain/round.ts';
import { WHAT_TO_DO } from '../../../domain/stuckWords.ts';
import type { StuckView } from '../../api/stuckViews.ts';
import { WHY_STUCK } from '../../api/stuckViews.ts';
import { html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { PageOfList } from '../../portfolio/placeInList.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { linkWith } from '../linkWith.ts';
import { listLinks } from '../listLinks.ts';
import { seatInWords } from '../seatInWords.ts';
import { seatsInWords } from '../seatsInWords.ts';
import { questionInWords } from '../story.ts';
import { projectUrl, taskUrl } from './myTasks.ts';

type Reason = StuckView['reason'];
export type StuckShown = { found: PageOfList<StuckView>; counts: Readonly<Partial<Record<Reason, number>>>; reason: Reason | undefined; directory: Directory };

export function stuckPage(frame: Frame, { found, counts, reason, directory }: StuckShown): Page {
  const { words } = frame;
  const rows = table(found.rows, [
    { head: words.say('stuck.project'), cell: ({ project, title, phase }) => html`<a href="${projectUrl(project)}">${title}</a> <span class="soft">${words.name('phase', phase)}</span>` },
    { head: words.say('stuck.why'), cell: (each) => html`<strong>${words.name('stuck.reason', each.reason)}</strong> ${detailOf(each, directory, words)}` },
    { head: words.say('stuck.since'), cell: ({ since }) => words.moment(since) },
    { head: words.say('stuck.call'), cell: ({ people, call }) => callInWords(people.map(({ name }) => name), call, directory, words) },
    { head: words.say('stuck.temporal'), cell: ({ link, title }) => (link === null ? '–' : html`<a href="${link}">${words.say('stuck.open')}<span class="hidden"> – ${title}</span></a>`) },
  ], { caption: words.say('stuck.title'), isCaptionHidden: true, nothing: words.say('stuck.none') });
  const main = html`<h1>${words.say('stuck.title')}</h1>
<p class="lead">${words.say('stuck.lead')}</p>
${reasons(counts, reason, words)}
<h2>${words.say('stuck.count', { count: found.total, number: words.number(found.total) })}</h2>
${rows}
${listLinks(found, '/stuck', { reason }, words)}
${whatToDo(found.rows, words)}`;
  return { ...frame, title: words.say('stuck.title'), follows: 'all', main };
}

function reasons(counts: StuckShown['counts'], chosen: Reason | undefined, words: Words): Html | undefined {
  const known = WHY_STUCK.filter((each) => (counts[each] ?? 0) > 0);
  if (known.length < 2 && chosen === undefined) return undefined;
  const link = (reason: Reason | undefined, text: Fragment) => html`<li><a href="${linkWith('/stuck', { reason })}"${reason === chosen ? html` aria-current="true"` : undefined}>${text}</a></li>`;
  return html`<ul class="choices" aria-label="${words.say('stuck.reasons')}">${link(undefined, words.say('stuck.all'))}${known.map((each) => link(each, html`${words.name('stuck.reason', each)} (${words.number(counts[each] ?? 0)})`))}</ul>`;
}

/** The text of a failure is the machine's own. */
function detailOf({ project, reason, task, waitingOn, detail }: StuckView, directory: Directory, words: Words): Fragment {
  switch (reason) {
    case 'nobody-answers':
      return task === undefined ? detail : html`<a href="${taskUrl(project, task)}">${words.say('stuck.asked', { question: questionInWords(kindNamed(task), words), whom: seatsInWords(waitingOn, directory, words) })}</a>`;
    case 'no-progress':
      return words.say(waitingOn.includes('role:coordinator') ? 'stuck.held' : 'stuck.nobodyAsked');
    case 'workflow-task-fails':
    case 'activity-fails':
    case 'worker-away':
      return html`<span class="soft">${words.say('stuck.saysWhat', { detail })}</span>`;
    default:
      return reason satisfies never;
  }
}

const callInWords = (names: readonly string[], seats: readonly string[], directory: Directory, words: Words): string =>
  `${names.join(', ')}${names.length === 0 ? '' : ' – '}${seats.map((seat) => seatInWords(seat, directory, words)).join(', ')}`;

/** Once a reason, and only for those that are on the page. */
function whatToDo(shown: readonly StuckView[], words: Words): Html | undefined {
  const known = WHY_STUCK.filter((reason) => shown.some((each) => each.reason === reason));
  if (known.length === 0) return undefined;
  return html`<h2>${words.say('stuck.todo')}</h2>
${known.map((reason) => html`<section class="told"><h3>${words.name('stuck.reason', reason)}</h3><p>${words.of(WHAT_TO_DO[reason].means)}</p><p><strong>${words.of(WHAT_TO_DO[reason].act)}</strong></p></section>
`)}<p class="soft">${words.say('stuck.actWithOthers')}</p>`;
}
