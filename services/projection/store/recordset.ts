/** Many rows as one parameter, for `json_to_recordset`: the statement stays the same, whatever their number. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { printable } from '../../../adapters/printable.ts';

export const recordset = (rows: readonly object[]): RawBuilder<unknown> =>
  sql`${JSON.stringify(rows, (_name, value: unknown) => (typeof value === 'string' ? printable(value) : value))}::json`;
