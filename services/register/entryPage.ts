/** One project of the register: where it stands, who makes it, what it costs, its data, and every decision with its reason and who took it. */
import type { PublicDecision } from '../../domain/publicDecisions.ts';
import type { PublicEntry } from '../../domain/publicEntry.ts';
import { html, textOf } from '../pages/html.ts';
import type { Fragment, Html } from '../pages/html.ts';
import { pageText } from '../pages/page.ts';
import type { Page } from '../pages/page.ts';
import { table } from '../pages/table.ts';
import type { Words } from '../words/words.ts';
import { costInWords, decisionInWords, makerInWords, stateInWords, voteInWords } from './entryWords.ts';

type Frame = Omit<Page, 'title' | 'main'>;

/** What decisions may weigh on a page, in bytes: the rest is in the open data. */
const DECISIONS_WEIGH = 90_000;

export function entryPage(frame: Frame, entry: PublicEntry): string {
  const { words } = frame;
  const { id, title, datasets, decisions } = entry;
  const main = html`<p class="crumbs"><a href="/register">${words.say('register.all')}</a></p>
<h1>${title}</h1>
<dl class="facts">${factsOf(entry, words).map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl>
<h2>${words.say('register.decisions')}</h2>
${decisions.length === 0 ? html`<p class="nothing">${words.say('register.noDecision')}</p>` : story(decisions, words)}
${datasets.length === 0 ? undefined : dataOf(datasets, words)}
<h2>${words.say('register.openData')}</h2>
<ul><li><a href="/v1/register/${id}">${words.say('register.thisAsJson')}</a></li><li><a href="/register/feed.xml">${words.say('register.feed')}</a></li></ul>`;
  return pageText({ ...frame, title, main });
}

export function noEntryPage(frame: Frame): string {
  const { words } = frame;
  return pageText({ ...frame, title: words.say('register.title'), main: html`<h1>${words.say('register.unknown')}</h1>\n<p><a href="/register">${words.say('register.all')}</a></p>` });
}

function factsOf(entry: PublicEntry, words: Words): [name: string, text: Fragment][] {
  const { themes, maker, cost, since } = entry;
  const told = themes.map(({ name, role }) => (role === null ? words.of(name) : words.say('register.role', { theme: words.of(name), role: words.of(role) })));
  const costs: [string, Fragment][] = cost === null ? [] : [
    [words.say('register.oneOff'), words.say('register.exclTax', { cost: costInWords(cost.oneOff, words) })],
    [words.say('register.yearly'), words.say('register.exclTax', { cost: costInWords(cost.yearly, words) })],
  ];
  return [
    [words.say('register.state'), words.say('register.stateSince', { state: stateInWords(entry, words), day: words.day(since) })],
    ...told.map((text): [string, Fragment] => [words.say('register.theme'), text]),
    ...(maker === null ? [] : [[words.say('register.maker'), makerInWords(maker, words)] satisfies [string, Fragment]]),
    ...costs,
  ];
}

const dataOf = (datasets: PublicEntry['datasets'], words: Words): Html => html`<h2>${words.say('register.datasets')}</h2>
${table(datasets, [
  { head: words.say('register.dataset'), cell: ({ name }) => name },
  { head: words.say('register.opening'), cell: ({ opening }) => words.name('opening', opening) },
], { caption: words.say('register.datasets'), isCaptionHidden: true, nothing: '' })}`;

/** The latest first, as far as the page may weigh; each bears its number, which stays. */
function story(decisions: readonly PublicDecision[], words: Words): Html {
  const shown: Html[] = [];
  let weight = 0;
  for (let index = decisions.length - 1; index >= 0; index -= 1) {
    const decision = decisions[index];
    const item = decision === undefined ? undefined : itemOf(decision, index + 1, words);
    weight += item === undefined ? 0 : Buffer.byteLength(textOf(item));
    if (item === undefined || (shown.length > 0 && weight > DECISIONS_WEIGH)) break;
    shown.push(item);
  }
  const older = decisions.length - shown.length;
  return html`<ol class="story">${shown}</ol>${older === 0 ? undefined : html`<p class="soft">${words.say('register.older', { count: older })}</p>`}`;
}

const itemOf = (decision: PublicDecision, number: number, words: Words): Html => {
  const { at, decidedBy, option, reason, votes } = decision;
  return html`<li id="decision-${number}"><time datetime="${at}">${words.day(at)}</time><strong>${decisionInWords(decision, words)}</strong>
${decidedBy === null ? undefined : html`<p>${words.say('register.decidedBy', { who: words.of(decidedBy) })}</p>`}
${option === null ? undefined : html`<p>${words.say('register.option', { option: words.name('option', option) })}</p>`}
${reason === null ? undefined : html`<p>${words.say('register.reason', { reason })}</p>`}
${votes.map((vote) => html`<ul>${voteInWords(vote, words).map((line) => html`<li>${line}</li>`)}</ul>`)}</li>
`;
};
