/** `npm run contracts`: writes what documents our events anew from the contracts: AsyncAPI, JSON Schemas and pages. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { contractFiles } from './contracts/contractFiles.ts';
import { readSamples } from './contracts/readSamples.ts';
import { say } from './progress.ts';
import { ROOT } from './starting/settings.ts';

const FOLDER = join(ROOT, 'docs', 'events');

new Command('npm run contracts --').description('Writes docs/events anew from the contracts in domain/contracts.').parse();

const files = contractFiles(readSamples());
// An event that is no more leaves no schema behind.
await rm(join(FOLDER, 'schemas'), { recursive: true, force: true });
await mkdir(join(FOLDER, 'schemas'), { recursive: true });
for (const [name, text] of files) await writeFile(join(FOLDER, name), text);
say(`wrote ${files.size} files to docs/events`);
