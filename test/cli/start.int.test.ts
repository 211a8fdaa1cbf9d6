import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive } from '../../adapters/processIdentity.ts';
import type { ProcessIdentity } from '../../adapters/processIdentity.ts';
import { freePort } from '../../cli/servers/freePort.ts';
import { ROOT } from '../../cli/starting/settings.ts';
import { eventually } from './eventually.ts';
import { temporaryFolder } from './temporaryFolder.ts';

type Start = { npm: ChildProcess; data: string; said: () => string; children: () => Record<string, ProcessIdentity> };

async function npmStart(data: string): Promise<Start> {
  const [temporal, ui, kafka, http] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutServers(), JALON_DATA: data, JALON_TEMPORAL_PORT: String(temporal), JALON_TEMPORAL_UI_PORT: String(ui), JALON_KAFKA_PORT: String(kafka), JALON_HTTP_PORT: String(http),
    },
  });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { said += text; });
  const pids = join(data, 'pids');
  const children = () => Object.fromEntries(readdirSync(pids).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(pids, file), 'utf8')) as ProcessIdentity]));
  onTestFinished(async () => {
    if (npm.exitCode !== null || npm.signalCode !== null) return;
    npm.kill('SIGTERM');
    await once(npm, 'exit');
  });
  await eventually(() => { expect(said).toContain('Jalon is ready'); }, 90_000);
  return { npm, data, said: () => said, children };
}

test('starts everything, starts again what is killed, and leaves no process when npm is told to stop', async () => {
  const { npm, said, children } = await npmStart(await temporaryFolder());
  const atFirst = children();
  expect(Object.keys(atFirst).toSorted()).toEqual(['kafka', 'services', 'temporal', 'worker']);
  expect(said()).toMatch(/Stuck projects +http:\S+JalonHealth/);

  process.kill(Number(atFirst['kafka']?.pid), 'SIGKILL');
  process.kill(Number(atFirst['temporal']?.pid), 'SIGKILL');
  await eventually(() => {
    expect(said()).toContain('kafka is back after');
    expect(said()).toContain('temporal is back after');
  }, 60_000);

  const atLast = Object.values(children());
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  expect(await Promise.all(atLast.map(isAlive))).toEqual(atLast.map(() => false));
});

test('a start after a kill -9 ends what was left, and a second start at once is refused', async () => {
  const data = await temporaryFolder();
  const first = await npmStart(data);
  const left = Object.values(first.children());
  const { pid } = JSON.parse(readFileSync(join(data, 'lock'), 'utf8')) as ProcessIdentity;
  process.kill(pid, 'SIGKILL');
  await once(first.npm, 'exit');

  const second = await npmStart(data);
  expect(second.said()).toContain('ended what an earlier start left running:');
  expect(await Promise.all(left.map(isAlive))).toEqual(left.map(() => false));
  const refused = spawn('npm', ['start'], { cwd: ROOT, env: { ...process.env, JALON_DATA: data }, stdio: 'ignore' });
  const [code] = (await once(refused, 'exit')) as [number | null];
  expect(code).toBe(1);
});

// What the machine's environment names would be used instead of being started.
function withoutServers(): NodeJS.ProcessEnv {
  const { TEMPORAL_ADDRESS: _temporal, KAFKA_BROKERS: _kafka, DATABASE_URL: _database, ...rest } = process.env;
  return rest;
}
