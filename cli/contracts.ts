/** `npm run contracts`: writes what documents our events anew from the contracts: AsyncAPI, JSON Schemas and pages. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { contractFiles } from './contracts/contractFiles.ts';
import { readSamples } from './contracts/readSamples.ts';
import { say } from './progress.ts';
import { ROOT } from './starting/settings.ts';

const FOLDER = join(ROOT, 'docs', 'events');

new Command('npm run contracts').description('Writes docs/events anew from the contracts in domain/contracts.').parse();

const files = contractFiles(readSamples());
await mkdir(FOLDER, { recursive: true });
for (const name of await readdir(FOLDER, { recursive: true, withFileTypes: true })) {
  const file = join(name.parentPath, name.name);
  // An event that is no more leaves no schema behind.
  if (name.isFile() && !files.has(file.slice(FOLDER.length + 1))) await rm(file);
}
for (const [name, text] of files) {
  await mkdir(dirname(join(FOLDER, name)), { recursive: true });
  await writeFile(join(FOLDER, name), text);
}
say(`wrote ${files.size} files to docs/events`);
