/** The calendar feed and what operators see, over HTTP, on the embedded database. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import ICAL from 'ical.js';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../adapters/database.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { calendarRoutes } from '../../../services/api/routes/calendarRoutes.ts';
import { deliveryRoutes } from '../../../services/api/routes/deliveryRoutes.ts';
import { OWNER, type Caller } from '../../../services/identity/caller.ts';
import { guardRoutes } from '../../../services/identity/guardRoutes.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { tellErrors } from '../../../services/api/errors.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import { directoryForTests, personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { asked, factFor, messageOf, started } from '../projection/factFor.ts';

const log = pino({ level: 'silent' });
let folder: string;
let database: Database;
let app: FastifyInstance;
let caller: Caller;
let directory = smallDirectory();
const person = (id: string, ...seats: `role:${string}`[]): Caller => ({ is: 'person', id, name: 'Somebody', seats });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-calendar-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const facts = [
    started(), asked(2, 'consultation-1/interview/legal', 'service:legal'), asked(3, 'consultation-1/interview/desk', 'service:desk'),
    factFor(4, 'jalon.task.asked.v1', { task: 'consultation-1/meeting', kind: 'meeting', of: 'role:coordinator', phase: 'consultation', dueAt: '2026-12-10T00:00:00.000Z', about: { services: ['legal'] } }),
    factFor(5, 'jalon.phase.entered.v1', { phase: 'steering', round: 1 }),
    factFor(6, 'jalon.sitting.scheduled.v1', { sitting: '2027-01-12', at: '2027-01-12T13:00:00.000Z', convening: 1, pack: {} }),
  ];
  const messages = facts.map((fact, index) => ({ offset: String(index), timestamp: '0', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: facts.length, messages }, 0);
  directory = smallDirectory({ people: { ...directory.people, 'mayor-1': personForTests({ roles: ['mayor'], language: 'en' }) } });

  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  tellErrors(app, { log, problemPage: () => undefined as never, routes: [] });
  app.decorateRequest('caller', null as never);
  app.addHook('onRequest', (request, _reply, done) => {
    request.caller = caller;
    done();
  });
  guardRoutes(app);
  const ports = { database, directory: { ...directoryForTests(), current: () => directory }, policy: policyForTests(), identity: demonstration('http://localhost:3000') };
  await app.register(calendarRoutes(ports));
  await app.register(deliveryRoutes(ports));
});
afterAll(async () => {
  await app.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function feedOf(who: Caller): Promise<string> {
  caller = who;
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/v1/calendar' });
  expect(statusCode).toBe(201);
  return new URL((JSON.parse(body) as { url: string }).url).pathname;
}
async function read(path: string) {
  caller = { is: 'nobody' };
  const { statusCode: status, body, headers } = await app.inject({ url: path });
  const events = status === 200 ? new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) : [];
  return { status, type: headers['content-type'], body, events: events.map(({ summary, startDate }) => `${startDate.toString()} ${summary.replaceAll('\u00A0', ' ')}`) };
}

test('a feed holds what its owner is asked, and the meetings to which their service is invited', async () => {
  const { type, events } = await read(await feedOf(person('jurist-1')));
  expect(type).toBe('text/calendar; charset=utf-8');
  expect(events).toEqual(['2026-11-30 À rendre : Quel est l’avis de votre service, pour les usagers et pour les agents ?', '2026-12-09 Réunion à tenir au plus tard : School meals']);
});

test('who sits on the committee sees its sittings with their agenda, in their language', async () => {
  const { events, body } = await read(await feedOf(person('mayor-1')));
  expect(events).toEqual(['2027-01-12T13:00:00Z Steering committee: sitting 2027-01-12']);
  expect(body).toContain('School meals');
});

test('the address is the right: a new one revokes the one before, and it ends when it is revoked or its owner leaves', async () => {
  const first = await feedOf(person('jurist-1'));
  const second = await feedOf(person('jurist-1'));
  expect((await read(first)).status).toBe(404);
  expect((await read(second)).status).toBe(200);
  caller = person('jurist-1');
  expect((await app.inject({ method: 'DELETE', url: '/v1/calendar' })).statusCode).toBe(204);
  expect((await read(second)).status).toBe(404);

  const third = await feedOf(person('jurist-1'));
  const before = directory;
  directory = { ...directory, people: { ...directory.people, 'jurist-1': personForTests({ services: ['legal'], left: { on: '2020-01-01' } }) } };
  expect((await read(third)).status).toBe(404);
  directory = before;
  const rows = await database.db.selectFrom('registry.calendar_feeds').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(third.slice('/calendar/'.length, -'.ics'.length));
});

test.each(['/calendar/nothing.ics', `/calendar/${'0'.repeat(64)}.ics`, `/calendar/${'0'.repeat(63)}%27.ics`])('%s is nothing', async (path) => {
  expect((await read(path)).status).toBe(404);
});

test.each<[string, Caller, 'GET' | 'POST', string, number]>([
  ['nobody has a calendar', { is: 'nobody' }, 'POST', '/v1/calendar', 401],
  ['nor has the owner of a machine', OWNER, 'POST', '/v1/calendar', 403],
  ['a coordinator does not see what goes out', person('c-1', 'role:coordinator'), 'GET', '/v1/deliveries', 403],
  ['an operator does', person('operator-1', 'role:operator'), 'GET', '/v1/deliveries?state=failing', 200],
  ['a state that is none', person('operator-1', 'role:operator'), 'GET', '/v1/deliveries?state=lost', 400],
])('%s', async (_case, who, method, url, status) => {
  caller = who;
  expect((await app.inject({ method, url })).statusCode).toBe(status);
});

test('operators see how each delivery stands, page by page, and settle errands with a reason', async () => {
  caller = person('operator-1', 'role:operator');
  const row = { fact_type: 'jalon.task.asked.v1', project: 'meals', task: 't', channel: 'mail' as const, recipient: 'head-legal', event: '{"data":"confidential"}', message: null, attempts: 3, address_mark: 'abc', settled_at: null };
  const made = (id: string, at: string) => ({ ...row, id, fact: `f-${id}`, state: 'dead' as const, next_at: null, last_error: 'the mail server answers 550', made_at: at });
  await database.db.insertInto('registry.deliveries').values([made('a', '2026-11-24T10:00:00.000Z'), made('b', '2026-11-24T11:00:00.000Z'), made('c', '2026-11-24T11:00:00.000Z')]).execute();
  await database.db.insertInto('registry.errands').values({ id: 'e1', asked_of: 'role:operator', channel: 'mail', recipient: 'head-legal', address_mark: 'abc', because: 'the mail server answers 550', raised_at: '2026-11-24T12:00:00.000Z', settled_at: null, settled_by: null, settled_because: null }).execute();
  const first = (await app.inject({ url: '/v1/deliveries?state=dead&limit=2' })).json<{ deliveries: { id: string }[]; next: string }>();
  const second = (await app.inject({ url: `/v1/deliveries?state=dead&limit=2&cursor=${first.next}` })).json<{ deliveries: { id: string }[]; next?: string }>();
  expect([first.deliveries, second.deliveries].flat().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect([second.next, JSON.stringify(first)]).toEqual([undefined, expect.not.stringContaining('confidential')]);

  expect((await app.inject({ url: '/v1/errands' })).json()).toMatchObject({ errands: [{ id: 'e1', askedOf: 'role:operator', waiting: 3, settledAt: null }] });
  const settle = (payload: object) => app.inject({ method: 'POST', url: '/v1/errands/e1/settled', payload });
  expect((await settle({})).statusCode).toBe(400);
  expect((await settle({ reason: 'the mailbox is back' })).json()).toEqual({ id: 'e1', settled: true });
  expect((await settle({ reason: 'again' })).json()).toMatchObject({ status: 404, reason: 'errand-unknown' });
  expect((await app.inject({ url: '/v1/errands?settled=all' })).json()).toMatchObject({ errands: [{ settledBy: 'operator-1', settledBecause: 'the mailbox is back' }] });
  expect((await app.inject({ url: '/v1/deliveries?state=waiting' })).json<{ deliveries: unknown[] }>().deliveries).toHaveLength(3);
});
