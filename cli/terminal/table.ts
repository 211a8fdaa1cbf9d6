/**
 * A table for people. On a page of known width empty columns are left out, the widest are cut, the last one is wrapped, and what one
 * copies into the next command is left whole; where even that finds no room, each row is told line by line.
 */
import type { Page } from './page.ts';
import type { Style } from './paint.ts';
import { cut, widthOf, wrap } from './textWidth.ts';

export type Cell = string | { text: string; style: Style };
/** `whole`: never cut, for it is copied into the next command. */
export type Heading = string | { whole: string };

export const whole = (heading: string): Heading => ({ whole: heading });

type Column = { title: string; isWhole: boolean; width: number };
type Painted = { text: string; style?: Style };

const GAP = 2;
const LEAST_CUT = 8;
const LEAST_WRAPPED = 20;

export function table(headings: readonly Heading[], rows: readonly (readonly Cell[])[], page: Page): string {
  const isShown = (_: unknown, index: number): boolean => page.width === undefined || rows.some((row) => textOf(row[index] ?? '') !== '');
  return drawn(headings.filter(isShown), rows.map((row) => row.filter(isShown)), page);
}

function drawn(headings: readonly Heading[], rows: readonly (readonly Cell[])[], page: Page): string {
  const cells = rows.map((row) => row.map(painted));
  const columns = headings.map((heading, index): Column => {
    const title = (typeof heading === 'string' ? heading : heading.whole).toUpperCase();
    return { title, isWhole: typeof heading !== 'string', width: Math.max(widthOf(title), ...cells.map((row) => widthOf(row[index]?.text ?? ''))) };
  });
  const fitted = page.width === undefined ? columns : fit(columns, page.width);
  if (fitted === undefined) return cells.map((row) => cardOf(columns, row, page)).join('\n\n');
  const head = rowOf(fitted, columns.map(({ title }) => ({ text: title, style: 'bold' })), page);
  return [head, ...cells.map((row) => rowOf(fitted, row, page))].join('\n');
}

/** `undefined`: it cannot be. */
function fit(columns: readonly Column[], width: number): Column[] | undefined {
  const fitted = columns.map((column) => ({ ...column }));
  const total = (): number => fitted.reduce((sum, column) => sum + column.width + GAP, -GAP);
  const last = fitted.at(-1);
  if (last !== undefined && !last.isWhole) last.width = Math.min(last.width, Math.max(LEAST_WRAPPED, width - (total() - last.width)));
  while (total() > width) {
    const [widest] = fitted.slice(0, -1).filter((column) => !column.isWhole && column.width > LEAST_CUT).toSorted((a, b) => b.width - a.width);
    if (widest === undefined) return undefined;
    widest.width -= 1;
  }
  return fitted;
}

function rowOf(columns: readonly Column[], row: readonly Painted[], { paint, width }: Page): string {
  const before = columns.slice(0, -1).map((column, index) => padded(row[index] ?? { text: '' }, column.width, paint));
  const { text, style } = row[columns.length - 1] ?? { text: '' };
  const lines = width === undefined ? [text] : wrap(text, columns.at(-1)?.width ?? width);
  const margin = ' '.repeat(columns.slice(0, -1).reduce((sum, column) => sum + column.width + GAP, 0));
  return lines.map((line, index) => (index === 0 ? [...before, style === undefined ? line : paint(style, line)].join(' '.repeat(GAP)) : margin + line).trimEnd()).join('\n');
}

/** Colours take no room: they are put on after the cell is as wide as its column. */
function padded({ text, style }: Painted, width: number, paint: Page['paint']): string {
  const shown = cut(text, width);
  return (style === undefined ? shown : paint(style, shown)) + ' '.repeat(width - widthOf(shown));
}

function cardOf(columns: readonly Column[], row: readonly Painted[], { paint }: Page): string {
  const margin = Math.max(...columns.map(({ title }) => widthOf(title)));
  return columns.flatMap(({ title }, index) => {
    const { text = '', style } = row[index] ?? {};
    return text === '' ? [] : [`${paint('bold', title)}${' '.repeat(margin - widthOf(title) + GAP)}${style === undefined ? text : paint(style, text)}`];
  }).join('\n');
}

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Whatever a title holds, it moves no cursor and breaks no line. */
const painted = (cell: Cell): Painted => (typeof cell === 'string' ? { text: plain(cell) } : { text: plain(cell.text), style: cell.style });
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
