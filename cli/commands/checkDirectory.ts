/** `jalon directory check FILE`: each fault with its line; none: exit 0. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readDirectory } from '../../adapters/readDirectory.ts';
import { dayOf } from '../../domain/calendar.ts';
import { instantOf } from '../../domain/ids.ts';
import { fileFault, Refused } from './faults.ts';
import { tell } from './output.ts';
import type { Output } from './output.ts';

/** @throws UsageFault, Refused when there are faults */
export async function checkDirectory(output: Output, file: string): Promise<void> {
  const { words, warn } = output;
  const text = await readFile(resolve(file), 'utf8').catch((error: unknown) => {
    throw fileFault(file, error);
  });
  const read = readDirectory(text, dayOf(instantOf(Date.now())));
  if (!read.ok) {
    for (const fault of read.faults) warn(`${file}, ${String(fault)}`);
    if (output.isJson) await tell(output, { file, faults: read.faults }, () => '');
    throw new Refused(422, 'directory-invalid', words.say('cli.faultsFound', { count: read.faults.length }));
  }
  const { people, services, substitutions, version } = read.directory;
  const found = { file, people: Object.keys(people).length, services: Object.keys(services).length, absences: substitutions.length, version };
  await tell(output, { ...found, faults: [] }, () => words.say('cli.directoryFine', found));
}
