import { expect, test } from 'vitest';
import { table } from '../../../cli/commands/table.ts';
import { languageOf } from '../../../cli/commands/wording.ts';

test('columns are as wide as their widest cell, accents and all', () => {
  expect(table(['projet', 'état'], [['vélo-1', 'ok'], ['a', 'late']])).toBe('PROJET  ÉTAT\nvélo-1  ok\na       late');
});
test('a title moves no cursor and breaks no line', () => {
  expect(table(['a'], [['x\u001B[2J\ny']])).toBe('A\nx [2J y');
});
test.each([
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'en_GB' }, 'en'],
  [{}, 'en'],
] as const)('%j speaks %s', (variables, language) => {
  expect(languageOf(variables)).toBe(language);
});
