/**
 * A document as a PDF, by pdfmake: A4, with bookmarks, page numbers, language and title. pdfmake writes no structure tags, so that assistive
 * technology reads its text in order and no more: the page is the accessible one of the two.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, ContentTable, TableCell, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import { wordsIn } from '../words/words.ts';
import type { Block, Column, Document, Section } from './document.ts';

const require = createRequire(import.meta.url);
/** Fonts that come with pdfmake, so that nothing depends on what a machine has. */
const FONTS = require.resolve('pdfmake/fonts/Roboto.js');

pdfmake.setFonts(require(FONTS) as TFontDictionary);
// Nothing is fetched, and nothing is read but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(dirname(FONTS)));

const INK = '#1b2428';
const SOFT_INK = '#48565c';
const ACCENT = '#0b4f5e';
const LINE = '#c9d0d2';
const QUIET_PAPER = '#eef1f1';

export const documentPdf = (document: Document): Promise<Buffer> => pdfmake.createPdf(definitionOf(document)).getBuffer();

function definitionOf({ language, title, subtitle, at, made, sections }: Document): TDocumentDefinitions {
  const words = wordsIn(language);
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 64],
    version: '1.7',
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: { title: `${title} – ${subtitle}`, subject: made, author: words.say('app.name'), creator: words.say('app.name'), creationDate: new Date(at) },
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.2, color: INK },
    styles: {
      title: { fontSize: 20, bold: true, color: ACCENT },
      subtitle: { fontSize: 12, margin: [0, 2, 0, 2] },
      made: { fontSize: 8.5, color: SOFT_INK, margin: [0, 2, 0, 6] },
      heading1: { fontSize: 14, bold: true, color: ACCENT, margin: [0, 14, 0, 5] },
      heading2: { fontSize: 11, bold: true, margin: [0, 10, 0, 3] },
      heading3: { fontSize: 10, bold: true, color: SOFT_INK, margin: [0, 8, 0, 3] },
      caption: { bold: true, margin: [0, 3, 0, 3] },
      head: { bold: true, fontSize: 8.5, fillColor: QUIET_PAPER },
      term: { color: SOFT_INK },
      nothing: { italics: true, color: SOFT_INK },
    },
    content: [
      { text: printed(title), style: 'title' },
      { text: printed(subtitle), style: 'subtitle' },
      { text: printed(made), style: 'made' },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 483, y2: 0, lineWidth: 1.5, lineColor: ACCENT }] },
      ...sections.flatMap((section, index) => sectionContent(section, 1, index === 0)),
    ],
    footer: (page, pages) => ({
      margin: [56, 16, 56, 0],
      fontSize: 8,
      color: SOFT_INK,
      columns: [{ text: printed(`${title} – ${subtitle}`), width: '*' }, { text: words.say('doc.page', { page, pages }), width: 'auto', alignment: 'right' }],
    }),
  };
}

function sectionContent({ title, blocks, sections = [], startsPage = false }: Section, level: 1 | 2 | 3, isFirst = false): Content[] {
  const heading: Content = { text: printed(title), style: `heading${level}`, ...(level < 3 && { outline: true }) };
  const pageBreak = startsPage && !isFirst && { pageBreak: 'before' as const };
  const [first, ...others] = blocks;
  const rest = (left: readonly Block[]): Content[] => [...left.flatMap(blockContent), ...sections.flatMap((section) => sectionContent(section, level === 1 ? 2 : 3))];
  if (first !== undefined && isKeptWhole(first)) return [{ stack: [heading, ...blockContent(first)], unbreakable: true, ...pageBreak }, ...rest(others)];
  return [{ stack: [heading, { stack: [], margin: [0, 0, 0, ROOM] }], unbreakable: true, ...pageBreak }, { stack: [], margin: [0, -ROOM, 0, 0] }, ...rest(blocks)];
}

/** So much room is kept with a heading and then given back: none is left alone at the foot of a page. What is kept whole is kept with its heading. */
const ROOM = 60;

function blockContent(block: Block): Content[] {
  switch (block.is) {
    case 'paragraph':
      return [{ text: printed(block.text), margin: [0, 0, 0, 4] }];
    case 'list':
      return [{ ul: block.items.map(printed), margin: [0, 0, 0, 4] }];
    case 'terms': {
      const body = block.terms.map(({ term, text }): TableCell[] => [{ text: printed(term), style: 'term' }, printed(text)]);
      return [{ table: { widths: [150, '*'], body, dontBreakRows: true }, layout: TERMS, margin: [0, 0, 0, 4] }];
    }
    case 'table':
      return tableContent(block);
    default:
      return block satisfies never;
  }
}

function tableContent({ caption, columns, rows, nothing }: Extract<Block, { is: 'table' }>): Content[] {
  if (rows.length === 0) return [{ text: printed(nothing), style: 'nothing', margin: [0, 0, 0, 4] }];
  const alignment = (index: number) => (columns[index]?.isNumber === true ? { alignment: 'right' as const } : {});
  const head = columns.map(({ head: text }, index): TableCell => ({ text: printed(text), style: 'head', ...alignment(index) }));
  const body = rows.map((row) => row.map((text, index): TableCell => ({ text: printed(text), ...(index === 0 && { bold: true }), ...alignment(index) })));
  const content: ContentTable = {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths: widthsOf(columns, rows), body: [head, ...body] },
    layout: LINES,
    margin: [0, 0, 0, 6],
  };
  return [{ stack: [{ text: printed(caption), style: 'caption' }, content], unbreakable: rows.length <= KEPT_WHOLE }];
}

const isKeptWhole = (block: Block): boolean => block.is === 'table' && block.rows.length > 0 && block.rows.length <= KEPT_WHOLE;

/** Rows of a table that is not torn between two pages. */
const KEPT_WHOLE = 8;
/** Characters that fit on a line of their own beside other columns. */
const NARROW = 18;

/** A column of short texts takes what it needs, the others share what is left; one at least does. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly string[])[]): ('auto' | '*')[] {
  const isNarrow = columns.map(({ head }, index) => [head, ...rows.map((row) => row[index] ?? '')].every((text) => text.length <= NARROW));
  return isNarrow.map((narrow, index) => (narrow && (index > 0 || isNarrow.includes(false)) ? 'auto' : '*'));
}

const TERMS = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 8, paddingTop: () => 1, paddingBottom: () => 1 };
const LINES = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => LINE, paddingLeft: () => 4, paddingRight: () => 4, paddingTop: () => 3, paddingBottom: () => 3 };

/** The fonts lack the narrow space that French figures are grouped by. */
const printed = (text: string): string => text.replaceAll('\u202F', '\u00A0');
