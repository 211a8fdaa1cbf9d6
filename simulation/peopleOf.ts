/** Who is who in a simulated town: read from the city's own directory, as anyone who works there knows it. */
import { readFile } from 'node:fs/promises';
import { cityRoll } from '../adapters/cityRoll.ts';
import { readDirectory } from '../adapters/readDirectory.ts';
import { localDay } from '../domain/cityTime.ts';
import { instantOf } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { Roll } from '../domain/roll.ts';

export async function peopleOf(file: string, policy: Policy): Promise<Roll> {
  const read = readDirectory(await readFile(file, 'utf8'), localDay(instantOf(Date.now()), policy.zone));
  if (!read.ok) throw new Error(`${file}: ${read.faults.join('; ')}`);
  const { directory } = read;
  return cityRoll({ directory: { current: () => directory }, policy, acceptUnsigned: true, ownKeys: {} })();
}
