/** Sets a log aside when it has grown large; one earlier log is kept. */
import { rename, stat } from 'node:fs/promises';

const LARGE_BYTES = 20 * 1024 * 1024;

export async function rotateLog(logFile: string, largeBytes: number = LARGE_BYTES): Promise<void> {
  const size = await stat(logFile).then((found) => found.size, () => 0);
  if (size > largeBytes) await rename(logFile, `${logFile}.1`);
}
