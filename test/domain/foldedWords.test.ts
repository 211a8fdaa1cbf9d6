import { expect, test } from 'vitest';
import { foldedWords, speaksOf } from '../../domain/foldedWords.ts';

test.each([
  ['accents and capitals', 'Éclairage de l’École', ['eclairage', 'de', 'l', 'ecole']],
  ['ligatures', 'Œuvres & cætera', ['oeuvres', 'caetera']],
  ['figures and signs', 'Modèle 3D_(v2)', ['modele', '3d', 'v2']],
  ['nothing to read', '—%_*', []],
])('%s', (_case, text, expected) => {
  expect(foldedWords(text)).toEqual(expected);
});

test.each<[string, string[], boolean]>([
  ['how a word begins', ['eco', 'ecl'], true],
  ['the middle of a word', ['cole'], false],
  ['a word that is not there', ['ecole', 'velo'], false],
  ['nothing', [], true],
])('finds %s', (_case, looked, expected) => {
  expect(speaksOf('Éclairage de l’École', looked)).toBe(expected);
});
