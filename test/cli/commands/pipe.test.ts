/** As a shell runs it: what reads the output may have enough of it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const JALON = join(import.meta.dirname, '../../../cli/jalon.ts');

test('whoever reads but the first line is told nothing of a broken pipe', async () => {
  const said = await new Promise<{ out: string; err: string }>((resolve) => {
    execFile('sh', ['-c', '"$0" "$1" --help | (read -r line; echo "$line")', process.execPath, JALON], { env: { PATH: process.env['PATH'] ?? '', LANG: 'C' } }, (_error, out, err) => resolve({ out, err }));
  });
  expect(said).toEqual({ out: 'Usage: jalon [options] [command]\n', err: '' });
}, 30_000);
