import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tryLock } from '../../adapters/lockFile.ts';
import { temporaryFolder } from '../cli/temporaryFolder.ts';

async function holderOf(path: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'cli', 'fixtures', 'holdLock.ts'), path], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => { child.kill('SIGKILL'); });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(said.toString()).toBe('held');
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('names the process that holds it', async () => {
  const path = join(await temporaryFolder(), 'lock');
  const holder = await holderOf(path);
  expect(await tryLock(path)).toEqual({ heldBy: holder.pid });
});

test('is taken over from a process that died, by one of several that want it', async () => {
  const path = join(await temporaryFolder(), 'lock');
  await (await holderOf(path)).kill();
  const all = await Promise.all(Array.from({ length: 8 }, () => tryLock(path)));
  expect(all.filter((one) => 'release' in one)).toHaveLength(1);
  expect(all.filter((one) => 'heldBy' in one && one.heldBy === process.pid)).toHaveLength(7);
});

test('is taken over when its process id was given to another process since', async () => {
  const path = join(await temporaryFolder(), 'lock');
  await writeFile(path, JSON.stringify({ pid: process.pid, startedAt: 'before the flood' }));
  expect(await tryLock(path)).toHaveProperty('release');
});

test('can be had again once released', async () => {
  const path = join(await temporaryFolder(), 'lock');
  const first = await tryLock(path);
  expect(await tryLock(path)).toEqual({ heldBy: process.pid });
  if ('release' in first) await first.release();
  expect(await tryLock(path)).toHaveProperty('release');
});
