/** The latest decisions, as a feed that anybody may follow. */
import { Feed } from 'feed';
import type { PublicDecision } from '../../domain/publicDecisions.ts';
import type { PublicEntry } from '../../domain/publicEntry.ts';
import type { Publication } from '../../domain/publication.ts';
import { html, textOf } from '../pages/html.ts';
import type { Words } from '../words/words.ts';
import { decisionInWords } from './entryWords.ts';
import { LICENCE } from './registerViews.ts';

/** Decisions in a feed; and projects that they are looked for in, for the last move of some was no decision. */
export const FEED = { decisions: 30, projects: 60 };

type Taken = { entry: PublicEntry; decision: PublicDecision; number: number };

export function registerFeed(entries: readonly PublicEntry[], { publisher }: Publication, address: string, words: Words): string {
  const latest = entries.flatMap(takenOn).toSorted((a, b) => Date.parse(b.decision.at) - Date.parse(a.decision.at)).slice(0, FEED.decisions);
  const page = `${address}/register`;
  const feed = new Feed({
    id: page, link: page, feedLinks: { atom: `${page}/feed.xml` }, title: words.say('register.feedTitle'), description: words.say('register.lead'),
    language: words.language, copyright: LICENCE, generator: words.say('app.name'), author: { name: words.of(publisher.name) },
    updated: new Date(latest[0]?.decision.at ?? 0),
  });
  for (const taken of latest) feed.addItem(itemOf(taken, page, words));
  return feed.atom1();
}

const takenOn = (entry: PublicEntry): Taken[] => entry.decisions.map((decision, index) => ({ entry, decision, number: index + 1 }));

function itemOf({ entry: { id, title }, decision, number }: Taken, page: string, words: Words) {
  const { decidedBy, option, reason } = decision;
  const link = `${page}/${id}#decision-${number}`;
  const said = [
    ...(decidedBy === null ? [] : [words.say('register.decidedBy', { who: words.of(decidedBy) })]),
    ...(option === null ? [] : [words.say('register.option', { option: words.name('option', option) })]),
    ...(reason === null ? [] : [words.say('register.reason', { reason })]),
  ];
  const decided = decisionInWords(decision, words);
  return { id: link, link, title: asHtml([words.say('register.feedItem', { title, decision: decided })]), description: asHtml(said.length === 0 ? [decided] : said), date: new Date(decision.at) };
}

/** The library says of its texts that they are HTML: what people wrote is no markup in it. */
const asHtml = (lines: readonly string[]): string => legible(textOf(html`${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}`));

/** XML knows no control characters, not even by their number. */
const legible = (text: string): string => text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
