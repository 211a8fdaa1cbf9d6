/**
 * `npm run api-check`: a running Jalon is asked all that its description says may be asked, by schemathesis: the examples, the edges of each schema, what it
 * makes up, and chains of requests that follow the links. Exits with 75 where schemathesis cannot be had, which is no pass.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { requestExample } from '../services/api/examples.ts';
import { runningCity } from './apiCheck/runningCity.ts';
import type { RunningCity } from './apiCheck/runningCity.ts';
import { schemathesis } from './apiCheck/schemathesis.ts';
import { CannotStart } from './cannotStart.ts';
import { CommandFailed } from './processes/runCommand.ts';
import { say } from './progress.ts';
import { ROOT } from './starting/settings.ts';

const CANNOT_BE_HAD = 75;
/** After a census, a worker that starts replays all its projects first. */
const KNOWN_WITHIN_MS = 120_000;
const HOOKS = join(ROOT, 'test', 'api');
const CONFIG = join(HOOKS, 'schemathesis.toml');

const command = new Command('npm run api-check --')
  .description('Asks a running Jalon all that its description says may be asked')
  .addOption(new Option('--examples <count>', 'requests made up for each operation').default('30'))
  .addOption(new Option('--seed <number>', 'the same seed makes the same requests').default('20261124'))
  .addOption(new Option('--data <folder>', 'what a census has left there (JALON_DATA): there is more to ask about'))
  .addOption(new Option('--only <operation...>', 'these operations alone'))
  .parse();
const { examples, seed, data, only = [] } = command.opts<{ examples: string; seed: string; data?: string; only?: string[] }>();

try {
  process.exitCode = await check();
} catch (error) {
  if (!(error instanceof CommandFailed || error instanceof CannotStart)) throw error;
  say(error instanceof CommandFailed ? `skipped, for schemathesis cannot be had: ${error.message}` : error.message);
  process.exitCode = error instanceof CommandFailed ? CANNOT_BE_HAD : 1;
}

async function check(): Promise<number> {
  const python = await schemathesis();
  const city = await runningCity(data);
  const stop = (): void => void city.stop().then(() => process.exit(1));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await fileExample(city);
    return await run(python, city);
  } finally {
    await city.stop();
  }
}

/** The project that the examples speak of. */
async function fileExample({ url, token }: RunningCity): Promise<void> {
  const headers = { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' };
  const filed = await fetch(`${url}/v1/requests`, { method: 'POST', headers, body: JSON.stringify(requestExample) });
  const { see } = (await filed.json()) as { see: string };
  for (const until = Date.now() + KNOWN_WITHIN_MS; Date.now() < until; await sleep(500)) {
    if ((await fetch(new URL(see, url), { headers })).ok) return;
  }
  throw new CannotStart(`expected ${see} to be known within ${KNOWN_WITHIN_MS / 1_000} seconds`);
}

function run(python: string, { url, token, scratch }: RunningCity): Promise<number> {
  const args = [
    '-m', 'schemathesis.cli', '--config-file', CONFIG, 'run', `${url}/openapi.json`, '--url', url, '--header', `Authorization: Bearer ${token}`,
    '--phases', 'examples,coverage,fuzzing,stateful', '--max-examples', examples, '--seed', seed, '--workers', '1', '--request-timeout', '30', '--continue-on-failure',
    ...only.flatMap((operation) => ['--include-operation-id', operation]),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(python, args, { cwd: scratch, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: HOOKS, PYTHONDONTWRITEBYTECODE: '1', HYPOTHESIS_STORAGE_DIRECTORY: join(scratch, 'hypothesis') } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
