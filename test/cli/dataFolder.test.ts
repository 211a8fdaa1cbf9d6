import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDataFolder } from '../../cli/starting/dataFolder.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('is refused while another start has it, whose process is named', async () => {
  const data = join(await temporaryFolder(), 'data');
  const first = await openDataFolder(data, { isFresh: false });
  await expect(openDataFolder(data, { isFresh: true })).rejects.toThrow(`${data} is in use by another npm start, process ${process.pid}: stop it first, or set JALON_DATA to another folder`);
  await first.close();
  await (await openDataFolder(data, { isFresh: false })).close();
});

test('is emptied by a fresh start when we made it', async () => {
  const data = join(await temporaryFolder(), 'data');
  await (await openDataFolder(data, { isFresh: false })).close();
  await mkdir(join(data, 'kafka'));
  await (await openDataFolder(data, { isFresh: true })).close();
  expect(await readdir(data)).toEqual(['made-by-jalon']);
});

test('is never emptied when it is somebody else\'s', async () => {
  const data = await temporaryFolder();
  await writeFile(join(data, 'letters'), 'dear');
  await expect(openDataFolder(data, { isFresh: true })).rejects.toThrow('is not emptied: it was not made by Jalon');
  expect(await readdir(data)).toEqual(['letters']);
});
