/** The portfolio as a spreadsheet: its projects, what they come to by phase, theme and year, and when and from what it was made. */
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import type { Zone } from '../../domain/cityTime.ts';
import type { Range } from '../../domain/dossier.ts';
import type { Portfolio, Totals, YearOfBudget } from '../../domain/portfolio.ts';
import type { WordKey } from '../words/words.ts';
import { factsOfCity, madeFrom } from './madeFrom.ts';
import type { Making } from './making.ts';
import { portfolioColumns } from './portfolioColumns.ts';
import type { FileColumn } from './portfolioColumns.ts';
import type { PortfolioOnFile } from './queries/portfolioLines.ts';

type FileSheet = Sheet<Buffer>;

export const portfolioSheets = (portfolio: PortfolioOnFile, zone: Zone, making: Making): Promise<Buffer> => writeExcelFile(sheetsOf(portfolio, zone, making)).toBuffer();

function sheetsOf({ lines, totals, place }: PortfolioOnFile, zone: Zone, making: Making): FileSheet[] {
  const { words } = making;
  const named = <Line extends Totals>(head: WordKey, value: (line: Line) => string): FileColumn<Line> => ({ head: words.say(head), kind: 'text', value });
  return [
    sheetOf('doc.sheet.projects', portfolioColumns(zone, making), lines, making),
    sheetOf('doc.sheet.byPhase', [named<Portfolio['byPhase'][number]>('doc.phase', ({ phase }) => words.name('phase', phase)), ...totalColumns(making)], totals.byPhase, making),
    sheetOf('doc.sheet.byTheme', [named<Portfolio['byTheme'][number]>('doc.theme', ({ theme }) => (theme === '' ? words.say('doc.noTheme') : words.name('theme', theme))), ...totalColumns(making)], totals.byTheme, making),
    sheetOf('doc.sheet.byYear', yearColumns(making), totals.byYear, making),
    aboutSheet(totals, madeFrom(factsOfCity(place, words), making), making),
  ];
}

/** Its heading stays in sight. */
function sheetOf<Line>(name: WordKey, columns: readonly FileColumn<Line>[], lines: readonly Line[], { words }: Making): FileSheet {
  return {
    sheet: words.say(name),
    data: [columns.map(({ head }): Cell => ({ value: head, fontWeight: 'bold', wrap: true })), ...lines.map((line): Row => columns.map(({ kind, value }) => cellOf(kind, value(line))))],
    columns: columns.map(({ kind, head }) => ({ width: kind === 'text' ? Math.max(WIDTHS.text, head.length + 2) : WIDTHS[kind] })),
    stickyRowsCount: 1,
  };
}

type Kind = FileColumn<never>['kind'];
/** In characters. */
const WIDTHS: Readonly<Record<Kind, number>> = { text: 24, day: 12, euros: 16, number: 12 };
const FORMATS = { day: 'dd/mm/yyyy', euros: '#,##0 "€"', number: '#,##0.##', share: '0.0%' } as const;

/** A text is kept as one, whatever it begins with: a spreadsheet takes nothing for a formula that is not said to be one. */
function cellOf(kind: Kind, value: string | number | null): Cell {
  if (value === null) return null;
  if (kind === 'text') return { value: String(value), type: String };
  if (kind === 'day') return { value: new Date(`${value}T00:00:00.000Z`), type: Date, format: FORMATS.day };
  return { value: Number(value), type: Number, format: FORMATS[kind] };
}

function totalColumns<Line extends Totals>({ words }: Making): FileColumn<Line>[] {
  return [
    { head: words.say('doc.projects'), kind: 'number', value: ({ projects }) => projects },
    { head: words.say('doc.withoutEstimate'), kind: 'number', value: ({ withoutEstimate }) => withoutEstimate },
    ...rangeColumns<Line>('doc.oneOff', ({ oneOff }) => oneOff, words),
    ...rangeColumns<Line>('doc.yearly', ({ yearly }) => yearly, words),
  ];
}

function yearColumns({ words }: Making): FileColumn<YearOfBudget>[] {
  return [
    // A year is no figure that is grouped by thousands.
    { head: words.say('doc.year'), kind: 'text', value: ({ year }) => String(year) },
    { head: words.say('doc.budget'), kind: 'euros', value: ({ budget }) => budget },
    ...rangeColumns<YearOfBudget>('doc.oneOff', ({ oneOff }) => oneOff, words),
    ...rangeColumns<YearOfBudget>('doc.yearly', ({ yearly }) => yearly, words),
    ...rangeColumns<YearOfBudget>('doc.remaining', ({ remaining }) => remaining, words),
  ];
}

function rangeColumns<Line>(head: 'doc.oneOff' | 'doc.yearly' | 'doc.remaining', rangeOf: (line: Line) => Range, words: Making['words']): FileColumn<Line>[] {
  return [
    { head: words.say(`${head}.least`), kind: 'euros', value: (line) => rangeOf(line).least },
    { head: words.say(`${head}.most`), kind: 'euros', value: (line) => rangeOf(line).most },
  ];
}

function aboutSheet(totals: Portfolio, made: string, making: Making): FileSheet {
  const { words } = making;
  const { target, shareOfTarget, ...rest } = totals;
  const figures = [...totalColumns<Totals>(making), { head: words.say('doc.target'), kind: 'euros' as const, value: () => (target > 0 ? target : null) }];
  const share = (head: WordKey, value: number | undefined): Row => [{ value: words.say(head) }, value === undefined ? null : { value, type: Number, format: FORMATS.share }];
  return {
    sheet: words.say('doc.sheet.about'),
    data: [
      [{ value: words.say('doc.portfolio'), fontWeight: 'bold', fontSize: 14 }],
      [{ value: made }],
      [{ value: words.say('doc.sheet.amounts') }],
      [],
      ...figures.map(({ head, kind, value }): Row => [{ value: head }, cellOf(kind, value(rest))]),
      share('doc.share.least', shareOfTarget?.least),
      share('doc.share.most', shareOfTarget?.most),
    ],
    columns: [{ width: 48 }, { width: 18 }],
  };
}
