import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FastifySessionObject } from '@fastify/session';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Away } from '../../../adapters/away.ts';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { sessionStore } from '../../../services/identity/sessionStore.ts';

const HOUR = 3_600_000;
let folder: string;
let database: Database;
let now = Date.parse('2026-12-01T08:00:00.000Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-sessions-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log: pino({ level: 'silent' }) });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const open = () => {
  const store = sessionStore(database, () => now);
  return { get: promisify(store.get) as (id: string) => Promise<FastifySessionObject | null>, set: promisify(store.set), destroy: promisify(store.destroy) };
};
const session = { cookie: { originalMaxAge: null }, person: 'dpo-1' } as unknown as FastifySessionObject;

test('a session is found again by another process, and its secret is nowhere in the table', async () => {
  await open().set('the-secret-of-one', session);
  expect(await open().get('the-secret-of-one')).toMatchObject({ person: 'dpo-1' });
  expect(JSON.stringify(await database.db.selectFrom('registry.sessions').selectAll().execute())).not.toContain('the-secret-of-one');
});

test('a session that nobody used for two hours is over', async () => {
  await open().set('idle', session);
  now += 2 * HOUR + 1;
  expect(await open().get('idle')).toBeNull();
});

test('a session of nobody is over after half an hour, and fills no table', async () => {
  await open().set('visitor', { cookie: { originalMaxAge: null }, leaving: {} } as unknown as FastifySessionObject);
  expect(await open().get('visitor')).not.toBeNull();
  now += HOUR / 2 + 1;
  expect(await open().get('visitor')).toBeNull();
  await open().set('another', session);
  expect(await database.db.selectFrom('registry.sessions').select('content').where('content', 'like', '%leaving%').execute()).toEqual([]);
});

test('a database that is away is said by name', async () => {
  const gone = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const away = { db: { selectFrom: () => { throw gone; } } } as unknown as Database;
  await expect(promisify(sessionStore(away).get)('any')).rejects.toThrow(Away);
});

test('a session that is used goes on, and ends after ten hours all the same', async () => {
  await open().set('busy', session);
  for (let hours = 1; hours <= 9; hours += 1) {
    now += HOUR;
    expect(await open().get('busy')).toMatchObject({ person: 'dpo-1' });
  }
  now += HOUR + 1;
  expect(await open().get('busy')).toBeNull();
});

test('who signs out in one process is signed out in another within seconds', async () => {
  const [one, other] = [open(), open()];
  await one.set('both', session);
  expect(await other.get('both')).not.toBeNull();
  await one.destroy('both');
  now += 3_001;
  expect([await one.get('both'), await other.get('both')]).toEqual([null, null]);
});

test('one request’s session is not another’s', async () => {
  const store = open();
  await store.set('mine', session);
  const first = await store.get('mine');
  if (first !== null) first.person = 'somebody-else';
  expect(await store.get('mine')).toMatchObject({ person: 'dpo-1' });
});
