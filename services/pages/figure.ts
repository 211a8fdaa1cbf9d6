/** A picture and its figures together: whoever does not see the picture, or wants the numbers, opens the table under it. */
import { WIDTHS } from '../pictures/sendPicture.ts';
import type { Picture, Shape } from '../pictures/sendPicture.ts';
import type { Words } from '../words/words.ts';
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';

/** `src`: the picture's address, with its own parameters or none; `theme`, `shape` and `lang` are added. `alt` says what it shows; `height` keeps its place. */
export type Figure = { src: string; height: Picture['height']; alt: string; caption: Fragment; words: Words; /** Of the same figures. */ table: Html; isOpen?: boolean };

/** Where pages become one column. */
const NARROW = '(max-width: 44rem)';
const DARK = '(prefers-color-scheme: dark)';

export function figure({ src, height, alt, caption, words, table, isOpen = false }: Figure): Html {
  const url = (theme: string, shape: Shape): string => `${src}${src.includes('?') ? '&' : '?'}lang=${words.language}&theme=${theme}&shape=${shape}`;
  const size = (shape: Shape): Html => html`width="${WIDTHS[shape]}" height="${height[shape]}"`;
  const source = (media: string, theme: string, shape: Shape): Html => html`<source media="${media}" srcset="${url(theme, shape)}" ${size(shape)}>`;
  return html`<figure>
<picture>${source(`${NARROW} and ${DARK}`, 'dark', 'narrow')}${source(DARK, 'dark', 'wide')}${source(NARROW, 'light', 'narrow')}<img src="${url('light', 'wide')}" ${size('wide')} alt="${alt}" loading="lazy"></picture>
<figcaption>${caption}</figcaption>
<details${isOpen ? html` open` : undefined}><summary>${words.say('list.figures')}</summary>${table}</details>
</figure>`;
}
