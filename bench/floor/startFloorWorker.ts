/** A floor's worker as a process of its own, ready once it says so; it dies with us. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export async function startFloorWorker(file: 'floorWorker.ts' | 'tellingWorker.ts', env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const worker = fork(new URL(file, import.meta.url), { env: { ...process.env, ...env } });
  process.once('exit', () => worker.kill('SIGKILL'));
  await once(worker, 'message');
  return worker;
}
