import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../services/words/catalogue.ts';
import { wordsIn } from '../../services/words/words.ts';

const FOLDER = join(import.meta.dirname, '../../services/words/catalogue');
const KEYS = readdirSync(FOLDER).flatMap((file) => [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^ {2}'([^']+)': \{/gm)].map(([, key = '']) => key));

describe('the catalogue of words', () => {
  test('says each word once: of two files the later would win in silence', () => {
    expect(KEYS.filter((key, index) => KEYS.indexOf(key) !== index)).toEqual([]);
    expect(KEYS.length).toBe(Object.keys(CATALOGUE).length);
  });

  test.each(Object.entries(CATALOGUE))('says %s with the same values in both languages', (_key, { fr, en }) => {
    const valuesIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
    expect(valuesIn(fr)).toEqual(valuesIn(en));
    expect(fr.trim()).not.toBe('');
  });

  test('has French signs that stand by their word', () => {
    expect(wordsIn('fr').say('app.signedInAs', { name: 'Alban' })).toBe('Connecté\u{a0}: Alban');
  });
});

test.each([
  ['fr', '2027-02-01', '1er février 2027', '1er févr. 2027'],
  ['fr', '2027-02-11T23:30:00.000Z', '11 février 2027', '11 févr. 2027'],
  ['en', '2027-02-01', '1 February 2027', '1 Feb 2027'],
] as const)('in %s the day %s is "%s", and where there is little room "%s"', (language, day, inFull, inShort) => {
  expect([wordsIn(language).day(day), wordsIn(language).shortDay(day)]).toEqual([inFull, inShort]);
});

test('a day is that of the city: an hour before midnight in London it is tomorrow there', () => {
  expect(wordsIn('en', [{ from: '2020-01-01T00:00:00.000Z' as never, minutes: 120 }]).day('2027-02-11T23:30:00.000Z')).toBe('12 February 2027');
});

test('a word that this version does not know is shown as it is', () => {
  expect(wordsIn('fr').name('phase', 'of-the-future')).toBe('of-the-future');
});
