/** Events as they were emitted, from the tests’ fixtures: what one reads as an example is what a test holds today’s contracts against. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Samples } from '../../domain/contracts/asyncApi.ts';
import { ROOT } from '../starting/settings.ts';

export const SAMPLES_FOLDER = join(ROOT, 'test', 'fixtures', 'events');

export const readSamples = (): Samples =>
  Object.fromEntries(
    readdirSync(SAMPLES_FOLDER)
      .filter((name) => name.endsWith('.json'))
      .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(SAMPLES_FOLDER, name), 'utf8')) as unknown[]]),
  );
