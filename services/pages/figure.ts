/** A picture and its figures together: whoever does not see the picture, or wants the numbers, opens the table under it. */
import type { Words } from '../words/words.ts';
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';

/** `src`: the picture's address, with its own parameters or none; `theme`, `shape` and `lang` are added. `alt` says what it shows. */
export type Figure = { src: string; alt: string; caption: Fragment; words: Words; /** Of the same figures. */ table: Html; isOpen?: boolean };

/** Where pages become one column. */
const NARROW = '(max-width: 44rem)';
const DARK = '(prefers-color-scheme: dark)';

export function figure({ src, alt, caption, words, table, isOpen = false }: Figure): Html {
  const url = (theme: string, shape: string): string => `${src}${src.includes('?') ? '&' : '?'}lang=${words.language}&theme=${theme}&shape=${shape}`;
  return html`<figure>
<picture><source media="${NARROW} and ${DARK}" srcset="${url('dark', 'narrow')}"><source media="${DARK}" srcset="${url('dark', 'wide')}"><source media="${NARROW}" srcset="${url('light', 'narrow')}"><img src="${url('light', 'wide')}" alt="${alt}" loading="lazy"></picture>
<figcaption>${caption}</figcaption>
<details${isOpen ? html` open` : undefined}><summary>${words.say('list.figures')}</summary>${table}</details>
</figure>`;
}
