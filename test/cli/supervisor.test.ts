import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive, processIdentity } from '../../adapters/processIdentity.ts';
import { supervisor } from '../../cli/supervisor.ts';
import type { Child, Supervisor } from '../../cli/supervisor.ts';
import { eventually } from './eventually.ts';
import { temporaryFolder } from './temporaryFolder.ts';

type Bench = { children: Supervisor; said: string[]; journal: () => string[]; child: (name: string, manner?: string) => Child; pidOf: (name: string) => number };

async function bench(): Promise<Bench> {
  const data = await temporaryFolder();
  const said: string[] = [];
  const backOff = { firstMs: 50, longestMs: 200, resetAfterMs: 60_000 };
  const children = supervisor({ data, say: (line) => { said.push(line); }, backOff, graceMs: 500 });
  onTestFinished(() => { children.killAll(); });
  const journalFile = join(data, 'journal');
  const readyFile = (name: string) => join(data, `${name}.ready`);
  const fixture = join(import.meta.dirname, 'fixtures', 'child.mjs');
  const child = (name: string, manner = 'obedient'): Child => ({
    name,
    launch: () => Promise.resolve({
      command: process.execPath,
      args: [fixture, name, journalFile, readyFile(name), manner],
      // What the one before left behind does not count.
      isReady: async () => existsSync(readyFile(name)) && isRunning(Number(readFileSync(readyFile(name), 'utf8'))),
    }),
  });
  return {
    children, said, child,
    journal: () => readFileSync(journalFile, 'utf8').trim().split('\n'),
    pidOf: (name) => Number(readFileSync(readyFile(name), 'utf8')),
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('stops the children one by one, the last started first', async () => {
  const { children, child, journal } = await bench();
  for (const name of ['temporal', 'kafka', 'worker']) await children.start(child(name));
  await children.stop();
  expect(journal()).toEqual(['temporal started', 'kafka started', 'worker started', 'worker asked to stop', 'kafka asked to stop', 'temporal asked to stop']);
});

test('says so and starts it again when a child that was ready is killed', async () => {
  const { children, child, journal, said, pidOf } = await bench();
  await children.start(child('kafka'));
  process.kill(pidOf('kafka'), 'SIGKILL');
  await eventually(() => { expect(said.at(-1)).toMatch(/^kafka is back after/); });
  expect(said[0]).toMatch(/^kafka ended unexpectedly \(SIGKILL\) and is started again in 0\.1 s; the last lines of .*kafka\.log:\n {2}kafka says hello$/);
  expect(journal()).toEqual(['kafka started', 'kafka started']);
  await children.stop();
});

test('waits longer after each failure in a row', async () => {
  const { children, child, said, pidOf } = await bench();
  await children.start(child('worker'));
  for (const times of [1, 2, 3]) {
    const pid = pidOf('worker');
    process.kill(pid, 'SIGKILL');
    await eventually(() => { expect(said.filter((line) => line.includes('is back'))).toHaveLength(times); expect(pidOf('worker')).not.toBe(pid); });
  }
  expect(said.flatMap((line) => /again in ([\d.]+) s/.exec(line)?.[1] ?? [])).toEqual(['0.1', '0.1', '0.2']);
  await children.stop();
});

test('gives up on a first start that fails three times, and quotes what the child said', async () => {
  const { children, child, journal } = await bench();
  await expect(children.start(child('worker', 'failing'))).rejects.toThrow(/^worker did not start \(exit code 3\); the last lines of .*worker\.log:\n(.*\n)* {2}worker says hello$/);
  expect(journal()).toHaveLength(3);
  await children.stop();
});

test('forgives a first start that fails once', async () => {
  const { children, child, journal } = await bench();
  await children.start(child('worker', 'fails-once'));
  expect(journal()).toEqual(['worker started', 'worker started']);
  await children.stop();
});

test('kills a child that does not listen, when its grace is over', async () => {
  const { children, child, journal, pidOf } = await bench();
  await children.start(child('worker', 'deaf'));
  const identity = await processIdentity(pidOf('worker'));
  await children.stop();
  expect(journal()).toEqual(['worker started', 'worker asked to stop']);
  expect(identity && (await isAlive(identity))).toBe(false);
});

test('does not wait for what is still being made for a child when all is to stop', async () => {
  const { children } = await bench();
  const never = children.start({ name: 'temporal', launch: () => new Promise(() => {}) });
  const refused = expect(never).rejects.toThrow('temporal was stopped before it was ready');
  await children.stop();
  await refused;
});

test('says what cannot be had at once, without trying again', async () => {
  const { children, said } = await bench();
  await expect(children.start({ name: 'kafka', launch: () => Promise.reject(new Error('no Java')) })).rejects.toThrow('no Java');
  expect(said).toEqual([]);
});
