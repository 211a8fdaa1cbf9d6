import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { signer } from '../../../adapters/signer.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { freePort } from '../../../cli/servers/freePort.ts';
import type { Directory } from '../../../domain/directory.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { publicKeyOf, verify } from '../../../domain/statement.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import type { Identity } from '../../../services/identity/identity.ts';
import { openIdConnect } from '../../../services/identity/openIdConnect.ts';
import { personOfAccount, systemOfAccount } from '../../../services/identity/people.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import { directoryForTests, personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { asked, messageOf, started } from '../projection/factFor.ts';
import { CookieJar } from './cookieJar.ts';
import { AUDIENCE, CONSOLE, realProvider, signInAs, SYSTEM } from './realProvider.ts';
import type { RealProvider } from './realProvider.ts';

const project = 'meals-12345678';
const TASK = 'consultation-1/interview/legal';
const SECRET = '11'.repeat(32);
const TODAY = '2026-12-01';
const log = pino({ level: 'silent' });

const directory: Directory = smallDirectory({
  people: {
    ...smallDirectory().people,
    'dpo-1': personForTests({ name: 'Alban Bonnefeuillade', roles: ['dpo'], account: 'Alban@example.org', language: 'en' }),
    'gone-1': personForTests({ name: 'Somebody Gone', left: { on: '2026-01-01' } }),
  },
  systems: { 'waste-app': { account: SYSTEM.id, speaksFor: ['service:legal'] } },
});

let folder: string;
let database: Database;
let provider: RealProvider;
let app: FastifyInstance;
let identity: Identity;
let home: string;
const stage = intakeStage();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-oidc-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const messages = [started(), asked(2, TASK, 'service:legal')].map((fact, index) => ({ offset: String(index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: 2, messages }, 0);
  const [ours, theirs] = [await freePort(), await freePort()];
  home = `http://127.0.0.1:${ours}`;
  provider = await realProvider(theirs, home);
  const accounts = { person: (account: string) => personOfAccount(directory, account, TODAY), system: (account: string) => systemOfAccount(directory, account) };
  const settings = { issuer: provider.issuer, clientId: CONSOLE.id, clientSecret: CONSOLE.secret, claim: 'preferred_username', scope: 'openid profile', acrValues: undefined, audience: AUDIENCE };
  identity = { publicUrl: home, sessionSecret: 'a secret of at least thirty-two characters', provider: openIdConnect(settings, home, accounts) };
  ({ app } = await buildApi({
    directory: directoryForTests(directory), database, engine: stage.engine, publish: stage.publish, registry: stage.registry, policy: policyForTests(), rebuild: () => Promise.resolve(), checks: () => Promise.resolve([]),
    identity, publication: loadCity('default').publication, requestsPerMinute: 40, pace: REAL_TIME, signer: signer({ keyId: 'door', secretKey: SECRET }), acceptUnsigned: false, host: '127.0.0.1', log,
  }));
  await app.listen({ host: '127.0.0.1', port: ours });
});
afterAll(async () => {
  await app?.close();
  await provider?.stop();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const fail = (what: string): never => {
  throw new Error(`expected ${what}, got none`);
};
const answer = { id: 'a-1', task: TASK, answer: { verdict: 'favourable' } };
const send = (token: string, body: object) => fetch(`${home}/v1/projects/${project}/answers`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'authorization': `Bearer ${token}` } });
const page = (jar: CookieJar, path: string) => jar.fetch(`${home}${path}`, { headers: { accept: 'text/html' } });

test('whoever opens a page signs in at the provider, comes back to it, and signs out at both', async () => {
  const jar = new CookieJar();
  const arrived = await signInAs('alban@EXAMPLE.org', `${home}/sign-in?back=/tasks`, jar);
  expect(arrived).toMatchObject({ status: 200, url: `${home}/tasks` });
  // In the language that the directory says.
  expect(arrived.text).toContain('Signed in: Alban Bonnefeuillade');
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(arrived.text) ?? [];
  const left = await jar.fetch(`${home}/sign-out`, { method: 'POST', body: new URLSearchParams({ _csrf: token }) });
  expect(left.headers.get('location')).toMatch(new RegExp(`^${provider.issuer}/session/end\\?.*id_token_hint=`));
  expect((await page(jar, '/tasks')).headers.get('location')).toBe('/sign-in?back=%2Ftasks');
});

test('a page is never kept on the way, and its headers let nothing in', async () => {
  const jar = new CookieJar();
  await signInAs('jurist-1', `${home}/sign-in?back=/tasks`, jar);
  const { headers } = await page(jar, '/tasks');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toBe(`default-src 'none';script-src 'self';style-src 'self';img-src 'self';connect-src 'self';base-uri 'none';frame-ancestors 'none';form-action 'self' ${provider.issuer}`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['somebody who is not in the directory', 'stranger', 'stranger'],
  ['somebody who has left', 'gone-1', 'gone-1'],
])('%s is told so, and is not signed in', async (_case, account, told) => {
  const jar = new CookieJar();
  const arrived = await signInAs(account, `${home}/sign-in?back=/tasks`, jar);
  expect(arrived.status).toBe(403);
  expect(arrived.text).toContain(told);
  expect((await page(jar, '/tasks')).status).toBe(303);
});

test('an answer by a page is signed for whoever has signed in, and the workflow can verify it', async () => {
  stage.will.answer = { is: 'replied', reply: { accepted: true, id: 'x' as never, task: TASK as never, at: '2026-12-01T00:00:00.000Z' as never } };
  const jar = new CookieJar();
  const shown = await signInAs('jurist-1', `${home}/sign-in?back=/projects/${project}/tasks/${TASK}`, jar);
  expect(shown.url).toContain(TASK);
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(shown.text) ?? [];
  const given = await jar.fetch(shown.url, { method: 'POST', body: new URLSearchParams({ _csrf: token, _id: 'p-1', _do: 'answer', verdict: 'favourable', forCitizens: 'Simpler.' }) });
  expect([given.status, given.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/tasks\?done=/) as string]);
  const sent = stage.given.at(-1)?.answer ?? fail('an answer');
  expect(sent).toMatchObject({ id: 'p-1', by: { id: 'jurist-1' }, answer: { verdict: 'favourable', forCitizens: 'Simpler.' } });
  expect(verify(project, sent, sent.statement ?? fail('a statement'), { keys: { door: { publicKey: publicKeyOf(SECRET) } } }, Date.now())).toEqual({ ok: true });
});

test.each([
  ['without the form’s own token', { verdict: 'favourable', _do: 'answer' }, {}],
  ['with a token of another session', { verdict: 'favourable', _do: 'answer', _csrf: 'abc-def' }, {}],
  ['from a page of another site', { verdict: 'favourable', _do: 'answer', _csrf: 'right' }, { 'origin': 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
])('an answer by a page %s is refused', async (_case, fields, headers) => {
  const jar = new CookieJar();
  const shown = await signInAs('jurist-1', `${home}/sign-in?back=/projects/${project}/tasks/${TASK}`, jar);
  const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(shown.text) ?? [];
  const before = stage.given.length;
  const body = new URLSearchParams(Object.entries({ ...fields, ...('_csrf' in fields && fields._csrf === 'right' && { _csrf: token }) }));
  expect((await jar.fetch(shown.url, { method: 'POST', body, headers })).status).toBe(403);
  expect(stage.given.length).toBe(before);
});

test('signing in takes a new session: one that was put there before is worth nothing', async () => {
  const jar = new CookieJar();
  await page(jar, '/sign-in');
  const before = jar.of(home).get('jalon-session');
  await signInAs('jurist-1', `${home}/sign-in?back=/tasks`, jar);
  expect(jar.of(home).get('jalon-session')).not.toBe(before);
  const thief = await fetch(`${home}/tasks`, { redirect: 'manual', headers: { cookie: `jalon-session=${before ?? ''}`, accept: 'text/html' } });
  expect(thief.status).toBe(303);
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])('nobody is sent to another site after signing in, as %s', async (back) => {
  const arrived = await signInAs('jurist-1', `${home}/sign-in?back=${encodeURIComponent(back)}`, new CookieJar());
  expect(arrived.url).toBe(`${home}/tasks`);
});

test('a system with a token answers for whom it speaks, signed by us', async () => {
  const token = await provider.tokenFor(SYSTEM);
  expect((await send(token, answer)).status).toBe(200);
  expect(stage.given.at(-1)?.answer).toMatchObject({ by: { id: 'service:legal' }, statement: { keyId: 'door' } });
  expect((await send(token, { ...answer, by: { id: 'service:legal' } })).status).toBe(200);
});

test('a token of somebody who has left is not taken for the system by which they came', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const server = createServer((request, response) => {
    const says = request.url === '/keys' ? { keys: [keyOfOne] } : { issuer: theirs, jwks_uri: `${theirs}/keys`, authorization_endpoint: `${theirs}/a`, token_endpoint: `${theirs}/t`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(says));
  });
  const keyOfOne = { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' };
  const port = await freePort();
  const theirs = `http://127.0.0.1:${port}`;
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const accounts = { person: (account: string) => personOfAccount(directory, account, TODAY), system: (account: string) => systemOfAccount(directory, account) };
  const door = openIdConnect({ issuer: theirs, clientId: 'x', clientSecret: undefined, claim: 'preferred_username', scope: 'openid', acrValues: undefined, audience: AUDIENCE }, home, accounts);
  const read = async (claims: Record<string, string>) => (await door.read(await new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).setIssuer(theirs).setAudience(AUDIENCE).setExpirationTime('1m').sign(privateKey))).is;
  try {
    expect(await read({ sub: 'opaque-1', azp: SYSTEM.id, preferred_username: 'gone-1' })).toBe('refused');
    expect(await read({ sub: 'opaque-1', client_id: SYSTEM.id })).toBe('refused');
    // As RFC 9068 has it, and as Keycloak does.
    expect(await read({ sub: SYSTEM.id, client_id: SYSTEM.id })).toBe('known');
    expect(await read({ sub: 'opaque-2', azp: SYSTEM.id, preferred_username: `service-account-${SYSTEM.id}` })).toBe('known');
  } finally {
    server.close();
  }
});

test.each([
  ['for another', async () => [await provider.tokenFor(SYSTEM), { ...answer, by: { id: 'role:dpo' } }], 403, 'not-you'],
  ['with a token made for somebody else', async () => [await provider.tokenFor(SYSTEM, 'urn:other'), answer], 401, 'token-refused'],
  ['with a token of a key that is not the provider’s', async () => [await forged(), answer], 401, 'token-refused'],
  ['with what is no token', () => Promise.resolve(['abc', answer]), 401, 'token-refused'],
] as const)('an answer %s is refused', async (_case, make, status, reason) => {
  const [token, body] = await make() as [string, object];
  const before = stage.given.length;
  const response = await send(token, body);
  expect([response.status, ((await response.json()) as { reason: string }).reason]).toEqual([status, reason]);
  expect(stage.given.length).toBe(before);
});

async function forged(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  return new SignJWT({ client_id: SYSTEM.id }).setProtectedHeader({ alg: 'RS256', kid: 'ours' }).setIssuer(provider.issuer).setAudience(AUDIENCE).setExpirationTime('1m').sign(privateKey);
}

test('a caller without a token sees what is public alone, and is told how to sign in', async () => {
  expect((await fetch(`${home}/v1/projects`)).status).toBe(401);
  expect((await fetch(`${home}/v1/projects`)).headers.get('www-authenticate')).toBe('Bearer');
  expect((await fetch(`${home}/health`)).status).toBe(200);
});

test('whoever asks too much in a minute is told to wait, and nobody else is', async () => {
  const [one, other] = [await provider.tokenFor(SYSTEM), new CookieJar()];
  const statuses = await Promise.all(Array.from({ length: 60 }, () => fetch(`${home}/v1/projects`, { headers: { authorization: `Bearer ${one}` } }).then((response) => [response.status, response.headers.get('retry-after')])));
  expect(statuses.filter(([status]) => status === 429).length).toBeGreaterThan(10);
  expect(statuses.find(([status]) => status === 429)?.[1]).toMatch(/^\d+$/);
  await signInAs('dpo-1', `${home}/sign-in?back=/tasks`, other);
  expect((await fetch(`${home}/health`)).status).toBe(200);
});

test('a provider that is away is said by name, and is found again when it is back', async () => {
  const lost = openIdConnect({ issuer: `http://127.0.0.1:${await freePort()}`, clientId: 'x', clientSecret: undefined, claim: 'sub', scope: 'openid', acrValues: undefined, audience: AUDIENCE }, home, { person: () => undefined, system: () => undefined });
  await expect(lost.leave('/')).rejects.toThrow(/sign-on/);
  expect(await lost.check()).toMatchObject({ name: 'sign-on', ok: false });
  expect(await identity.provider?.check()).toEqual({ name: 'sign-on', ok: true, says: 'answers' });
});
