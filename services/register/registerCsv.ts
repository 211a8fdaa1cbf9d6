/** The whole register as a table, some entries at a time: memory stays the same whatever the number of projects. */
import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Zone } from '../../domain/cityTime.ts';
import type { PublicEntry } from '../../domain/publicEntry.ts';
import { TABLE_COLUMNS } from './tableColumns.ts';

export function registerCsv(entries: AsyncIterable<readonly PublicEntry[]>, where: { address: string; zone: Zone }): Readable {
  // A cell that a spreadsheet would take for a formula is told as text, by an apostrophe.
  const table = stringify({ header: true, columns: TABLE_COLUMNS.map(({ name }) => name), record_delimiter: 'windows', escape_formulas: true });
  // What goes wrong on the way ends the answer half-way, and so is seen.
  return pipeline(Readable.from(rowsOf(entries, where)), table, () => {});
}

async function* rowsOf(entries: AsyncIterable<readonly PublicEntry[]>, where: { address: string; zone: Zone }): AsyncGenerator<(string | number | null)[], void, undefined> {
  for await (const some of entries) {
    for (const entry of some) yield TABLE_COLUMNS.map(({ cell }) => cell(entry, where));
  }
}
