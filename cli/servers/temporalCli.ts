/** The Temporal CLI, which brings its development server: found, else downloaded from its maker, else built with Go. */
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { CommandFailed, runCommand } from '../processes/runCommand.ts';
import { step } from '../progress.ts';
import { cached } from './cache.ts';
import { downloadTemporalCli } from './downloadTemporalCli.ts';

/** The last one that `go install` can build: later ones replace modules. */
const VERSION = '1.5.1';
const OLDEST_CLI = [1, 5, 0];
const OLDEST_SERVER = [1, 29, 1];

/** The path of the program. @throws CannotStart */
export async function temporalCli(cache?: string): Promise<string> {
  const onPath = await runCommand('temporal', ['--version']).catch(() => '');
  if (willDo(onPath)) return 'temporal';
  const folder = await cached(`temporal-cli-${process.platform}-${process.arch}`, VERSION, obtain, cache);
  return join(folder, 'temporal');
}

/** Reads `temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)`; one that `go install` built calls itself 0.0.0-DEV. */
export function willDo(said: string): boolean {
  const [, cli, server] = /temporal version (\S+) \(Server ([\d.]+)/.exec(said) ?? [];
  if (cli === undefined || server === undefined) return false;
  return cli === '0.0.0-DEV' ? isAtLeast(server, OLDEST_SERVER) : isAtLeast(cli, OLDEST_CLI);
}

async function obtain(folder: string): Promise<void> {
  const isDownloaded = await step(`downloading the Temporal CLI ${VERSION}`, () => downloadTemporalCli(VERSION, folder));
  if (!isDownloaded) await step(`building the Temporal CLI ${VERSION} with Go, once; about three minutes`, () => build(folder));
  const program = join(folder, 'temporal');
  await chmod(program, 0o755);
  const said = await runCommand(program, ['--version']);
  if (!willDo(said)) throw new CannotStart(`expected a Temporal CLI ${OLDEST_CLI.join('.')} or later, got ${JSON.stringify(said.trim())}`);
}

async function build(folder: string): Promise<void> {
  try {
    await runCommand('go', ['install', `github.com/temporalio/cli/cmd/temporal@v${VERSION}`], { env: { GOBIN: folder } });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const advice = error instanceof CommandFailed && error.isMissing ? 'Install Go' : 'See what Go says above';
    throw new CannotStart(`the Temporal CLI is not here, its maker's downloads cannot be reached, and it could not be built: ${why}\n${advice}, or put a Temporal CLI ${OLDEST_CLI.join('.')} or later on PATH, or set TEMPORAL_ADDRESS to a Temporal that runs.`);
  }
}

function isAtLeast(version: string, oldest: readonly number[]): boolean {
  const parts = version.split('.').map((part) => Number.parseInt(part, 10));
  const differs = oldest.findIndex((number, at) => parts[at] !== number);
  return differs === -1 || (parts[differs] ?? -1) > (oldest[differs] ?? 0);
}
