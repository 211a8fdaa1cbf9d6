import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../../../services/documents/csvText.ts';
import type { CsvCell } from '../../../services/documents/csvText.ts';

const read = (text: string): string[][] => parse(text, { bom: true });
const cellAfter = (cell: CsvCell): string | undefined => read([...csvText(['a', 'b'], [['x', cell]])].join(''))[1]?.[1];

test.each<[string, CsvCell, string]>([
  ['a formula', '=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
  ['a formula that begins with a sign', '+1+1', "'+1+1"],
  ['one that begins with the other', '-1+1', "'-1+1"],
  ['one of old', '@SUM(A1)', "'@SUM(A1)"],
  ['one behind a tab', '\t=1', "'\t=1"],
  ['a figure below zero', -12.5, '-12.5'],
  ['a figure', 12.5, '12.5'],
  ['nothing', null, ''],
  ['a text with a sign inside', 'a = b', 'a = b'],
  ['quotes, commas and lines', 'a "b", c\nd', 'a "b", c\nd'],
])('%s', (_case, cell, expected) => {
  expect(cellAfter(cell)).toBe(expected);
});

test('whatever people write comes back as it was, or with an apostrophe before it, and never begins like a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const cell = cellAfter(text);
      expect(cell === text || cell === `'${text}`).toBe(true);
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('it begins with a byte-order mark and comes in parts, of which none is long', () => {
  const parts = [...csvText(['a'], Array.from({ length: 10_000 }, (_, index) => [index]))];
  expect(parts[0]?.startsWith('\uFEFF')).toBe(true);
  expect(parts).toHaveLength(21);
  expect(read(parts.join(''))).toHaveLength(10_001);
});
