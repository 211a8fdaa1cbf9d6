/** `jalon portfolio`: what all projects cost together, beside the target and the budgets of the policy. */
import type { PortfolioView } from '../../services/api/views.ts';
import { euros, percents } from './amounts.ts';
import { asJson } from './output.ts';
import type { Output } from './output.ts';
import { table } from './table.ts';
import type { Wording } from './wording.ts';

type Totals = Pick<PortfolioView, 'projects' | 'withoutEstimate' | 'oneOff' | 'yearly'>;

export async function portfolio({ api, words, print }: Output, { json }: { json?: true }): Promise<void> {
  const view = (await api.get('/v1/portfolio')) as PortfolioView;
  print(json ? asJson(view) : inWords(view, words));
}

function inWords(view: PortfolioView, words: Wording): string {
  const { say } = words;
  const headings = [say('projects'), say('withoutEstimate'), say('oneOff'), say('yearly')];
  const cells = ({ projects, withoutEstimate, oneOff, yearly }: Totals) => [String(projects), String(withoutEstimate), euros(oneOff, words), euros(yearly, words)];
  const share = view.shareOfTarget === undefined ? '' : ` (${percents(view.shareOfTarget, words)})`;
  return [
    table([say('portfolio'), ...headings], [[say('all'), ...cells(view)]]),
    `${say('target')}: ${euros(view.target, words)}${share}`,
    table([say('phase'), ...headings], view.byPhase.map((row) => [row.phase, ...cells(row)])),
    table([say('theme'), ...headings], view.byTheme.map((row) => [row.theme === '' ? say('none') : row.theme, ...cells(row)])),
    table(
      [say('year'), say('budget'), say('oneOff'), say('yearly'), say('remaining')],
      view.byYear.map(({ year, budget, oneOff, yearly, remaining }) => [String(year), euros(budget, words), euros(oneOff, words), euros(yearly, words), euros(remaining, words)])),
  ].join('\n\n');
}
