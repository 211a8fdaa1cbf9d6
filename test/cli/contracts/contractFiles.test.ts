/** What is committed in docs/events is what the contracts say today. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { contractFiles } from '../../../cli/contracts/contractFiles.ts';
import { readSamples } from '../../../cli/contracts/readSamples.ts';
import { ROOT } from '../../../cli/starting/settings.ts';

const FOLDER = join(ROOT, 'docs', 'events');
const files = contractFiles(readSamples());
const committed = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)));

test('no file is missing, and none is left of an event that is no more', () => {
  expect(committed.toSorted(), 'run npm run contracts').toEqual([...files.keys()].toSorted());
});

test.each([...files])('%s is as the contracts say', (name, text) => {
  expect(readFileSync(join(FOLDER, name), 'utf8') === text, `docs/events/${name} is not what the contracts say: run npm run contracts`).toBe(true);
});

test('pages load nothing, and run nothing', () => {
  for (const language of ['fr', 'en']) {
    const page = files.get(`events.${language}.html`) ?? '';
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<(script|link|img|iframe|object|embed)\b|@import|url\(|\bsrc=/g)).toBeNull();
    expect(page.match(/href="(?!#|events\.)[^"]*"/g)).toBeNull();
  }
});
