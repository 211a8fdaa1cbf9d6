/** Rows as CSV that a spreadsheet opens as it is: with a byte-order mark, and no text that it would take for a formula. */
import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;
export type CsvRow = readonly CsvCell[];

/** What Excel knows UTF-8 by. */
const BYTE_ORDER_MARK = '\uFEFF';
const ROWS_AT_ONCE = 500;

/** A part at a time: whoever sends it may serve others in between. */
export function* csvText(head: readonly string[], rows: readonly CsvRow[]): Generator<string> {
  yield BYTE_ORDER_MARK + textOf([head]);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield textOf(rows.slice(from, from + ROWS_AT_ONCE));
}

/** A text that begins like a formula gets an apostrophe before it; a figure is left as it is. */
const textOf = (rows: readonly CsvRow[]): string => stringify([...rows], { escape_formulas: true, record_delimiter: 'windows' });
