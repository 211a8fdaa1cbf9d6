/**
 * The directory as a file, which people edit and `amend` writes to.
 *
 * good → good: the file changed and can be used; listeners are told.
 * good → faulty: it cannot be used; the last good one stays in force, and `fault` says why until the file is good again.
 * A file that cannot be used when we start is refused: there is no last good one.
 */
import { readFile } from 'node:fs/promises';
import { dayOf } from '../domain/calendar.ts';
import type { Directory } from '../domain/directory.ts';
import { instantOf } from '../domain/ids.ts';
import { amendDirectory } from './amendDirectory.ts';
import { ChangeRefused, type DirectoryPort } from './directoryPort.ts';
import { becauseOf, type Log } from './log.ts';
import { readDirectory } from './readDirectory.ts';
import { replaceFile, stampOf } from './replaceFile.ts';

/** Thrown when there is no directory to begin with; the message names the file and the line of each fault. */
export class DirectoryInvalid extends Error {
  override name = 'DirectoryInvalid';
}

export type DirectoryFileAsked = { file: string; log: Log; now?: () => number; lookEveryMs?: number };

const LOOK_EVERY_MS = 1_000;
/** Whoever else writes the file meanwhile wins, and the change is made on what they wrote. */
const ATTEMPTS = 5;

/** @throws DirectoryInvalid */
export async function directoryFile({ file, log, now = Date.now, lookEveryMs = LOOK_EVERY_MS }: DirectoryFileAsked): Promise<DirectoryPort> {
  const listeners = new Set<(directory: Directory) => void>();
  const today = (): string => dayOf(instantOf(now()));
  let taken = await stampOf(file);
  let seen = taken;
  let fault: string | undefined;
  let current = await firstOf(file, today());
  let inTurn: Promise<unknown> = Promise.resolve();

  function comeIntoForce(directory: Directory): void {
    fault = undefined;
    if (directory.version === current.version) return;
    current = directory;
    log.info({ version: directory.version }, 'directory changed');
    for (const tell of listeners) tell(directory);
  }

  function refuse(because: string): void {
    if (because !== fault) log.error({ because }, 'directory cannot be used, the last good one stays in force');
    fault = because;
  }

  /** Looking is more reliable than being told: folders on a network tell nothing. */
  async function look(): Promise<void> {
    const stamp = await stampOf(file);
    // One that is still being written has not the same stamp twice.
    const isSettled = stamp === seen;
    seen = stamp;
    if (!isSettled || stamp === taken) return;
    const text = await textOf(file);
    if ((await stampOf(file)) !== stamp) return;
    taken = stamp;
    const read = text === undefined ? undefined : readDirectory(text, today());
    if (read?.ok === true) comeIntoForce(read.directory);
    else refuse(read === undefined ? `${file}: expected a file that can be read, got none` : read.faults.map((each) => `${file}, ${each}`).join('; '));
  }

  /** One look or change at a time. */
  function takeTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = inTurn.then(work);
    inTurn = done.catch(() => undefined);
    return done;
  }

  async function amendOnce(change: Parameters<DirectoryPort['amend']>[0]): Promise<Directory | undefined> {
    const stamp = await stampOf(file);
    const read = readDirectory(await readFile(file, 'utf8'), today());
    if (!read.ok) throw new ChangeRefused('directory-faulty', `the directory cannot be changed before its file is mended: ${read.faults.join('; ')}`);
    const text = amendDirectory(read.document, read.directory, change, today());
    const amended = readDirectory(text, today());
    // The line is one of a text that nobody will see.
    if (!amended.ok) throw new ChangeRefused('rule-broken', amended.faults.map((each) => each.replace(/^line \d+: /, '')).join('; '));
    if (!(await written(file, text, stamp))) return undefined;
    taken = await stampOf(file);
    comeIntoForce(amended.directory);
    return amended.directory;
  }

  const timer = setInterval(() => void takeTurn(look).catch((error: unknown) => log.warn({ because: becauseOf(error) }, 'directory could not be looked at')), lookEveryMs);
  timer.unref();

  return {
    current: () => current,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    amend: (change) =>
      takeTurn(async () => {
        for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
          const amended = await amendOnce(change);
          if (amended !== undefined) return amended;
        }
        throw new ChangeRefused('directory-busy', 'somebody else keeps writing the directory: try again');
      }),
    fault: () => fault,
    async close() {
      clearInterval(timer);
      await inTurn;
    },
  };
}

async function firstOf(file: string, today: string): Promise<Directory> {
  const text = await textOf(file);
  if (text === undefined) throw new DirectoryInvalid(`${file}: expected a directory that can be read, got none`);
  const read = readDirectory(text, today);
  if (!read.ok) throw new DirectoryInvalid(read.faults.map((each) => `${file}, ${each}`).join('\n'));
  return read.directory;
}

const textOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

async function written(file: string, text: string, stamp: string): Promise<boolean> {
  try {
    return await replaceFile(file, text, stamp);
  } catch (error) {
    throw new ChangeRefused('directory-read-only', `the directory cannot be written here, change it at its source: ${becauseOf(error)}`);
  }
}
