import { expect, test } from 'vitest';
import type { Document } from '../../../services/documents/document.ts';
import { documentHtml } from '../../../services/documents/documentHtml.ts';
import { documentPdf } from '../../../services/documents/documentPdf.ts';
import { textOf } from '../../../services/pages/html.ts';
import { LANGUAGES, wordsIn } from '../../../services/words/words.ts';
import { readPdf } from '../../support/pdfText.ts';
import { DOCUMENTS, makingForTests } from './documentsForTests.ts';

const cases = Object.entries(DOCUMENTS).flatMap(([name, make]) => LANGUAGES.map((language) => [name, language, make(makingForTests(language))] as const));

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

/** What a reader of the page reads, without spaces. */
function readHtml(document: Document): string {
  const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  return withoutSpaces(textOf(documentHtml(document)).replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity));
}

/** What a reader of the PDF reads, without what is at the foot of each page. */
async function readOnPaper(document: Document): Promise<string> {
  const { text, pages } = readPdf(await documentPdf(document));
  const footer = (page: number) => withoutSpaces(`${document.title} – ${document.subtitle}${wordsIn(document.language).say('doc.page', { page, pages })}`);
  return Array.from({ length: pages }, (_, index) => footer(index + 1)).reduce((rest, each) => rest.replace(each, ''), text);
}

test.each(cases)('%s in %s says the same on a page and on paper, from the first word to the last', async (_name, _language, document) => {
  expect(await readOnPaper(document)).toBe(readHtml(document));
});

test.each(cases)('%s in %s, as a PDF: its title, language, author, date, pages and bookmarks', async (_name, language, document) => {
  const pdf = readPdf(await documentPdf(document));
  expect(pdf).toMatchObject({
    version: '%PDF-1.7',
    language: language === 'fr' ? 'fr-FR' : 'en-GB',
    info: { Title: `${document.title} – ${document.subtitle}`, Author: 'Jalon', Subject: document.made, CreationDate: 'D:20261124220000Z' },
  });
  expect(pdf.outlines).toEqual(document.sections.flatMap(({ title, sections = [] }) => [title, ...sections.map((section) => section.title)]));
  expect(pdf.pages).toBeGreaterThan(1);
  expect(pdf.text).not.toContain('\0');
});

test('the same facts and the same moment make the same file, and another moment changes nothing but what says when', async () => {
  const make = (at?: string) => DOCUMENTS['the record of decisions']?.(makingForTests('fr', at)) as Document;
  expect(Buffer.compare(await documentPdf(make()), await documentPdf(make()))).toBe(0);
  const [now, later] = [make(), make('2027-01-05T09:00:00.000Z')];
  expect(later.made).not.toBe(now.made);
  expect({ ...later, at: now.at, made: now.made }).toEqual(now);
});

test('what people wrote is text: no markup on the page, no box for the narrow space of figures, and a long word stays on the sheet', async () => {
  const text = `<script>alert(1)</script> 1\u202F000 ${'https://example.org/'.repeat(12)}`;
  const document: Document = { language: 'fr', title: text, subtitle: 's', at: '2026-11-24T22:00:00.000Z', made: 'm', sections: [{ title: 't', blocks: [{ is: 'table', caption: 'c', columns: [{ head: 'a' }, { head: 'b' }], rows: [[text, text]], nothing: 'n' }, { is: 'terms', terms: [{ term: text, text }] }] }] };
  expect(textOf(documentHtml(document))).not.toContain('<script');
  expect(await readOnPaper(document)).toBe(readHtml(document));
});

test('no heading stands alone at the foot of a page, wherever it would fall', async () => {
  const sections = (lines: number) => [{ title: 'first', blocks: Array.from({ length: lines }, () => ({ is: 'paragraph' as const, text: 'line' })) }, { title: 'HEADING', blocks: [{ is: 'terms' as const, terms: [{ term: 'term', text: 'text' }] }] }];
  for (let lines = 30; lines < 48; lines += 1) {
    const { text } = readPdf(await documentPdf({ language: 'en', title: 'T', subtitle: 'S', at: '2026-11-24T22:00:00.000Z', made: 'm', sections: sections(lines) }));
    expect(text, `${lines} lines before it`).toContain('HEADINGtermtext');
  }
});
