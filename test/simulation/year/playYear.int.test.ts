import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readDirectory } from '../../../adapters/readDirectory.ts';
import { directoryTemplate } from '../../../cities/directoryTemplate.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { timeSkippingStage } from '../../../cli/year/timeSkippingStage.ts';
import { readCensus } from '../../../simulation/census.ts';
import { playYear } from '../../../simulation/year/playYear.ts';
import '../../support/quietRuntime.ts';

test('four months of a small city end with nothing lost, nothing answered twice and every escalation carried out', { timeout: 120_000 }, async () => {
  const stage = await timeSkippingStage();
  try {
    const read = readDirectory(await readFile(directoryTemplate('default') ?? '', 'utf8'), new Date(await stage.now()).toISOString().slice(0, 10));
    if (!read.ok) throw new Error(read.faults.join('; '));
    const { figures, faults } = await playYear(stage, { policy: loadCity('default').policy, directory: read.directory, census: await readCensus(undefined), projects: 12, days: 120, seed: 1 }, () => undefined);
    expect({ faults, lost: figures.lost, twice: figures.answeredTwice, missed: figures.escalationsMissed }).toEqual({ faults: [], lost: 0, twice: 0, missed: 0 });
    expect([figures.asked > 50, figures.answered > 30, figures.escalated > 0, figures.reminded > 0]).toEqual([true, true, true, true]);
  } finally {
    await stage.close();
  }
});
