/** `jalon options`: the comparison behind build or outsource: the ranking, what is eliminated, and which weight would change it. */
import type { OptionsView } from '../../services/api/roundViews.ts';
import { whyInWords } from '../../services/words/whyInWords.ts';
import { table } from '../terminal/table.ts';
import { labelled, when } from './inWords.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

export async function options(output: Output, project: string): Promise<void> {
  const view = (await output.api.get(`/v1/projects/${encodeURIComponent(project)}/options`)) as OptionsView;
  await tell(output, view, () => inWords(view, output));
}

function inWords({ rankedAt, ranking, eliminated, flips, decision, refused, refusedInWords }: OptionsView, { words, page }: Output): string {
  const { say } = words;
  const criteria = [...new Set(ranking.flatMap(({ contributions }) => Object.keys(contributions)))];
  const option = (name: string): string => words.name('option', name);
  const sections = [
    labelled(say('cli.options.rankedAt'), when(rankedAt, words), words),
    table([say('cli.pack.option'), say('cli.options.points'), ...criteria.map((name) => words.name('criterion', name))], ranking.map(({ option: name, points, contributions }) => [option(name), words.number(points), ...criteria.map((criterion) => words.number(contributions[criterion] ?? 0))]), page),
    ...eliminated.map(({ option: name, fails }) => say('cli.options.eliminated', { option: option(name), fails: fails.map((each) => words.name('eliminating', each)).join(', ') })),
    flips.length === 0 ? say('cli.options.noFlip') : flips.map(({ criterion, from, to, option: name }) => say('cli.options.flip', { criterion: words.name('criterion', criterion), from: words.number(from), to: words.number(to), option: option(name) })).join('\n'),
    ...(decision === null ? [] : [labelled(page.paint('bold', say(decision.differs ? 'cli.options.decidedOtherwise' : 'cli.options.decided', { option: option(decision.option), at: when(decision.at, words) })), whyInWords(decision, words), words)]),
    ...(refused === null ? [] : [say('sourcing.refused', { because: whyInWords({ because: refused, inWords: refusedInWords }, words) })]),
  ];
  return sections.join('\n\n');
}
