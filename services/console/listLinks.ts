/** The way on in a long list, and back to where it starts. */
import type { PageOfList } from '../portfolio/placeInList.ts';
import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';
import type { Words } from '../words/words.ts';
import { linkWith } from './linkWith.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

export function listLinks({ isFirst, next }: Pick<PageOfList<unknown>, 'isFirst' | 'next'>, path: string, query: Query, words: Words): Html | undefined {
  if (isFirst && next === undefined) return undefined;
  return html`<nav class="actions" aria-label="${words.say('portfolio.pages')}">${isFirst ? undefined : html`<a class="button other" href="${linkWith(path, query, { from: undefined })}">${words.say('list.first')}</a>`}${next === undefined ? undefined : html`<a class="button other" rel="next" href="${linkWith(path, query, { from: next })}">${words.say('list.next')}</a>`}</nav>`;
}
