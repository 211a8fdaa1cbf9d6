/** Notes which children are ours, so that a start after a crash of `npm start` itself can end what that one left. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processIdentity } from '../../adapters/processIdentity.ts';
import type { ProcessIdentity } from '../../adapters/processIdentity.ts';
import { killGroup } from './runCommand.ts';

export async function notePid(folder: string, name: string, pid: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const identity = await processIdentity(pid);
  if (identity !== undefined) writeFileSync(pidFile(folder, name), JSON.stringify(identity));
}

export function forgetPid(folder: string, name: string, pid: number): void {
  try {
    const noted = JSON.parse(readFileSync(pidFile(folder, name), 'utf8')) as ProcessIdentity;
    if (noted.pid === pid) rmSync(pidFile(folder, name));
  } catch {
    // Never noted: the child ended before it could be.
  }
}

/** Ends those that still live and are the very processes that were noted; gives their names. */
export async function endLeftOvers(folder: string, graceMs: number): Promise<string[]> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.json'));
  const ended = await Promise.all(files.map(async (file) => {
    const identity = await readIdentity(join(folder, file));
    const wasAlive = identity !== undefined && (await isAlive(identity));
    if (wasAlive) await end(identity, graceMs);
    await rm(join(folder, file), { force: true });
    return wasAlive ? [file.replace(/\.json$/, '')] : [];
  }));
  return ended.flat();
}

async function end(identity: ProcessIdentity, graceMs: number): Promise<void> {
  killGroup(identity.pid, 'SIGTERM');
  const until = Date.now() + graceMs;
  while (Date.now() < until && (await isAlive(identity))) await sleep(50);
  if (await isAlive(identity)) killGroup(identity.pid, 'SIGKILL');
  while (await isAlive(identity)) await sleep(20);
}

async function readIdentity(file: string): Promise<ProcessIdentity | undefined> {
  try {
    const { pid, startedAt } = JSON.parse(await readFile(file, 'utf8')) as Partial<ProcessIdentity>;
    return Number.isInteger(pid) && startedAt !== undefined ? { pid: Number(pid), startedAt } : undefined;
  } catch {
    return undefined;
  }
}

const pidFile = (folder: string, name: string): string => join(folder, `${name}.json`);
