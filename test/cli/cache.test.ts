import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { cached } from '../../cli/servers/cache.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('two processes at once make the thing once, and both get it whole', async () => {
  const cache = await temporaryFolder();
  const journal = join(cache, 'journal');
  const fill = () => promisify(execFile)(process.execPath, [join(import.meta.dirname, 'fixtures', 'fillCache.ts'), cache, journal]);
  const [one, other] = await Promise.all([fill(), fill()]);
  expect(await readFile(journal, 'utf8')).toBe('made\n');
  expect(one.stdout).toBe(other.stdout);
  expect(await readFile(join(one.stdout, 'whole'), 'utf8')).toBe('yes');
});

test('leaves nothing in place when making fails, and makes it the next time', async () => {
  const cache = await temporaryFolder();
  await expect(cached('thing', '1', () => Promise.reject(new Error('disk full')), cache)).rejects.toThrow('disk full');
  expect(await readdir(cache)).toEqual([]);
  await cached('thing', '1', (folder) => writeFile(join(folder, 'whole'), 'yes'), cache);
  expect(await readdir(cache)).toEqual(['thing-1']);
});

test('clears what a process that died left half made', async () => {
  const cache = await temporaryFolder();
  await mkdir(join(cache, 'thing-1.making-abc'));
  await cached('thing', '1', () => Promise.resolve(), cache);
  expect(await readdir(cache)).toEqual(['thing-1']);
});
