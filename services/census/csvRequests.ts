/**
 * Requests as a table: one a line under a line of names, separated by `,` or `;`. The same line makes the same event, so a
 * file that is filed twice starts nothing twice.
 */
import { createHash } from 'node:crypto';
import { parse, type CsvError } from 'csv-parse/sync';
import { inWords } from '../../domain/guard.ts';
import { AMOUNT_COLUMNS, AMOUNTS, cellOf, REQUIRED } from './csvColumns.ts';
import { eventRequest } from './eventRequest.ts';
import { faulty, lineFault, type LineFault, type ReadLine } from './readLine.ts';

type Row = { line: number; cells: readonly string[] };
type Cells = Readonly<Record<string, unknown>>;

export function csvRequests(text: string, source: string): ReadLine[] {
  const { rows, broken } = rowsOf(text);
  const [header, ...lines] = rows;
  if (header === undefined) return broken ?? [faulty(1, lineFault(null, `a first line with the names ${REQUIRED.join(', ')}`, 'nothing'))];
  const names = header.cells.map(nameOf);
  const faults = faultsOfHeader(names);
  if (faults.length > 0) return [faulty(header.line, ...faults)];

  const firstWith = new Map<string, number>();
  const read = lines.map((row): ReadLine => {
    const one = requestOf(row, names, source);
    if (one.is === 'faulty') return one;
    const before = firstWith.get(one.event.subject);
    if (before !== undefined) return faulty(row.line, lineFault('reference', 'each reference once', `${inWords(one.event.subject)} as on line ${before}`));
    firstWith.set(one.event.subject, row.line);
    return one;
  });
  return [...read, ...(broken ?? [])];
}

/** What cannot be read ends the reading: after an unclosed quote nobody knows where a line begins. */
function rowsOf(text: string): { rows: Row[]; broken?: ReadLine[] } {
  let error: CsvError | undefined;
  const on_skip = (skipped: CsvError | undefined): undefined => void (error ??= skipped);
  const records = parse(text, { bom: true, info: true, delimiter: separatorOf(text), relax_column_count: true, skip_records_with_error: true, on_skip }) as unknown as { record: string[]; info: { lines: number } }[];
  const until = Number(error?.['lines'] ?? Number.POSITIVE_INFINITY);
  const rows = records
    // `lines` is where a record ends, which cells of several lines push down.
    .map(({ record, info }) => ({ line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0), cells: record.map((cell) => cell.trim()) }))
    .filter(({ line, cells }) => line < until && cells.some((cell) => cell !== ''));
  return error === undefined ? { rows } : { rows, broken: [faulty(until, lineFault(null, `CSV: ${error.message}; nothing is read from here on`))] };
}

/** The one that stands more often in the first line, outside of quotes. */
function separatorOf(text: string): ',' | ';' {
  const [first = ''] = text.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

/** Names that we know may be written in capitals. */
const nameOf = (cell: string): string => (cellOf(cell.toLowerCase()) !== undefined ? cell.toLowerCase() : cell);

function faultsOfHeader(names: readonly string[]): LineFault[] {
  const missing = REQUIRED.filter((name) => !names.includes(name)).map((name) => lineFault(name, 'among the columns', names.join(', ')));
  const twice = [...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index))].map((name) => lineFault(name, 'once', `it ${names.filter((each) => each === name).length} times`));
  return [...missing, ...twice];
}

function requestOf({ line, cells }: Row, names: readonly string[], source: string): ReadLine {
  const faults: LineFault[] = [];
  const read: [string, unknown][] = [];
  for (const [index, cell] of cells.entries()) {
    const name = names[index] ?? '';
    if (cell === '') continue;
    if (name === '') faults.push(lineFault(`column ${index + 1}`, `a name in the first line for ${inWords(cell)}`, 'none'));
    const checked = cellOf(name)?.check(cell, name) ?? { ok: true, value: cell };
    if (checked.ok) read.push([name, checked.value]);
    else faults.push(lineFault(name, checked.fault.expected, checked.fault.got));
  }
  const found = Object.fromEntries(read);
  for (const name of REQUIRED) if (!(cells[names.indexOf(name)] ?? '')) faults.push(lineFault(name, cellOf(name)?.expects ?? 'a text', 'nothing'));
  faults.push(...faultsOfAmounts(found, cells, names));
  return faults.length > 0 ? faulty(line, ...faults) : eventOf(found, source, line);
}

/** An estimate is whole or none: what was left out is not nothing. */
function faultsOfAmounts(found: Cells, cells: readonly string[], names: readonly string[]): LineFault[] {
  const given = AMOUNT_COLUMNS.find((name) => Object.hasOwn(found, name));
  const missing = given === undefined ? [] : AMOUNT_COLUMNS.filter((name) => !(cells[names.indexOf(name)] ?? '')).map((name) => lineFault(name, `an amount in euros, for ${given} is given`, 'nothing'));
  const upsideDown = (['once', 'yearly'] as const).flatMap((which) => {
    const [least, most] = [found[`budget-${which}-least`], found[`budget-${which}-most`]];
    return typeof least === 'number' && typeof most === 'number' && least > most ? [lineFault(`budget-${which}-most`, `at least ${least}, which is budget-${which}-least`, `${most}`)] : [];
  });
  return [...missing, ...upsideDown];
}

function eventOf(found: Cells, source: string, line: number): ReadLine {
  const { reference, ...rest } = found;
  const estimate: Record<string, Record<string, unknown>> = {};
  for (const name of AMOUNT_COLUMNS.filter((each) => Object.hasOwn(rest, each))) {
    const [which, bound] = AMOUNTS[name];
    estimate[which] = { ...estimate[which], [bound]: rest[name] };
  }
  const others = Object.entries(rest).filter(([name]) => !Object.hasOwn(AMOUNTS, name));
  // In alphabetical order, so that columns may change places.
  const data = Object.fromEntries([...others, ...(Object.keys(estimate).length > 0 ? [['estimate', estimate] as [string, unknown]] : [])].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const id = `import-${createHash('sha256').update(JSON.stringify([source, reference, data])).digest('hex').slice(0, 32)}`;
  return eventRequest({ specversion: '1.0', id, source, type: 'jalon.project.requested.v1', subject: reference, datacontenttype: 'application/json', data }, line);
}
