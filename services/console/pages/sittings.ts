/** The sittings of the steering committee: those to come with how full they are, those held, and the flagships. */
import type { Policy } from '../../../domain/policy.ts';
import type { Sitting } from '../../../domain/sittings.ts';
import type { SittingList } from '../../api/committeeViews.ts';
import type { PastSitting } from '../../api/queries/listPastSittings.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import type { PageOfList } from '../../portfolio/placeInList.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { listLinks } from '../listLinks.ts';

export type SittingsView = SittingList & { past: Pick<PageOfList<PastSitting>, 'rows' | 'isFirst' | 'next'>; /** Of the calendar. */ next: readonly Sitting[]; policy: Pick<Policy, 'steering'> };

export function sittingsPage(frame: Frame, view: SittingsView): Page {
  const { words } = frame;
  const { past, flagships, policy: { steering } } = view;
  const main = html`<h1>${words.say('sittings.title')}</h1>
<p class="soft">${words.say('sittings.lead', { count: steering.sittings.everyDays, agenda: steering.sittings.agenda })}</p>
${past.isFirst ? comingOf(view, words) : undefined}
<h2>${words.say('sittings.past')}</h2>
${pastTable(past.rows, words)}
${listLinks(past, '/sittings', {}, words)}
<h2>${words.say('sittings.flagships')}</h2>
<p>${words.say('sittings.flagshipsLead', { named: flagships.length, most: steering.flagships })}</p>
${flagships.length === 0 ? html`<p class="nothing">${words.say('sittings.noFlagship')}</p>` : html`<ul>${flagships.map(({ project, title }) => html`<li><a href="/projects/${project}">${title}</a></li>`)}</ul>`}`;
  return { ...frame, title: words.say('sittings.title'), main };
}

export const sittingUrl = (name: string): string => `/sittings/${encodeURIComponent(name)}`;

/** Those with an agenda, and the next ones of the calendar. */
function comingOf({ sittings, next, policy: { steering } }: SittingsView, words: Words): Html {
  const named = new Set(sittings.map(({ sitting }) => sitting));
  const all = [...sittings.map(({ sitting, at, agenda }) => ({ name: sitting, at, count: agenda.length })), ...next.filter(({ name }) => !named.has(name)).map((each) => ({ ...each, count: 0 }))];
  return html`<h2>${words.say('sittings.coming')}</h2>${sittings.length === 0 ? html`<p class="nothing">${words.say('sittings.noneComing')}</p>` : undefined}
<ul class="cards">${all.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ name, at, count }) => html`<li class="card"><h3>${count === 0 ? words.moment(at) : html`<a href="${sittingUrl(name)}">${words.moment(at)}</a>`}</h3>
<p>${count === 0 ? words.say('sittings.empty') : words.say('sittings.onAgenda', { count })}</p>
<meter min="0" max="${steering.sittings.agenda}" value="${count}" aria-label="${words.say('sittings.onAgenda', { count })}">${count}</meter></li>
`)}</ul>`;
}

const pastTable = (rows: readonly PastSitting[], words: Words): Html =>
  table(rows, [
    { head: words.say('sittings.sitting'), cell: ({ sitting }) => html`<a href="${sittingUrl(sitting)}">${sitting.length > 10 ? words.moment(sitting) : words.day(sitting)}</a>` },
    { head: words.say('sittings.projects'), cell: ({ projects }) => words.number(projects), isNumber: true },
    { head: words.say('sittings.motions'), cell: ({ motions }) => words.number(motions), isNumber: true },
    { head: words.say('sittings.carried'), cell: ({ carried }) => words.number(carried), isNumber: true },
  ], { caption: words.say('sittings.past'), isCaptionHidden: true, nothing: words.say('sittings.nonePast') });
