/** A folder that one process owns: a lock file that dies with its holder. */
import { join } from 'node:path';
import { tryLock } from './lockFile.ts';

export type FolderLock = { release(): Promise<void> };

/** Thrown when a living process already owns the folder; the message names both and says what to do. */
export class FolderTaken extends Error {
  override name = 'FolderTaken';
}

/** @throws FolderTaken */
export async function lockFolder(folder: string, what: string): Promise<FolderLock> {
  const lock = await tryLock(join(folder, 'owner.lock'));
  if ('release' in lock) return lock;
  throw new FolderTaken(`${what} in ${folder} belongs to process ${lock.heldBy}: only one process may own it. End that one, or set DATABASE_URL to a PostgreSQL that several may share.`);
}
