/** The portfolio as a list, sortable by each of its columns. */
import type { Directory } from '../../../domain/directory.ts';
import { html } from '../../pages/html.ts';
import type { Fragment, Html } from '../../pages/html.ts';
import type { PortfolioQuery, Sort } from '../../portfolio/findProjects.ts';
import type { KeptProject } from '../../portfolio/keptProject.ts';
import type { Words } from '../../words/words.ts';
import { linkWith } from '../linkWith.ts';
import { seatInWords } from '../seatInWords.ts';
import { costInWords, healthTag, waitingInWords } from './projectCard.ts';

type SortedColumn = { sort: Sort; cell(project: KeptProject): Fragment; isNumber?: boolean };

export function portfolioList(projects: readonly KeptProject[], query: PortfolioQuery, directory: Directory, words: Words): Html {
  const columns: SortedColumn[] = [
    { sort: 'title', cell: ({ id, title }) => html`<a href="/projects/${id}">${title}</a>` },
    { sort: 'department', cell: ({ department }) => seatInWords(`service:${department}`, directory, words) },
    { sort: 'phase', cell: ({ phase }) => words.name('phase', phase) },
    { sort: 'urgency', cell: (project) => healthTag(project, words) },
    { sort: 'waiting', cell: (project) => waitingInWords(project, directory, words) },
    { sort: 'due', cell: ({ dueAt }) => (dueAt === null ? '–' : words.shortDay(dueAt)) },
    { sort: 'cost', cell: ({ estimate }) => (estimate === undefined ? '–' : costInWords(estimate.oneOff, words)), isNumber: true },
    { sort: 'started', cell: ({ startedAt }) => words.shortDay(startedAt) },
  ];
  const head = columns.map((column) => headOf(column, query, words));
  const body = projects.map((project) => html`<tr>${columns.map((column, index) => cellOf(column, project, index === 0, words))}</tr>
`);
  return html`<table class="list"><caption class="hidden">${words.say('portfolio.list')}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A second click turns the order round. */
function headOf({ sort, isNumber }: SortedColumn, query: PortfolioQuery, words: Words): Html {
  const isSorted = (query.sort ?? 'urgency') === sort;
  const order = query.order ?? 'asc';
  const column = words.name('portfolio.column', sort);
  const link = linkWith('/portfolio', query, { sort, order: isSorted && order === 'asc' ? 'desc' : undefined, from: undefined });
  return html`<th scope="col"${isNumber === true ? html` class="number"` : undefined}${isSorted ? html` aria-sort="${order}ending"` : undefined}><a href="${link}" title="${words.say('portfolio.sortBy', { column })}">${column}</a>${isSorted ? html` <span aria-hidden="true">${order === 'asc' ? '▲' : '▼'}</span>` : undefined}</th>`;
}

function cellOf({ sort, cell, isNumber }: SortedColumn, project: KeptProject, isFirst: boolean, words: Words): Html {
  const head = words.name('portfolio.column', sort);
  const kind = isNumber === true ? html` class="number"` : undefined;
  return isFirst ? html`<th scope="row" data-head="${head}"${kind}>${cell(project)}</th>` : html`<td data-head="${head}"${kind}>${cell(project)}</td>`;
}
