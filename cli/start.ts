/** `npm start`: all that is missing is had and started, what dies is started again, until Ctrl-C. */
import { CannotStart } from './cannotStart.ts';
import { EnvironmentInvalid } from '../domain/contracts/environment.ts';
import { inSeconds, say } from './progress.ts';
import { assertPortsFree } from './starting/assertPortsFree.ts';
import { openDataFolder } from './starting/dataFolder.ts';
import { kafkaForUs } from './starting/kafkaForUs.ts';
import { obtainServers } from './starting/obtainServers.ts';
import { ourProcesses } from './starting/ourProcesses.ts';
import { readModelForUs } from './starting/readModelForUs.ts';
import { readSettings } from './starting/settings.ts';
import type { Settings } from './starting/settings.ts';
import { INTERRUPTED, stopWhenAsked } from './starting/stopWhenAsked.ts';
import { takeCensus } from './starting/takeCensus.ts';
import { temporalForUs } from './starting/temporalForUs.ts';
import { whereThingsAre } from './starting/whereThingsAre.ts';
import { supervisor } from './supervisor.ts';

async function start(settings: Settings): Promise<void> {
  const startedAt = Date.now();
  const children = supervisor({ data: settings.data, say });
  const stopping = stopWhenAsked(children, settings.options.once ? INTERRUPTED : 0);
  try {
    const folder = await openDataFolder(settings.data, { isFresh: settings.options.fresh });
    stopping.afterwards(folder.close);
    await assertPortsFree(settings);
    await readModelForUs(settings);
    await obtainServers(settings);
    const [temporal, kafka] = await Promise.all([temporalForUs(children, settings), kafkaForUs(children, settings)]);
    await ourProcesses(children, settings, temporal, kafka);
    const took = inSeconds(Date.now() - startedAt);
    if (settings.options.once) {
      say(`ready after ${took}; taking the census to its end`);
      const { summary, failure } = await takeCensus(settings, temporal, kafka);
      await stopping.stop();
      if (failure !== undefined) say(failure);
      process.stdout.write(`${JSON.stringify(summary)}\n`, () => process.exit(failure === undefined ? 0 : 1));
    } else {
      process.stdout.write(whereThingsAre(settings, temporal, kafka, took));
    }
  } catch (error) {
    if (stopping.isAsked()) return;
    say(inWords(error));
    await stopping.stop();
    process.exit(1);
  }
}

// What one can act upon is said in its own words; anything else is a fault of ours, and its stack helps.
const inWords = (error: unknown): string =>
  error instanceof CannotStart || error instanceof EnvironmentInvalid ? error.message : String(error instanceof Error ? error.stack : error);

try {
  await start(readSettings(process.argv.slice(2)));
} catch (error) {
  say(inWords(error));
  process.exit(1);
}
