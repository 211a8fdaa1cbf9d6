/** The frame of every page: head, header, menu, content, footer. No script and no style in the page itself, nothing from another host. */
import type { Words } from '../words/words.ts';
import { assetUrl } from './assetFiles.ts';
import { html, textOf } from './html.ts';
import type { Fragment, Html } from './html.ts';

export type MenuEntry = { href: string; text: string; count?: number | undefined };

export type Page = {
  title: string;
  words: Words;
  /** Where the reader is, with its query: for the change of language, and to mark the menu. */
  path: string;
  menu: readonly MenuEntry[];
  /** Whoever is signed in, and how to leave; or how to sign in. */
  account?: Html | undefined;
  /** What every page has to say, such as that this is a demonstration. */
  banner?: Fragment;
  /** The place of this page's subject on the stream of changes, where it should follow them. */
  follows?: string | undefined;
  main: Fragment;
};

export function pageText(page: Page): string {
  const { title, words, path, menu, account, banner, follows, main } = page;
  const other = words.language === 'fr' ? 'en' : 'fr';
  return textOf(html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${words.say('app.name')}</title>
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('style.css')}">
<script src="${assetUrl('console.js')}" type="module"></script>
</head>
<body${follows === undefined ? undefined : html` data-follows="${follows}"`}>
<a class="skip" href="#content">${words.say('app.skip')}</a>
<header>
<div class="top">
<a class="brand" href="/"><span class="brand-mark" aria-hidden="true"></span>${words.say('app.name')}</a>
${menu.length === 0 ? undefined : menuOf(menu, path, words)}
<div class="account">${account} <a href="${languageUrl(other, path)}" hreflang="${other}" lang="${other}">${words.say('app.otherLanguage')}</a></div>
</div>
${banner === undefined ? undefined : html`<p class="banner" role="note">${banner}</p>`}
</header>
<main id="content" tabindex="-1">
${main}
</main>
<footer class="bottom"><p>${words.say('app.name')} – ${words.say('app.tagline')}</p></footer>
</body>
</html>
`);
}

export const languageUrl = (language: string, back: string): string => `/language?to=${language}&back=${encodeURIComponent(back)}`;

function menuOf(menu: readonly MenuEntry[], path: string, words: Words): Html {
  const here = path.split('?')[0] ?? path;
  return html`<nav class="menu" aria-label="${words.say('app.menu')}"><ul>${menu.map(({ href, text, count }) => html`<li><a href="${href}"${here === href ? html` aria-current="page"` : undefined}>${text}${count === undefined || count === 0 ? undefined : html` <span class="count">${count}</span>`}</a></li>`)}</ul></nav>`;
}
