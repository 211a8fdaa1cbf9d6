/** `npm run pictures`: makes the pictures of the guides anew, from real servers in a real browser; fails where a page no longer shows what its picture is of. */
import { Command, Option } from 'commander';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { say } from './progress.ts';
import { ended, openStage } from '../bench/stage.ts';
import type { Stage, StageSettings } from '../bench/stage.ts';
import { LANGUAGES } from '../services/words/words.ts';
import type { Language } from '../services/words/words.ts';
import { openBrowser } from './pictures/browser.ts';
import { picturesOfGuide } from './pictures/guide/pagesOfGuide.ts';
import { CITY_PACE, tellSmallCity } from './pictures/guide/smallCity.ts';
import { teller } from './pictures/guide/teller.ts';
import { letProjectsGetStuck } from './pictures/stuckProjects.ts';
import { picturesOfStuck } from './pictures/temporalUi.ts';
import { ROOT } from './starting/settings.ts';

const OF = ['stuck', ...LANGUAGES] as const;

const { into, browser: program, of } = new Command('npm run pictures --')
  .description('Makes the pictures of the guides from a running Jalon of its own, in Chromium.')
  .option('--into <folder>', 'where they go', 'docs/images')
  .addOption(new Option('--of <what...>', 'what is stuck, in the Temporal UI; the guide in French; the guide in English').choices(OF).default([...OF]))
  .option('--browser <file>', 'Chromium or Chrome', process.env['JALON_CHROMIUM'] ?? '/usr/bin/chromium')
  .parse()
  .opts<{ into: string; browser: string; of: (typeof OF)[number][] }>();
const folder = resolve(ROOT, into);

// What this command started ends with it, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const browser = await openBrowser(program);
try {
  for (const each of of) {
    const files = await (each === 'stuck' ? ofStuck(browser) : ofGuide(browser, each));
    for (const file of files) say(`made ${file}`);
  }
} finally {
  await browser.close();
}
process.exit(0);

async function onStage(settings: StageSettings, take: (stage: Stage) => Promise<string[]>): Promise<string[]> {
  say('starting Temporal, Kafka, the worker and the services');
  const stage = await openStage(settings);
  try {
    return await take(stage);
  } finally {
    await stage.close();
  }
}

function ofStuck(shown: Browser): Promise<string[]> {
  return onStage({ JALON_PACE: '1d=300ms', JALON_SWEEP_EVERY: '5s' }, async (stage) => {
    say('letting two projects get stuck: one by silence, one without a worker; about two minutes');
    return picturesOfStuck(shown, { uiUrl: stage.temporal.uiUrl, folder, stuck: await letProjectsGetStuck(stage) });
  });
}

function ofGuide(shown: Browser, language: Language): Promise<string[]> {
  return onStage({ JALON_PACE: CITY_PACE, JALON_SWEEP_EVERY: '5s' }, async ({ httpUrl, ours }) => {
    say(`telling the story of a small city (${language}); about two minutes`);
    const city = await tellSmallCity(teller(httpUrl), language);
    // What was told stays as it is while the pictures are taken.
    await ended(ours.worker);
    return picturesOfGuide(shown, { httpUrl, folder: join(folder, 'guide', language), city, language });
  });
}
