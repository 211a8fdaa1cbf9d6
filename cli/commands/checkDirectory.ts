/** `jalon directory check FILE`: each fault with its line; none: exit 0. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readDirectory } from '../../adapters/readDirectory.ts';
import { dayOf } from '../../domain/calendar.ts';
import { instantOf } from '../../domain/ids.ts';
import type { Output } from './output.ts';
import { UsageFault } from './readAnswer.ts';

/** Thrown when there are faults; they have been told. */
export class DirectoryFaulty extends Error {
  override name = 'DirectoryFaulty';
}

/** @throws UsageFault, DirectoryFaulty */
export async function checkDirectory({ words, print, warn }: Output, file: string): Promise<void> {
  const text = await readFile(resolve(file), 'utf8').catch(() => {
    throw new UsageFault(`expected a file that can be read, got ${file}`);
  });
  const read = readDirectory(text, dayOf(instantOf(Date.now())));
  if (!read.ok) {
    for (const fault of read.faults) warn(`${file}, ${fault}`);
    throw new DirectoryFaulty(`${read.faults.length} ${words.say('atFault')}`);
  }
  const { people, services, substitutions, version } = read.directory;
  print(`${file}: ${Object.keys(people).length} ${words.say('people')}, ${Object.keys(services).length} ${words.say('serviceCount')}, ${substitutions.length} ${words.say('absences')}; ${words.say('version')} ${version}`);
}
