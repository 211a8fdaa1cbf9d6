/** Who is who in a simulated town: read from the city's own directory, as anyone who works there knows it. */
import { readFile } from 'node:fs/promises';
import { readDirectory } from '../adapters/readDirectory.ts';
import { contentVersion } from '../domain/contracts/contentVersion.ts';
import { instantOn, localDay } from '../domain/cityTime.ts';
import { instantOf } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Roll } from '../domain/roll.ts';
import { rollOf } from '../domain/rollOf.ts';

export async function peopleOf(file: string, { zone, closedDays }: Policy): Promise<Roll> {
  const today = localDay(instantOf(Date.now()), zone);
  const read = readDirectory(await readFile(file, 'utf8'), today);
  if (!read.ok) throw new Error(`${file}: ${read.faults.join('; ')}`);
  return rollOf(read.directory, { today, now: instantOf(Date.now()), closedDays, acceptUnsigned: true, startOf: (day) => instantOn(day, 0, zone), versionOf: contentVersion });
}
