/** What is made once and kept: a folder by name and version, made under a lock and moved into place when whole. */
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { step } from '../progress.ts';
import { waitForLock } from '../../adapters/lockFile.ts';

export const cacheFolder = (): string => resolve(process.env['JALON_CACHE'] || join(homedir(), '.cache', 'jalon'));

/** The folder; `make` fills a new one when there is none yet. */
export async function cached(name: string, version: string, make: (folder: string) => Promise<void>, cache: string = cacheFolder()): Promise<string> {
  const folder = join(cache, `${name}-${version}`);
  if (await exists(folder)) return folder;
  const lock = await step(`waiting for another process that makes ${name} ${version}`, (detail) => waitForLock(`${folder}.lock`, (pid) => { detail(`process ${pid}`); }));
  try {
    if (await exists(folder)) return folder;
    await removeUnfinished(cache, `${name}-${version}.making-`);
    const making = await mkdtemp(`${folder}.making-`);
    try {
      await make(making);
      await rename(making, folder);
    } finally {
      await rm(making, { recursive: true, force: true });
    }
    return folder;
  } finally {
    await lock.release();
  }
}

// We hold the lock: what looks unfinished was left by a process that died.
async function removeUnfinished(cache: string, prefix: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const left = (await readdir(cache)).filter((entry) => entry.startsWith(prefix));
  await Promise.all(left.map((entry) => rm(join(cache, entry), { recursive: true, force: true })));
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);
