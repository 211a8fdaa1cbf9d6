import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { endLeftOvers, forgetPid, notePid } from '../../cli/processes/pidFiles.ts';
import { temporaryFolder } from './temporaryFolder.ts';

function sleeper(): { pid: number; ended: Promise<unknown> } {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore', detached: true });
  onTestFinished(() => { child.kill('SIGKILL'); });
  return { pid: child.pid ?? 0, ended: once(child, 'exit') };
}

test('ends what an earlier start left running', async () => {
  const folder = await temporaryFolder();
  const { pid, ended } = sleeper();
  await notePid(folder, 'kafka', pid);
  expect(await endLeftOvers(folder, 5_000)).toEqual(['kafka']);
  await ended;
  expect(await readdir(folder)).toEqual([]);
});

test('spares a process that was given the same id since', async () => {
  const folder = await temporaryFolder();
  const { pid } = sleeper();
  await writeFile(join(folder, 'kafka.json'), JSON.stringify({ pid, startedAt: 'another life' }));
  await writeFile(join(folder, 'worker.json'), 'half writ');
  expect(await endLeftOvers(folder, 5_000)).toEqual([]);
  expect(() => process.kill(pid, 0)).not.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('forgets a child that ended, but not the one that came after it', async () => {
  const folder = await temporaryFolder();
  await notePid(folder, 'worker', process.pid);
  forgetPid(folder, 'worker', process.pid + 1);
  expect(await readdir(folder)).toEqual(['worker.json']);
  forgetPid(folder, 'worker', process.pid);
  expect(await readdir(folder)).toEqual([]);
});
