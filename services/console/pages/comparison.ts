/** The comparison behind build or outsource: what was decided, the ranking, what was eliminated, and the weights that would flip it. */
import type { Directory } from '../../../domain/directory.ts';
import { HEAVIEST } from '../../../domain/sourcing.ts';
import type { CriterionLines } from '../../../domain/weightLines.ts';
import type { ComparisonView } from '../../api/queries/showComparison.ts';
import { figure } from '../../pages/figure.ts';
import { html } from '../../pages/html.ts';
import type { Html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { table } from '../../pages/table.ts';
import { rankingPicture } from '../../pictures/rankingPicture.ts';
import { weightPicture } from '../../pictures/weightPicture.ts';
import { whyInWords } from '../../words/whyInWords.ts';
import type { Words } from '../../words/words.ts';
import type { Frame } from '../frame.ts';
import { seatInWords } from '../seatInWords.ts';

export function comparisonPage(frame: Frame, view: ComparisonView, lines: readonly CriterionLines[], directory: Directory): Page {
  const { words } = frame;
  const { project, at } = view;
  const main = html`<p class="crumbs"><a href="/projects/${project.id}">${words.say('sourcing.back', { title: project.title })}</a></p>
<h1>${words.say('sourcing.title')}</h1>
<p class="soft">${words.say('sourcing.made', { day: words.day(at) })}</p>
${decisionOf(view, directory, words)}
${rankingOf(view, words)}
${eliminatedOf(view, words)}
${flipsOf(view, lines, words)}`;
  return { ...frame, title: `${words.say('sourcing.title')} – ${project.title}`, main };
}

function decisionOf({ decided, refused, askedOf, ranked }: ComparisonView, directory: Directory, words: Words): Html {
  const notBuilt = refused === undefined ? undefined : html`<p>${words.say('sourcing.refused', { because: whyInWords(refused, words) })}</p>`;
  if (decided === undefined) {
    const waiting = askedOf === undefined ? words.say('sourcing.waitingForSomebody') : words.say('sourcing.waiting', { whom: seatInWords(askedOf, directory, words) });
    return html`<div class="told">${notBuilt}<p>${waiting}</p></div>`;
  }
  const { option, differs, at } = decided;
  return html`<div class="told done"><h2>${words.say('sourcing.decided', { option: words.name('option', option), day: words.day(at) })}</h2>
${notBuilt}<p>${words.say('sourcing.because', { because: whyInWords(decided, words) })}</p>${differs && ranked.ranking.length > 0 ? html`<p>${words.say('sourcing.differs')}</p>` : undefined}</div>`;
}

function rankingOf({ project, ranked: { ranking }, weights }: ComparisonView, words: Words): Html {
  const first = ranking[0];
  const title = html`<h2>${words.say('sourcing.ranking')}</h2>`;
  if (first === undefined) return html`${title}<p class="nothing">${words.say('sourcing.noRanking')}</p>`;
  const rows = [...Object.keys(first.contributions).map((criterion) => ({ criterion, name: words.name('criterion', criterion) })), { criterion: undefined, name: words.say('sourcing.total') }];
  const points = table(rows, [
    { head: words.say('sourcing.criterion'), cell: ({ name }) => name },
    { head: words.say('sourcing.weight'), cell: ({ criterion }) => (criterion === undefined ? '' : words.number(weights[criterion] ?? 0)), isNumber: true },
    ...ranking.map(({ option, points: total, contributions }) => ({ head: words.name('option', option), cell: ({ criterion }: (typeof rows)[number]) => words.number(criterion === undefined ? total : (contributions[criterion] ?? 0)), isNumber: true })),
  ], { caption: words.say('sourcing.rankingCaption'), nothing: '' });
  const alt = words.say('sourcing.rankingAlt', { first: words.name('option', first.option), points: words.number(first.points) });
  return html`${title}${figure({ src: `/pictures/projects/${project.id}/ranking.svg`, height: rankingPicture(ranking, words).height, alt, caption: words.say('sourcing.rankingCaption'), words, table: points })}`;
}

function eliminatedOf({ ranked: { eliminated } }: ComparisonView, words: Words): Html {
  return html`<h2>${words.say('sourcing.eliminated')}</h2><p>${words.say('sourcing.eliminatedLead')}</p>${table(eliminated, [
    { head: words.say('sourcing.option'), cell: ({ option }) => words.name('option', option) },
    { head: words.say('sourcing.fails'), cell: ({ fails }) => fails.map((each) => words.name('eliminating', each)).join(', ') },
  ], { caption: words.say('sourcing.eliminated'), isCaptionHidden: true, nothing: words.say('sourcing.noneEliminated') })}`;
}

/** The one that flips soonest is open. */
function flipsOf({ project, ranked: { ranking } }: ComparisonView, lines: readonly CriterionLines[], words: Words): Html | undefined {
  if (ranking.length < 2) return undefined;
  const flipping = lines.filter(({ flip }) => flip !== undefined);
  const others = lines.filter(({ flip }) => flip === undefined).map(({ criterion }) => words.name('criterion', criterion));
  return html`<h2>${words.say('sourcing.flips')}</h2>
${flipping.length === 0 ? undefined : html`<p>${words.say('sourcing.flipsLead', { count: flipping.length })}</p>`}
${flipping.map((each, index) => html`<details${index === 0 ? html` open` : undefined} class="flip"><summary>${words.name('criterion', each.criterion)} – ${flipInWords(each, words)}</summary>${flipFigure(project.id, each, words)}</details>
`)}
${others.length === 0 ? undefined : html`<p>${words.say('sourcing.neverFlips', { most: words.number(HEAVIEST), criteria: others.join(', ') })}</p>`}`;
}

function flipFigure(project: string, line: CriterionLines, words: Words): Html {
  const { criterion, weights, lines, flip, weight } = line;
  const name = words.name('criterion', criterion);
  const caption = words.say('sourcing.flipCaption', { criterion: name });
  const said = (place: number): string => words.say(weights[place] === weight ? 'sourcing.atWeightNow' : 'sourcing.atWeight', { weight: words.number(weights[place] ?? 0) });
  const points = table(lines, [
    { head: words.say('sourcing.option'), cell: ({ option }) => words.name('option', option) },
    ...weights.map((_weight, place) => ({ head: said(place), cell: ({ points: each }: (typeof lines)[number]) => words.number(each[place] ?? 0), isNumber: true })),
  ], { caption, isCaptionHidden: true, nothing: '' });
  const alt = words.say('sourcing.flipAlt', { criterion: name, from: words.number(weight), to: words.number(flip?.to ?? weight), option: words.name('option', flip?.option ?? '') });
  return figure({ src: `/pictures/projects/${project}/weight.svg?criterion=${encodeURIComponent(criterion)}`, height: weightPicture(line, words).height, alt, caption, words, table: points });
}

const flipInWords = ({ flip, weight }: CriterionLines, words: Words): string =>
  flip === undefined ? '' : words.say('sourcing.flipsTo', { from: words.number(weight), to: words.number(flip.to), option: words.name('option', flip.option) });
