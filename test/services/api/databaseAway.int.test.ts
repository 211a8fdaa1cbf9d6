/** A PostgreSQL that is frozen or gone, for whoever is signed in and whoever is not: each page and each list says so, and goes on once it is back. */
import { execFileSync } from 'node:child_process';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { postgresServer } from '../../../cli/servers/postgresServer.ts';
import type { RunningPostgres } from '../../../cli/servers/postgresServer.ts';
import { consoleStage } from '../console/consoleStage.ts';
import type { ConsoleStage } from '../console/consoleStage.ts';
import { asked, started } from '../projection/factFor.ts';

let server: RunningPostgres;
let database: Database;
let stage: ConsoleStage;
let cookie: string;
beforeAll(async () => {
  server = await postgresServer();
  database = await openDatabase({ databaseUrl: server.url, dataFolder: 'none', log: pino({ level: 'silent' }) });
  stage = await consoleStage({ database });
  await stage.tell([started(), asked(2, 'consultation-1/interview/legal', 'service:legal')]);
  cookie = await stage.signIn('operator-1');
});
afterAll(async () => {
  await stage?.close();
  await database?.close();
  await server?.stop();
});

/** The server and the processes that serve its connections. */
const signalAll = (signal: 'SIGSTOP' | 'SIGCONT'): void => {
  const own = execFileSync('ps', ['-o', 'pid=', '--ppid', String(server.pid)]).toString().trim().split(/\s+/).map(Number);
  for (const pid of [server.pid, ...own]) process.kill(pid, signal);
};

test('a server that says nothing any more is away for whoever waits, and is found again', async () => {
  signalAll('SIGSTOP');
  const { status, text } = await stage.get('/v1/tasks');
  signalAll('SIGCONT');
  expect([status, text.includes('database-away')]).toEqual([503, true]);
  expect((await stage.get('/v1/tasks')).status).toBe(200);
}, 90_000);

test('without it, nothing is a mistake of ours', async () => {
  await server.stop();
  const values: Readonly<Record<string, string>> = { ':sitting': '2026-12-08', ':name': '2026-12-08', ':round': 'consultation-1', ':token': 'a'.repeat(64), '*': 'consultation-1/interview/legal', ':type': 'none', ':answer': 'a' };
  const urls = stage.routes.filter(({ method, url }) => method === 'GET' && url !== '/v1/changes').map(({ url }) => url.replace(/:\w+|\*/g, (part) => values[part] ?? (url.includes('sittings') ? '2026-12-08' : 'meals-12345678')));
  const mistakes: string[] = [];
  for (const url of urls) {
    for (const who of [cookie, undefined]) {
      const { status } = await stage.get(url, who);
      if (status === 500) mistakes.push(url);
    }
  }
  expect(mistakes).toEqual([]);
  expect((await stage.get('/metrics')).text).toContain('process_cpu_seconds_total');
  expect((await stage.get('/metrics')).text).not.toMatch(/^jalon_projects_open \d/m);
});
