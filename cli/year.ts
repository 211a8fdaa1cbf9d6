/** `npm run year`: plays twelve months of a city in the time-skipping server, and ends with the accounts. The last line is JSON. */
import { readFile } from 'node:fs/promises';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { Command, InvalidArgumentError } from 'commander';
import { readDirectory } from '../adapters/readDirectory.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import { loadCity } from '../cities/loadCity.ts';
import { readCensus } from '../simulation/census.ts';
import { playYear } from '../simulation/year/playYear.ts';
import { progressOf, tableOf } from '../simulation/year/yearReport.ts';
import type { YearAccounts } from '../simulation/year/yearAccounts.ts';
import { CannotStart } from './cannotStart.ts';
import { say, step } from './progress.ts';
import { timeSkippingStage } from './year/timeSkippingStage.ts';

type Options = { policy: string; seed: number; projects: number; days: number };

const INTERRUPTED = 130;
let isInterrupted = false;

/** Of what does not add up, as many are said as one reads. */
const FAULTS_SAID = 20;

const program = new Command('npm run year --')
  .description('Plays a year of a city, day by day, in the time-skipping server: people answer late, are away, leave and delegate.\nEnds with exit code 1 when a task is lost or answered twice, when an escalation that was due is missing, or when anything else does not add up.')
  .option('--policy <name>', 'the city whose policy and people are played', 'default')
  .option('--seed <number>', 'what people draw their lots with', wholeNumber, 1)
  .option('--projects <number>', 'projects that come in during the first months', wholeNumber, 150)
  .option('--days <number>', 'days that are played', wholeNumber, 365)
  .action(async (options: Options) => {
    const { figures, faults } = await play(options);
    for (const fault of faults.slice(0, FAULTS_SAID)) say(fault);
    if (faults.length > FAULTS_SAID) say(`… and ${faults.length - FAULTS_SAID} more`);
    say(tableOf(figures));
    process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(faults.length > 0 ? 1 : 0));
  });

async function play({ policy: name, seed, projects, days }: Options): Promise<YearAccounts> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [], telemetryOptions: { logging: { filter: 'ERROR', forward: {} } } });
  const { policy } = loadCity(name);
  const stage = await step('opening the time-skipping server', () => timeSkippingStage());
  // What was started ends with it, however it ends.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isInterrupted = true;
      void stage.close().finally(() => process.exit(INTERRUPTED));
    });
  }
  const directory = await directoryOf(name, new Date(await stage.now()).toISOString().slice(0, 10));
  const census = await readCensus(undefined);
  try {
    return await step(`playing ${days} days`, (detail) => playYear(stage, { policy, directory, census, projects, days, seed }, (day, city) => detail(progressOf(day, days, city))));
  } finally {
    // Whoever interrupts closes it themselves.
    if (!isInterrupted) await stage.close();
  }
}

async function directoryOf(city: string, today: string) {
  const file = directoryTemplate(city);
  if (file === undefined) throw new CannotStart(`expected a directory in cities/${city}, got none`);
  const read = readDirectory(await readFile(file, 'utf8'), today);
  if (!read.ok) throw new CannotStart(`${file}: ${read.faults.join('; ')}`);
  return read.directory;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError(`expected a whole number above 0, got ${JSON.stringify(text)}`);
}

try {
  await program.parseAsync();
} catch (error) {
  if (isInterrupted) await new Promise(() => undefined);
  say(error instanceof CannotStart ? error.message : String(error instanceof Error ? error.stack : error));
  process.exit(1);
}
