/** What projects to show: a form that works by itself, with what was chosen already in it. */
import type { Directory } from '../../../domain/directory.ts';
import { OUTCOMES, PHASES } from '../../../domain/journey.ts';
import { PATHS } from '../../../domain/policy.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Figures } from '../../portfolio/figuresOf.ts';
import { HEALTHS } from '../../portfolio/findProjects.ts';
import type { PortfolioQuery } from '../../portfolio/findProjects.ts';
import type { WordKey, Words } from '../../words/words.ts';
import { seatInWords } from '../seatInWords.ts';

type Choice = { value: string; text: string };

export function portfolioFilters(query: PortfolioQuery, { themes, departments }: Figures, directory: Directory, words: Words): Html {
  const named = (area: string, values: readonly string[]): Choice[] => values.map((value) => ({ value, text: words.name(area, value) }));
  const all = words.say('list.all');
  return html`<form class="filters" method="get" action="/portfolio" role="search" aria-label="${words.say('portfolio.filters')}">
<input type="hidden" name="view" value="${query.view ?? ''}">
${select('phase', 'portfolio.filter.phase', query.phase, words.say('list.any'), named('phase', PHASES), words)}
${select('health', 'portfolio.filter.health', query.health, all, named('health', HEALTHS), words)}
${select('department', 'portfolio.filter.department', query.department, words.say('list.any'), departments.map((value) => ({ value, text: seatInWords(`service:${value}`, directory, words) })), words)}
${select('theme', 'portfolio.filter.theme', query.theme, all, named('theme', themes), words)}
${select('path', 'portfolio.filter.path', query.path, all, named('path', PATHS), words)}
${select('outcome', 'portfolio.filter.outcome', query.outcome, words.say('portfolio.open'), [...named('outcome', ['none', ...OUTCOMES]), { value: 'all', text: words.say('list.any') }], words)}
<div><label for="filter-q">${words.say('portfolio.filter.text')}</label><input type="search" id="filter-q" name="q" value="${query.q ?? ''}" maxlength="200"></div>
<div class="row"><button>${words.say('list.filter')}</button><a href="/portfolio">${words.say('portfolio.clear')}</a></div>
</form>`;
}

function select(name: string, label: WordKey, chosen: string | undefined, first: string, choices: readonly Choice[], words: Words): Html {
  const options = [{ value: '', text: first }, ...choices].map(({ value, text }) => html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : undefined}>${text}</option>`);
  return html`<div><label for="filter-${name}">${words.say(label)}</label><select id="filter-${name}" name="${name}">${options}</select></div>`;
}
