/** The portfolio as a list, sortable by each of its columns. */
import type { Directory } from '../../../domain/directory.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import { table } from '../../pages/table.ts';
import type { Column } from '../../pages/table.ts';
import type { PortfolioQuery, Sort } from '../../portfolio/findProjects.ts';
import type { KeptProject } from '../../portfolio/keptProject.ts';
import type { Words } from '../../words/words.ts';
import { linkWith } from '../linkWith.ts';
import { seatInWords } from '../seatInWords.ts';
import { costInWords, healthTag, waitingInWords } from './projectCard.ts';

export function portfolioList(projects: readonly KeptProject[], query: PortfolioQuery, directory: Directory, words: Words): Html {
  const sorted = (by: Sort): Pick<Column<KeptProject>, 'head' | 'sort'> => sortedBy(by, query, words);
  return table(projects, [
    { ...sorted('title'), cell: ({ id, title }) => html`<a href="/projects/${id}">${title}</a>` },
    { ...sorted('department'), cell: ({ department }) => seatInWords(`service:${department}`, directory, words) },
    { ...sorted('phase'), cell: ({ phase }) => words.name('phase', phase) },
    { ...sorted('urgency'), cell: (project) => healthTag(project, words) },
    { ...sorted('waiting'), cell: (project) => waitingInWords(project, directory, words) },
    { ...sorted('due'), cell: ({ dueAt }) => (dueAt === null ? '–' : words.shortLastDay(dueAt)), isDay: true },
    { ...sorted('cost'), cell: ({ estimate }) => (estimate === undefined ? '–' : costInWords(estimate.oneOff, words)), isNumber: true },
    { ...sorted('started'), cell: ({ startedAt }) => words.shortDay(startedAt), isDay: true },
  ], { caption: words.say('portfolio.list'), isCaptionHidden: true, nothing: '' });
}

/** A second click turns the order round. */
function sortedBy(sort: Sort, query: PortfolioQuery, words: Words): Pick<Column<KeptProject>, 'head' | 'sort'> {
  const order = (query.sort ?? 'urgency') === sort ? (query.order ?? 'asc') : undefined;
  const head = words.name('portfolio.column', sort);
  const href = linkWith('/portfolio', query, { sort, order: order === 'asc' ? 'desc' : undefined, from: undefined });
  return { head, sort: { href, title: words.say('portfolio.sortBy', { column: head }), order } };
}
