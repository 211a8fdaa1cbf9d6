/** Opens the directory: the file that the environment names, or else one beside our data, begun from the city's own. */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { directoryFile } from '../adapters/directoryFile.ts';
import type { DirectoryPort } from '../adapters/directoryPort.ts';
import type { Log } from '../adapters/log.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import type { Settings } from './settings.ts';

type Where = Pick<Settings, 'directory' | 'data' | 'policy'>;

/** @throws DirectoryInvalid */
export async function openDirectory({ directory, data, policy }: Where, log: Log): Promise<DirectoryPort> {
  return directoryFile({ file: directory ?? (await begun(join(data, `directory-${policy}.yaml`), policy)), log });
}

/** Several processes may begin it at once: it appears whole, by a link that only the first of them can make. */
async function begun(file: string, city: string): Promise<string> {
  const template = directoryTemplate(city);
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
