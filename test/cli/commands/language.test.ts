import { expect, test } from 'vitest';
import { languageAsked, languageOf } from '../../../cli/commands/language.ts';

test.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_GB' }, 'en'],
  [{}, 'en'],
] as const)('%j speaks %s', (variables, language) => {
  expect(languageOf(variables)).toBe(language);
});

test.each([
  [['tasks', '--lang', 'fr'], {}, 'fr'],
  [['--lang=fr', 'tasks'], {}, 'fr'],
  [['tasks', '--lang', 'en'], { LANG: 'fr_FR' }, 'en'],
  [['tasks', '--lang', 'de'], { LANG: 'fr_FR' }, 'fr'],
  [['tasks', '--lang'], {}, 'en'],
] as const)('typed %j, on a machine with %j: %s', (typed, variables, language) => {
  expect(languageAsked(typed, variables)).toBe(language);
});
