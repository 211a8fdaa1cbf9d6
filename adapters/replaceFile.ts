/** Writes a file whole or not at all, and not over what somebody else has written since. */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';

/** What tells one writing of a file from another, even of the same length within a tick of the clock. */
export const stampOf = (file: string): Promise<string> => stat(file).then(({ ino, size, mtimeMs, ctimeMs }) => [ino, size, mtimeMs, ctimeMs].join(' '), () => 'none');

/** A link stays a link, permissions stay. `false`: its stamp is no longer the one given, and nothing was written. */
export async function replaceFile(file: string, text: string, stamp: string): Promise<boolean> {
  const target = await realpath(file);
  const temporary = `${target}.${randomUUID()}`;
  try {
    const handle = await open(temporary, 'wx', (await stat(target)).mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await stampOf(file)) !== stamp) return false;
    await rename(temporary, target);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}
