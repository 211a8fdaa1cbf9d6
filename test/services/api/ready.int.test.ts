/** `/ready` names what is missing: each of these away, one at a time, by the checks that the processes themselves make. */
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createKafka } from '../../../adapters/kafkaClient.ts';
import { topicEnds } from '../../../adapters/topicEnds.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { freePort } from '../../../cli/servers/freePort.ts';
import type { Check } from '../../../services/check.ts';
import { signOnChecks } from '../../../services/identity/identity.ts';
import { openIdConnect } from '../../../services/identity/openIdConnect.ts';
import { startIntake } from '../../../services/intake/startIntake.ts';
import { projectionElsewhereCheck } from '../../../services/projection/projectionElsewhereCheck.ts';
import { startProjection } from '../../../services/projection/startProjection.ts';
import { temporalCheck } from '../../../services/temporalCheck.ts';
import { started } from '../projection/factFor.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const log = pino({ level: 'silent' });
let api: ApiStage;
let checks: () => Promise<readonly Check[]> = () => Promise.resolve([]);
/** Where nobody answers. */
let nobody: string;
beforeAll(async () => {
  api = await apiStage({ checks: () => checks() });
  nobody = `127.0.0.1:${await freePort()}`;
});
afterAll(() => api.close());
beforeEach(() => api.rebuild());

const kafkaAway = () => createKafka({ brokers: [nobody], clientId: 'jalon-test', log });
const ready = async (found: () => Promise<readonly Check[]>) => {
  checks = found;
  return api.get('/ready');
};
const notReady = (name: string, says: RegExp) => ({ status: 503, body: { ready: false, checks: expect.arrayContaining([expect.objectContaining({ name, ok: false, says: expect.stringMatching(says) as string })]) as unknown } });
const offset = (next: number, end: number, updatedAt = new Date().toISOString()) =>
  api.database.db.insertInto('read_model.offsets').values({ topic: TOPICS.facts, partition: 0, next_offset: next, high_watermark: end, updated_at: updatedAt }).execute();

test('all is there: ready', async () => {
  expect(await ready(async () => [await temporalCheck(intakeStage().engine)])).toMatchObject({ status: 200, body: { ready: true, checks: [{ name: 'temporal', ok: true }] } });
});

test('Temporal is away', async () => {
  const stage = intakeStage();
  stage.will.beAway = true;
  expect(await ready(async () => [await temporalCheck(stage.engine)])).toMatchObject(notReady('temporal', /connection refused/));
});

test('the consumers of Kafka are dead', async () => {
  const projection = startProjection({ kafka: kafkaAway(), database: api.database, log });
  const intake = startIntake({ ...intakeStage(), kafka: kafkaAway(), log });
  const response = await ready(async () => (await Promise.all([projection.checks(), intake.checks()])).flat());
  expect(response).toMatchObject(notReady('projection', /./));
  expect(response).toMatchObject(notReady('intake', /./));
  await Promise.all([projection.stop(), intake.stop()]);
});

test.each([
  ['the read model is behind', () => offset(10, 1_500), 'read model', /^1490 messages behind/],
  ['it is being filled again', async () => {
    await api.read(started(), started(2), started(3));
    await api.rebuild();
    await api.read(started());
  }, 'read model', /being filled again/],
])('%s', async (_case, given, name, says) => {
  await given();
  const projection = startProjection({ kafka: kafkaAway(), database: api.database, log });
  expect(await ready(async () => projection.checks())).toMatchObject(notReady(name, says));
  await projection.stop();
});

test.each<[string, () => Promise<unknown>, number, RegExp, boolean]>([
  ['has read all', () => offset(5, 5, '2026-01-01T00:00:00.000Z'), 5, /^0 facts behind/, true],
  ['reads on', () => offset(5, 5), 8, /^3 facts behind/, true],
  ['is far behind', () => offset(5, 5), 2_000, /^1995 facts behind/, false],
  ['is dead', () => offset(5, 5, '2026-01-01T00:00:00.000Z'), 8, /^3 facts are not read, and the last was read at 2026-01-01/, false],
  ['never ran', () => Promise.resolve(), 8, /^8 facts are not read, and none ever was/, false],
])('the projection, in a process of its own, %s', async (_case, given, end, says, ok) => {
  await given();
  const check = await projectionElsewhereCheck(api.database, { of: () => Promise.resolve(new Map([[0, end]])) });
  expect(check).toEqual({ name: 'projection', ok, says: expect.stringMatching(says) as string });
});

test('the projection cannot be told of while Kafka is away', async () => {
  const ends = topicEnds(kafkaAway());
  expect(await ready(async () => [await projectionElsewhereCheck(api.database, ends)])).toMatchObject(notReady('projection', /Kafka/));
  await ends.stop();
});

test('the sign-on is away', async () => {
  const provider = openIdConnect({ issuer: `http://${nobody}`, clientId: 'jalon', clientSecret: undefined, claim: 'sub', scope: 'openid', acrValues: undefined, audience: undefined }, 'http://localhost:3000', { person: () => undefined, system: () => undefined });
  expect(await ready(() => signOnChecks({ provider, publicUrl: 'http://localhost:3000', sessionSecret: 'x'.repeat(32) }))).toMatchObject(notReady('sign-on', /sign-on|fetch|ECONNREFUSED/));
});

test('the process lives all the same', async () => {
  checks = () => Promise.resolve([{ name: 'temporal', ok: false, says: 'x' }]);
  expect(await api.get('/health')).toMatchObject({ status: 200, body: { ok: true } });
});
