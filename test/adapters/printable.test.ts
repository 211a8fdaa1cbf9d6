import { expect, test } from 'vitest';
import { printable, printableJson } from '../../adapters/printable.ts';

test.each([
  ['an ordinary text', 'Élan 🚲', 'Élan 🚲'],
  ['the character NUL', 'a\0b', 'a\uFFFDb'],
  ['half of a pair', 'a\uD800b', 'a\uFFFDb'],
])('%s is written as PostgreSQL takes it', (_case, given, written) => {
  expect(printable(given)).toBe(written);
});

test.each([
  ['ordinary content', { text: 'Élan 🚲 "so" \n' }, { text: 'Élan 🚲 "so" \n' }],
  ['NUL and half of a pair, in names too', { 'a\0': ['\0\uD800', { 'b\uDFFF': 1 }] }, { 'a\uFFFD': ['\uFFFD\uFFFD', { 'b\uFFFD': 1 }] }],
  ['what only looks so, after a backslash', { text: '\\u0000 \\\\ud800 \\\0' }, { text: '\\u0000 \\\\ud800 \\\uFFFD' }],
])('%s is JSON that PostgreSQL reads', (_case, given, read) => {
  const text = printableJson(given);
  expect(text).not.toMatch(/(?<!\\)(\\\\)*\\u(0000|d[89a-f])/i);
  expect(JSON.parse(text)).toEqual(read);
});
