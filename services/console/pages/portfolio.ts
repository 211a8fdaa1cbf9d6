/** The portfolio: the city's figures, the money, and the projects by phase or as a list. */
import type { Directory } from '../../../domain/directory.ts';
import { PHASES } from '../../../domain/journey.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import type { Figures } from '../../portfolio/figuresOf.ts';
import type { PortfolioQuery } from '../../portfolio/findProjects.ts';
import type { KeptProject } from '../../portfolio/keptProject.ts';
import type { PageOfList } from '../../portfolio/placeInList.ts';
import type { WordKey, Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { linkWith } from '../linkWith.ts';
import { listLinks } from '../listLinks.ts';
import { portfolioFilters } from './portfolioFilters.ts';
import { portfolioList } from './portfolioList.ts';
import { portfolioMoney } from './portfolioMoney.ts';
import { projectCard } from './projectCard.ts';

export type PortfolioView = { figures: Figures; found: PageOfList<KeptProject>; query: PortfolioQuery; directory: Directory };

export function portfolioPage(frame: Frame, { figures, found, query, directory }: PortfolioView): Page {
  const { words } = frame;
  const isList = query.view === 'list';
  const shown = isList ? portfolioList(found.rows, query, directory, words) : board(found.rows, query, figures, directory, words);
  const main = html`<h1>${words.say('portfolio.title')}</h1>
<p class="lead">${words.say('portfolio.lead')}</p>
${tiles(figures, words)}
${portfolioMoney(figures.money, isWholeCity(query) && found.isFirst, words)}
${portfolioFilters(query, figures, directory, words)}
<div class="row spread"><h2 id="found">${words.say('portfolio.found', { count: found.total, number: words.number(found.total) })}</h2>${views(query, words)}</div>
${found.rows.length === 0 ? noneOf(query, words) : shown}
${listLinks(found, '/portfolio', query, words)}
<p class="soft">${words.say('portfolio.download')} <a href="/v1/portfolio.csv">CSV</a>, <a href="/v1/portfolio.xlsx">Excel (xlsx)</a></p>`;
  return { ...frame, title: words.say('portfolio.title'), main };
}

const TILES: readonly { figure: 'underWay' | 'stuck' | 'late' | 'awaitingCommittee' | 'inService'; kind: string; href: string; word: WordKey }[] = [
  { figure: 'underWay', kind: '', href: '/portfolio?outcome=none', word: 'portfolio.underWay' },
  { figure: 'stuck', kind: 'stuck', href: '/portfolio?health=stuck', word: 'portfolio.stuck' },
  { figure: 'late', kind: 'late', href: '/portfolio?health=late', word: 'portfolio.late' },
  { figure: 'awaitingCommittee', kind: '', href: '/portfolio?phase=steering', word: 'portfolio.awaitingCommittee' },
  { figure: 'inService', kind: 'ok', href: '/portfolio?phase=in-service', word: 'portfolio.inService' },
];

const tiles = (figures: Figures, words: Words): Html =>
  html`<ul class="tiles" aria-label="${words.say('portfolio.figures')}">${TILES.map(({ figure: name, kind, href, word }) => html`<li><a class="tile ${kind}" href="${href}"><strong>${words.number(figures[name])}</strong> ${words.say(word, { count: figures[name] })}</a></li>`)}</ul>`;

/** Sorting and what was chosen stay; where one was in the list does not. */
function views(query: PortfolioQuery, words: Words): Html {
  const isList = query.view === 'list';
  const link = (view: 'list' | undefined, text: string, isHere: boolean) => html`<li><a href="${linkWith('/portfolio', query, { view, sort: undefined, order: undefined, from: undefined })}"${isHere ? html` aria-current="true"` : undefined}>${text}</a></li>`;
  return html`<ul class="choices" aria-label="${words.say('portfolio.view')}">${link(undefined, words.say('portfolio.view.board'), !isList)}${link('list', words.say('portfolio.view.list'), isList)}</ul>`;
}

/** A city that begins is told how. */
const noneOf = (query: PortfolioQuery, words: Words): Html =>
  isWholeCity(query) ? html`<p class="nothing">${words.say('portfolio.noneYet')}</p><p><a class="button" href="/requests/new">${words.say('request.new')}</a></p>` : html`<p class="nothing">${words.say('portfolio.none')}</p>`;

const isWholeCity = (query: PortfolioQuery): boolean => Object.entries(query).every(([name, value]) => value === undefined || name === 'view' || name === 'from');

/** Phases without a project on this page are left out; the whole of a phase is a link away. */
function board(projects: readonly KeptProject[], query: PortfolioQuery, { byPhase }: Figures, directory: Directory, words: Words): Html {
  const columns = PHASES.map((phase) => ({ phase, here: projects.filter((project) => project.phase === phase) })).filter(({ here }) => here.length > 0);
  return html`<div class="board" role="group" aria-label="${words.say('portfolio.board')}">${columns.map(({ phase, here }) => {
    const all = byPhase[phase] ?? 0;
    const more = isWholeCity(query) && all > here.length ? html` <a href="${linkWith('/portfolio', { phase, view: query.view })}">${words.say('portfolio.all', { number: words.number(all) })} <span class="hidden">${words.name('phase', phase)}</span></a>` : undefined;
    return html`<section><h3>${words.name('phase', phase)} <span class="count">${here.length}</span>${more}</h3><ul class="cards">${here.map((project) => projectCard(project, directory, words))}</ul></section>
`;
  })}</div>`;
}
