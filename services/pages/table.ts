/** A table that is read on a narrow screen too: there each row is a card, and each cell says its column's name. */
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';

export type Column<Row> = { head: string; cell(row: Row): Fragment; isNumber?: boolean };

/** `caption` says what the rows are; it is shown unless a heading above says the same. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], { caption, isCaptionHidden = false, nothing }: { caption: string; isCaptionHidden?: boolean; nothing: string }): Html {
  if (rows.length === 0) return html`<p class="nothing">${nothing}</p>`;
  const head = columns.map(({ head: text, isNumber }) => html`<th scope="col"${isNumber === true ? html` class="number"` : undefined}>${text}</th>`);
  const body = rows.map((row) => html`<tr>${columns.map((column, index) => cellOf(column, row, index === 0))}</tr>
`);
  return html`<table class="list"><caption${isCaptionHidden ? html` class="hidden"` : undefined}>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellOf<Row>({ head, cell, isNumber }: Column<Row>, row: Row, isFirst: boolean): Html {
  const kind = isNumber === true ? html` class="number"` : undefined;
  return isFirst ? html`<th scope="row" data-head="${head}"${kind}>${cell(row)}</th>` : html`<td data-head="${head}"${kind}>${cell(row)}</td>`;
}
