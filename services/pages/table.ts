/** A table that is read on a narrow screen too: there each row is a card, and each cell says its column's name. */
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';

/** `sort`: where a click on the head leads; `order`: how the rows are sorted by this column, if they are. */
export type Column<Row> = { head: string; cell(row: Row): Fragment; isNumber?: boolean; /** A day, which stays on one line. */ isDay?: boolean; sort?: { href: string; title: string; order: 'asc' | 'desc' | undefined } };

/** `caption` says what the rows are; it is shown unless a heading above says the same. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { caption, isCaptionHidden = false, nothing }: { caption: string; isCaptionHidden?: boolean; nothing: string }): Html {
  if (rows.length === 0) return html`<p class="nothing">${nothing}</p>`;
  const body = rows.map((row) => html`<tr>${columns.map((column, index) => cellOf(column, row, index === 0))}</tr>
`);
  return html`<table class="list"><caption${isCaptionHidden ? html` class="hidden"` : undefined}>${caption}</caption><thead><tr>${columns.map(headOf)}</tr></thead><tbody>${body}</tbody></table>`;
}

function headOf<Row>({ head, isNumber, sort }: Column<Row>): Html {
  const kind = isNumber === true ? html` class="number"` : undefined;
  if (sort === undefined) return html`<th scope="col"${kind}>${head}</th>`;
  const { href, title, order } = sort;
  return html`<th scope="col"${kind}${order === undefined ? undefined : html` aria-sort="${order}ending"`}><a href="${href}" title="${title}">${head}</a>${order === undefined ? undefined : html` <span aria-hidden="true">${order === 'asc' ? '▲' : '▼'}</span>`}</th>`;
}

function cellOf<Row>({ head, cell, isNumber, isDay }: Column<Row>, row: Row, isFirst: boolean): Html {
  const kind = isNumber === true ? html` class="number"` : isDay === true ? html` class="when"` : undefined;
  return isFirst ? html`<th scope="row" data-head="${head}"${kind}>${cell(row)}</th>` : html`<td data-head="${head}"${kind}>${cell(row)}</td>`;
}
