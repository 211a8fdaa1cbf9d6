/** The register's list, as citizens read it. */
import type { PublicSummary } from '../../domain/publicEntry.ts';
import { html } from '../pages/html.ts';
import type { Fragment, Html } from '../pages/html.ts';
import { pageText } from '../pages/page.ts';
import type { Page } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import type { Words } from '../words/words.ts';
import { stateInWords } from './entryWords.ts';
import type { FilterForm } from './filterForms.ts';
import type { EntryPage } from './listEntries.ts';
import type { RegisterFilters } from './registerViews.ts';

type Shown = EntryPage & { total: number; filters: RegisterFilters; form: FilterForm };

export function registerPage(frame: Omit<Page, 'title' | 'main'>, { projects, next, total, filters, form }: Shown): string {
  const { words } = frame;
  const main = html`<h1>${words.say('register.title')}</h1>
<p class="lead">${words.say('register.lead')}</p>
<p>${words.say('register.count', { count: total })}</p>
${form(filters, words)}
${list(projects, words)}
${pages(filters, next, words)}
${openData(words)}`;
  return pageText({ ...frame, title: words.say('register.title'), main });
}

const list = (projects: readonly PublicSummary[], words: Words): Html =>
  table(projects, [
    { head: words.say('register.project'), cell: ({ id, title }) => html`<a href="/register/${id}">${title}</a>` },
    { head: words.say('register.themes'), cell: ({ themes }) => themes.map(({ name }) => words.of(name)).join(', ') },
    { head: words.say('register.state'), cell: (project) => html`<span class="tag">${stateInWords(project, words)}</span>` },
    { head: words.say('register.since'), cell: ({ since }) => html`<time datetime="${since}">${words.day(since)}</time>` },
  ], { caption: words.say('register.projects'), nothing: words.say('register.nothing') });

function pages({ q, theme, phase, outcome, cursor }: RegisterFilters, next: string | undefined, words: Words): Fragment {
  const kept = Object.entries({ q, theme, phase, outcome }).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== '');
  const pageAt = (from?: string) => `/register?${new URLSearchParams({ ...Object.fromEntries(kept), ...(from !== undefined && { cursor: from }) }).toString()}`;
  return html`<p class="actions">${cursor === undefined || cursor === '' ? undefined : html`<a class="button other" href="${pageAt()}">${words.say('list.first')}</a>`}
${next === undefined ? undefined : html`<a class="button other" href="${pageAt(next)}" rel="next">${words.say('list.next')}</a>`}</p>`;
}

function openData(words: Words): Html {
  const links = [['csv', '/v1/register.csv'], ['schema', '/v1/register/schema.json'], ['json', '/v1/register'], ['dcat', '/v1/register/dcat.jsonld'], ['feed', '/register/feed.xml']] as const;
  return html`<h2>${words.say('register.openData')}</h2>
<p>${words.say('register.openDataLead')}</p>
<ul>${links.map(([name, href]) => html`<li><a href="${href}">${words.say(`register.${name}`)}</a></li>`)}</ul>`;
}
