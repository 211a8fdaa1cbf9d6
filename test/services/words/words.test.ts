import { expect, test } from 'vitest';
import { instantOf } from '../../../domain/ids.ts';
import { CATALOGUE } from '../../../services/words/catalogue.ts';
import { wordsIn } from '../../../services/words/words.ts';

const [fr, en] = [wordsIn('fr'), wordsIn('en')];
const valuesIn = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();

test.each(Object.entries(CATALOGUE))('%s says in both languages the same values', (_key, { fr: french, en: english }) => {
  expect(valuesIn(french)).toEqual(valuesIn(english));
  expect(french.trim()).not.toBe('');
  expect(english.trim()).not.toBe('');
});

test('words are filled in, once, and their plural follows the count', () => {
  expect(en.say('portfolio.found', { count: 1, number: '1' })).toBe('1 project');
  expect(en.say('portfolio.found', { count: 0, number: '0' })).toBe('0 projects');
  // French has the singular for nought too.
  expect(fr.say('portfolio.found', { count: 0, number: '0' })).toBe('0 projet');
  expect(fr.say('portfolio.found', { count: 1_000_000, number: '1 000 000' })).toBe('1 000 000 projets');
  expect(en.say('sourcing.back', { title: '{{points}} & <b>' })).toBe('The project: {{points}} & <b>');
});

test('French keeps its tall punctuation with the word before it, in our words and in those of the domain', () => {
  expect(fr.say('sourcing.back', { title: 'Cantine' })).toBe('Le projet\u00a0: Cantine');
  expect(fr.of({ fr: 'Quelle option est retenue ?', en: '' })).toBe('Quelle option est retenue\u00a0?');
});

test.each([['2027-02-01', '1er février 2027', '1 February 2027'], ['2027-02-11', '11 février 2027', '11 February 2027']])('%s is %s', (day, french, english) => {
  expect([fr.day(day), en.day(day)]).toEqual([french, english]);
});

test('a word of the domain that this version does not know is shown as it is', () => {
  expect(fr.name('phase', 'constructor')).toBe('constructor');
  expect(fr.name('phase', 'intake')).toBe('Instruction');
});

test('where there is little room a day is short, and a day is that of the city', () => {
  expect([fr.shortDay('2027-02-01'), en.shortDay('2027-02-11T10:00:00.000Z')]).toEqual(['1er févr. 2027', '11 Feb 2027']);
  expect(wordsIn('en', [{ from: instantOf(0), minutes: 120 }]).day('2027-02-11T23:30:00.000Z')).toBe('12 February 2027');
});

test.each([
  ['the end of a day of the city', '2026-12-21T23:00:00.000Z', ['21 December 2026', '21 Dec 2026', '21 December 2026']],
  ['a moment within a day', '2026-12-21T13:30:00.000Z', ['21 December 2026', '21 Dec 2026', '21 Dec 2026, 14:30']],
  ['a day', '2026-12-21', ['21 December 2026', '21 Dec 2026', '21 December 2026']],
])('a term that ends with %s ends on that day', (_case, at, told) => {
  const words = wordsIn('en', [{ from: instantOf(0), minutes: 60 }]);
  expect([words.lastDay(at), words.shortLastDay(at), words.until(at)]).toEqual(told);
});
