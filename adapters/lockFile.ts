/**
 * A lock that is a file with its holder's identity, and that dies with its holder.
 *
 * free → held: the file appears whole (a hard link), so nobody ever reads half of it.
 * held by a dead process → held by us: only whoever makes the folder `<lock>.takeover` may replace the file, and only
 * after reading once more that it still names the dead one.
 */
import { link, mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processIdentity } from './processIdentity.ts';
import type { ProcessIdentity } from './processIdentity.ts';

export type Lock = { release: () => Promise<void> };

const TAKEOVER_LASTS_AT_MOST_MS = 10_000;

/** The lock, or the living process that holds it. */
export async function tryLock(path: string): Promise<Lock | { heldBy: number }> {
  await mkdir(dirname(path), { recursive: true });
  const mine = `${path}.${randomUUID()}`;
  const token = JSON.stringify({ ...(await processIdentity(process.pid)), token: randomUUID() });
  await writeFile(mine, token);
  try {
    for (;;) {
      if (await linked(mine, path)) return { release: () => releaseOwn(path, token) };
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      if (await isAlive(holder)) return { heldBy: holder.pid };
      if (await takenOver(mine, path, holder)) return { release: () => releaseOwn(path, token) };
      await sleep(20);
    }
  } finally {
    await rm(mine, { force: true });
  }
}

/** Waits for as long as a living process holds it. */
export async function waitForLock(path: string, whileHeld: (pid: number) => void = () => {}): Promise<Lock> {
  for (;;) {
    const lock = await tryLock(path);
    if ('release' in lock) return lock;
    whileHeld(lock.heldBy);
    await sleep(200);
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function takenOver(mine: string, path: string, dead: ProcessIdentity): Promise<boolean> {
  const takeover = `${path}.takeover`;
  try {
    await mkdir(takeover);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    // Its maker died in the few milliseconds that a takeover takes.
    const since = await stat(takeover).then((found) => found.mtimeMs, () => Date.now());
    if (Date.now() - since > TAKEOVER_LASTS_AT_MOST_MS) await rmdir(takeover).catch(() => {});
    return false;
  }
  try {
    const holder = await readHolder(path);
    if (holder?.pid !== dead.pid || holder.startedAt !== dead.startedAt) return false;
    await rename(mine, path);
    return true;
  } finally {
    await rmdir(takeover).catch(() => {});
  }
}

async function releaseOwn(path: string, token: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === token) await rm(path, { force: true });
}

async function readHolder(path: string): Promise<ProcessIdentity | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    const { pid, startedAt } = read as Partial<ProcessIdentity>;
    return { pid: Number(pid ?? 0), startedAt: String(startedAt) };
  } catch {
    // No lock of ours is ever half written: a disk that was full, or a stranger's file. Nobody holds it.
    return { pid: 0, startedAt: text };
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;
