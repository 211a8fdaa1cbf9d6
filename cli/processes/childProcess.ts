/** A long-lived child: in a group of its own, with its output in a file, ended by us and in our order only. */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, killGroup } from './runCommand.ts';

/** All that is needed to start a child once. */
export type Launch = {
  command: string;
  args: readonly string[];
  /** Added to our own environment. */
  env?: Readonly<Record<string, string | undefined>>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** What ends it in order; SIGTERM unless said. */
  stopSignal?: NodeJS.Signals;
  /** May throw: that means not yet. */
  isReady: () => Promise<boolean>;
};

export type ChildExit = { inWords: string };

export type StartedChild = {
  pid: number | undefined;
  exited: Promise<ChildExit>;
  isOver: () => boolean;
  /** Asked to end, then killed when the grace is over. */
  stop: (graceMs: number) => Promise<void>;
};

export function startChild(launch: Launch, logFile: string): StartedChild {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  // Detached: Ctrl-C in a terminal goes to the whole foreground group, and would end the servers before their clients.
  const { command, args, env, cwd, uid, gid, stopSignal = 'SIGTERM' } = launch;
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
    detached: true,
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  closeSync(log);
  const { pid } = child;
  let isOver = false;
  const exited = new Promise<ChildExit>((resolve) => {
    child.once('error', (error) => resolve({ inWords: error.message }));
    child.once('exit', (code, signal) => resolve({ inWords: signal === null ? `exit code ${code}` : signal }));
  }).then((exit) => {
    isOver = true;
    // What it may have started itself, such as the program behind a wrapper script.
    if (pid !== undefined) killGroup(pid, 'SIGKILL');
    return exit;
  });
  const stop = async (graceMs: number): Promise<void> => {
    if (isOver || pid === undefined) return;
    killGroup(pid, stopSignal);
    await Promise.race([exited, sleep(graceMs, undefined, { ref: true })]);
    if (!isOver) killGroup(pid, 'SIGKILL');
    await exited;
  };
  return { pid, exited, stop, isOver: () => isOver };
}

/** `ready`, or why it will not be. */
export async function untilReady(launch: Launch, child: StartedChild, timeoutMs: number): Promise<'ready' | ChildExit> {
  const givenUp = new AbortController();
  const exited = child.exited.finally(() => { givenUp.abort(); });
  const late = { inWords: `not ready after ${Math.round(timeoutMs / 1_000)} s` };
  const polled = poll(launch.isReady, Date.now() + timeoutMs, givenUp.signal).then((isReady) => (isReady ? 'ready' : late));
  const outcome = await Promise.race([polled, exited]);
  givenUp.abort();
  return outcome;
}

async function poll(isReady: () => Promise<boolean>, until: number, signal: AbortSignal): Promise<boolean> {
  while (Date.now() < until && !signal.aborted) {
    const left = AbortSignal.timeout(Math.max(1, until - Date.now()));
    const answer = isReady().catch(() => false);
    const tooLate = new Promise<false>((resolve) => { left.addEventListener('abort', () => { resolve(false); }); });
    if (await Promise.race([answer, tooLate])) return true;
    await sleep(100);
  }
  return false;
}

export async function lastLinesOf(logFile: string, count: number): Promise<string> {
  return lastLines(await readFile(logFile, 'utf8').catch(() => ''), count);
}
