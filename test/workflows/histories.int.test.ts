/** Histories recorded with earlier code, replayed against this one: what is under way in a city must go on. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { temporal } from '@temporalio/proto';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { beforeAll, expect, test } from 'vitest';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import '../support/quietRuntime.ts';

const FOLDER = new URL('../histories/', import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.history'));

let workflowBundle: WorkflowBundleWithSourceMap;
beforeAll(async () => {
  workflowBundle = await bundleWorkflows();
}, 60_000);

test('there are recorded histories', () => {
  expect(names.length).toBeGreaterThan(0);
});

test.each(names)('%s still replays', async (name) => {
  const history = temporal.api.history.v1.History.decode(await readFile(new URL(name, FOLDER)));
  await Worker.runReplayHistory({ workflowBundle, dataConverter: dataConverter() }, history, 'project/recorded');
});
