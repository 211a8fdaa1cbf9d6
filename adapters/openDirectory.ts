/** Opens the directory: the file that the environment names, or else one beside our data, begun from the city's own. */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { directoryFile } from './directoryFile.ts';
import type { DirectoryPort } from './directoryPort.ts';
import type { Log } from './log.ts';

/** `template` is the file that the city begins with, where it has one. */
export type DirectoryWhere = { directory: string | undefined; data: string; policy: string; template: string | undefined };

export const directoryFileIn = (data: string, policy: string): string => join(data, `directory-${policy}.yaml`);

/** @throws DirectoryInvalid */
export async function openDirectory({ directory, data, policy, template }: DirectoryWhere, log: Log): Promise<DirectoryPort> {
  return directoryFile({ file: directory ?? (await begun(directoryFileIn(data, policy), template)), log });
}

/** Several processes may begin it at once: it appears whole, by a link that only the first of them can make. */
async function begun(file: string, template: string | undefined): Promise<string> {
  const own = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    if (template !== undefined) await copyFile(template, own).then(() => link(own, file)).catch(unlessThere);
  } finally {
    await rm(own, { force: true });
  }
  return file;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
