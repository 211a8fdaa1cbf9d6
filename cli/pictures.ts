/** `npm run pictures`: makes the pictures of the guides anew, from real servers in a real browser; fails where a page no longer shows what its picture is of. */
import { Command } from 'commander';
import { resolve } from 'node:path';
import { say } from './progress.ts';
import { openStage } from '../bench/stage.ts';
import { openBrowser } from './pictures/browser.ts';
import { letProjectsGetStuck } from './pictures/stuckProjects.ts';
import { picturesOfStuck } from './pictures/temporalUi.ts';
import { ROOT } from './starting/settings.ts';

const { into, browser: program } = new Command('npm run pictures --')
  .description('Makes the pictures of the guides from a running Jalon of its own, in Chromium.')
  .option('--into <folder>', 'where they go', 'docs/images')
  .option('--browser <file>', 'Chromium or Chrome', process.env['JALON_CHROMIUM'] ?? '/usr/bin/chromium')
  .parse()
  .opts<{ into: string; browser: string }>();

// What this command started ends with it, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

say('starting Temporal, Kafka, the worker and the services');
const stage = await openStage({ JALON_PACE: '1d=300ms', JALON_SWEEP_EVERY: '5s' });
try {
  say('letting two projects get stuck: one by silence, one without a worker; about two minutes');
  const stuck = await letProjectsGetStuck(stage);
  const browser = await openBrowser(program);
  try {
    for (const file of await picturesOfStuck(browser, { uiUrl: stage.temporal.uiUrl, folder: resolve(ROOT, into), stuck })) say(`made ${file}`);
  } finally {
    await browser.close();
  }
} finally {
  await stage.close();
}
process.exit(0);
