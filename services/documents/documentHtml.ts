/** A document as the content of a page, which prints on its own. */
import { html } from '../pages/html.ts';
import type { Fragment, Html } from '../pages/html.ts';
import { table } from '../pages/table.ts';
import type { Block, Document, Section } from './document.ts';

/** `file`: where the same is had as a file. */
export function documentHtml({ title, subtitle, made, sections }: Document, file?: { href: string; text: string }): Html {
  return html`<article class="document">
<h1>${title}</h1>
<p class="lead">${subtitle}</p>
<p class="soft">${made}</p>
${file === undefined ? undefined : html`<p class="actions"><a class="button other" href="${file.href}">${file.text}</a></p>`}
${sections.map((section) => sectionHtml(section, 2))}
</article>`;
}

function sectionHtml({ title, blocks, sections = [] }: Section, level: 2 | 3 | 4): Html {
  const below = level === 2 ? 3 : 4;
  return html`<section>${headingHtml(title, level)}
${blocks.map(blockHtml)}${sections.map((section) => sectionHtml(section, below))}
</section>
`;
}

function headingHtml(title: string, level: 2 | 3 | 4): Html {
  switch (level) {
    case 2:
      return html`<h2>${title}</h2>`;
    case 3:
      return html`<h3>${title}</h3>`;
    case 4:
      return html`<h4>${title}</h4>`;
    default:
      return level satisfies never;
  }
}

function blockHtml(block: Block): Fragment {
  switch (block.is) {
    case 'paragraph':
      return block.text.split(/\n+/).map((line) => html`<p>${line}</p>`);
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'terms':
      return html`<dl class="facts">${block.terms.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`;
    case 'table': {
      const columns = block.columns.map((column, index) => ({ ...column, cell: (row: readonly string[]) => row[index] }));
      return table(block.rows, columns, { caption: block.caption, nothing: block.nothing });
    }
    default:
      return block satisfies never;
  }
}
