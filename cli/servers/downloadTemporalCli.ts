/** Downloads the Temporal CLI from its maker's releases, and keeps it only if it has the published checksum. */
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../processes/runCommand.ts';

const RELEASES = 'https://github.com/temporalio/cli/releases/download';
/** Where downloads are closed, one should not wait to learn it. */
const CHECKSUMS_WITHIN_MS = 4_000;
const ARCHIVE_WITHIN_MS = 120_000;

const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** Whether `folder/temporal` is there now. That it cannot be had is no error: it can still be built. */
export async function downloadTemporalCli(version: string, folder: string, releases: string = RELEASES): Promise<boolean> {
  const architecture = ARCHITECTURES[process.arch];
  if (architecture === undefined) return false;
  const name = `temporal_cli_${version}_${process.platform}_${architecture}.tar.gz`;
  const archive = join(folder, name);
  try {
    const published = new TextDecoder().decode(await fetched(`${releases}/v${version}/checksums.txt`, CHECKSUMS_WITHIN_MS));
    const expected = checksumOf(published, name);
    const bytes = expected && await fetched(`${releases}/v${version}/${name}`, ARCHIVE_WITHIN_MS);
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== expected) return false;
    await writeFile(archive, bytes);
    await runCommand('tar', ['-xzf', archive, '-C', folder, 'temporal']);
    return true;
  } catch {
    return false;
  } finally {
    await rm(archive, { force: true });
  }
}

async function fetched(url: string, withinMs: number): Promise<Uint8Array> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(withinMs) });
  if (!answer.ok) throw new Error(`expected ${url}, got ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

const checksumOf = (published: string, name: string): string | undefined =>
  published.split('\n').map((line) => line.trim().split(/\s+/)).find(([, file]) => file === name)?.[0]?.toLowerCase();
