import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../services/words/catalogue.ts';
import type { Catalogue } from '../../../services/words/words.ts';

const FOLDER = join(import.meta.dirname, '../../../services/words/catalogue');
const files = await Promise.all(readdirSync(FOLDER).map(async (file) => [file, Object.keys(Object.values((await import(join(FOLDER, file))) as Record<string, Catalogue>)[0] ?? {})] as const));

test('no word is in two files, of which one would hide the other, and none is left out', () => {
  const keys = files.flatMap(([, each]) => each);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(Object.keys(CATALOGUE).toSorted()).toEqual(keys.toSorted());
});
