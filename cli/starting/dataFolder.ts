/** The data folder: ours alone while we run, cleared of what an earlier start left running, emptied when asked. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { tryLock } from '../../adapters/lockFile.ts';
import { endLeftOvers } from '../processes/pidFiles.ts';
import { say, step } from '../progress.ts';
import { pidsOf } from '../supervisor.ts';

const LOCK = 'lock';
/** Only a folder that we made ourselves is ever emptied: JALON_DATA may have been set to somebody's home. */
const MARK = 'made-by-jalon';
const GRACE_MS = 10_000;

/** @throws CannotStart */
export async function openDataFolder(data: string, { isFresh }: { isFresh: boolean }): Promise<{ close: () => Promise<void> }> {
  await markWhenNew(data);
  const lock = await tryLock(join(data, LOCK));
  if ('heldBy' in lock) throw new CannotStart(`${data} is in use by another npm start, process ${lock.heldBy}: stop it first, or set JALON_DATA to another folder`);
  try {
    const ended = await step('ending what an earlier start left running', () => endLeftOvers(pidsOf(data), GRACE_MS));
    if (ended.length > 0) say(`ended what an earlier start left running: ${ended.join(', ')}`);
    if (isFresh) await empty(data);
    return { close: lock.release };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Makes the folder; one that is new or empty is marked as ours. */
export async function markWhenNew(data: string): Promise<void> {
  await mkdir(data, { recursive: true });
  if ((await readdir(data)).length === 0) await writeFile(join(data, MARK), 'Jalon made this folder, and empties it when asked to start afresh.\n');
}

async function empty(data: string): Promise<void> {
  const entries = await readdir(data);
  if (!entries.includes(MARK)) throw new CannotStart(`${data} is not emptied: it was not made by Jalon (there is no file "${MARK}" in it). Empty it yourself, or set JALON_DATA to another folder.`);
  const doomed = entries.filter((entry) => entry !== MARK && entry !== LOCK);
  await Promise.all(doomed.map((entry) => rm(join(data, entry), { recursive: true, force: true })));
  say(`emptied ${data}`);
}
