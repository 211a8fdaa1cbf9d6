/** `jalon portfolio`: what all projects cost together, beside the target and the budgets of the policy. */
import type { PortfolioView } from '../../services/api/views.ts';
import { table } from '../terminal/table.ts';
import { euros, labelled, percents } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

type Totals = Pick<PortfolioView, 'projects' | 'withoutEstimate' | 'oneOff' | 'yearly'>;

export async function portfolio(output: Output): Promise<void> {
  const view = (await output.api.get('/v1/portfolio')) as PortfolioView;
  await tell(output, view, () => inWords(view, output));
}

function inWords(view: PortfolioView, { words, page }: Output): string {
  const { say } = words;
  const headings = [say('cli.projects'), say('cli.withoutEstimate'), say('cli.oneOff'), say('cli.yearly')];
  const cells = ({ projects, withoutEstimate, oneOff, yearly }: Totals) => [words.number(projects), words.number(withoutEstimate), euros(oneOff, words), euros(yearly, words)];
  const share = view.shareOfTarget === undefined ? '' : ` (${percents(view.shareOfTarget, words)})`;
  return [
    table([say('nav.portfolio'), ...headings], [[say('list.all'), ...cells(view)]], page),
    labelled(page.paint('bold', say('cli.target')), `${euros(view.target, words)}${share}`, words),
    table([say('cli.phase'), ...headings], view.byPhase.map((row) => [words.name('phase', row.phase), ...cells(row)]), page),
    table([say('cli.theme'), ...headings], view.byTheme.map((row) => [row.theme === '' ? say('cli.none') : row.theme, ...cells(row)]), page),
    table(
      [say('cli.year'), say('cli.budget'), say('cli.oneOff'), say('cli.yearly'), say('cli.remaining')],
      view.byYear.map(({ year, budget, oneOff, yearly, remaining }) => [String(year), euros(budget, words), euros(oneOff, words), euros(yearly, words), euros(remaining, words)]), page),
  ].join('\n\n');
}
