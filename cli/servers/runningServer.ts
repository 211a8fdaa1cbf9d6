/** A server for as long as a test or a measurement needs it: started, waited for, ended. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { lastLinesOf, startChild, untilReady } from '../processes/childProcess.ts';
import type { Launch } from '../processes/childProcess.ts';
import { killGroup } from '../processes/runCommand.ts';

export type RunningServer = { pid: number; logFile: string; stop: () => Promise<void> };

const GRACE_MS = 10_000;
const READY_WITHIN_MS = 60_000;

/** @throws CannotStart */
export async function runningServer(name: string, launch: Launch, data: string): Promise<RunningServer> {
  await mkdir(data, { recursive: true });
  const logFile = join(data, `${name}.log`);
  const child = startChild(launch, logFile);
  // A test that is cut short leaves no server behind.
  const endWithUs = () => { if (child.pid !== undefined) killGroup(child.pid, 'SIGKILL'); };
  process.once('exit', endWithUs);
  void child.exited.then(() => process.removeListener('exit', endWithUs));
  const outcome = await untilReady(launch, child, READY_WITHIN_MS);
  if (outcome === 'ready' && child.pid !== undefined) return { pid: child.pid, logFile, stop: () => child.stop(GRACE_MS) };
  await child.stop(GRACE_MS);
  throw new CannotStart(`${name} did not start: ${outcome === 'ready' ? 'no process' : outcome.inWords}; its last lines:\n${await lastLinesOf(logFile, 10)}`);
}
