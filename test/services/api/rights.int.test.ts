/**
 * Who may what: every route there is, asked by every kind of caller. The table says what is expected, and not the routes themselves: one that is new and has
 * no row here fails, and so does a row without a route.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { eventKeyOf } from '../../../services/intake/readRequest.ts';
import { smallDirectory, directoryForTests, personForTests } from '../../support/directoryForTests.ts';
import type { Identity } from '../../../services/identity/identity.ts';
import { personOfAccount, systemOfAccount } from '../../../services/identity/people.ts';
import { assessmentForTests } from '../../support/assessmentForTests.ts';
import { factFor, started } from '../projection/factFor.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const CALLERS = ['nobody', 'system', 'head of service', 'coordinator', 'dpo', 'elected member', 'operator', 'whoever has left'] as const;
type CallerKind = (typeof CALLERS)[number];
type Group = readonly CallerKind[];

const KNOWN: Group = ['system', 'head of service', 'coordinator', 'dpo', 'elected member', 'operator'];
const PEOPLE: Group = KNOWN.filter((caller) => caller !== 'system');
const EVERYBODY: Group = ['nobody', ...KNOWN];
const IMPORTERS: Group = ['system', 'coordinator', 'operator'];
const OPERATORS: Group = ['operator'];
const PROTECTORS: Group = ['dpo'];

/** For whom each is. */
const RIGHTS: Readonly<Record<string, Group>> = {
  'GET /v1/projects': KNOWN, 'GET /v1/projects/:id': KNOWN, 'GET /v1/projects/:id/history': KNOWN, 'GET /v1/projects/:id/rounds': KNOWN, 'GET /v1/projects/:id/rounds/:round': KNOWN,
  'GET /v1/projects/:id/options': KNOWN, 'GET /v1/projects/:id/overlaps': KNOWN, 'GET /v1/projects/:id/pack': KNOWN,
  'GET /v1/overlaps': KNOWN, 'GET /v1/portfolio': KNOWN, 'GET /v1/capacity': KNOWN, 'GET /v1/stuck': KNOWN, 'GET /v1/changes': KNOWN, 'GET /v1/me': KNOWN,
  'GET /v1/tasks': KNOWN, 'GET /v1/task-kinds': KNOWN, 'POST /v1/projects/:id/answers': KNOWN, 'GET /v1/projects/:id/answers/:answer': KNOWN,
  'PUT /v1/projects/:id/draft': KNOWN, 'GET /v1/projects/:id/draft': KNOWN, 'DELETE /v1/projects/:id/draft': KNOWN,
  'GET /v1/sittings': KNOWN, 'GET /v1/sittings/:sitting': KNOWN,
  'GET /v1/directory': KNOWN, 'GET /v1/people/:id': KNOWN, 'POST /v1/directory/substitutions': KNOWN, 'POST /v1/directory/substitutions/end': KNOWN, 'POST /v1/directory/departures': KNOWN,
  'PUT /v1/projects/:id/impact-assessment': KNOWN, 'POST /v1/projects/:id/impact-assessment': KNOWN, 'GET /v1/projects/:id/impact-assessment': KNOWN, 'GET /v1/screening-items': KNOWN,
  'GET /v1/projects/:id/register-entry': PROTECTORS,
  'POST /v1/requests': KNOWN, 'POST /v1/requests::batch': IMPORTERS, 'POST /v1/census': IMPORTERS,
  'GET /v1/projects/:of/pack.pdf': KNOWN, 'GET /v1/sittings/:of/pack.pdf': KNOWN, 'GET /v1/sittings/:of/decisions.pdf': KNOWN, 'GET /v1/portfolio.csv': KNOWN, 'GET /v1/portfolio.xlsx': KNOWN,
  'GET /v1/projects/:of/data-protection.pdf': PROTECTORS, 'GET /v1/data-protection/record.csv': PROTECTORS,
  'POST /v1/calendar': PEOPLE, 'DELETE /v1/calendar': PEOPLE,
  'GET /v1/deliveries': OPERATORS, 'GET /v1/errands': OPERATORS, 'POST /v1/errands/:id/settled': OPERATORS,
  'GET /v1/dead-letters': OPERATORS, 'GET /v1/refusals': OPERATORS, 'POST /v1/read-model/rebuild': OPERATORS,

  'GET /health': EVERYBODY, 'GET /ready': EVERYBODY, 'GET /metrics': EVERYBODY, 'GET /openapi.json': EVERYBODY, 'GET /asyncapi.json': EVERYBODY, 'GET /schemas/:type': EVERYBODY, 'GET /events': EVERYBODY,
  'GET /v1/register': EVERYBODY, 'GET /v1/register/:id': EVERYBODY, 'GET /v1/register.csv': EVERYBODY, 'GET /v1/register/schema.json': EVERYBODY, 'GET /v1/register/dcat.jsonld': EVERYBODY,
  'GET /register': EVERYBODY, 'GET /register/:id': EVERYBODY, 'GET /register/feed.xml': EVERYBODY, 'GET /calendar/:token.ics': EVERYBODY,
  'GET /assets/*': EVERYBODY,
  'GET /': EVERYBODY, 'GET /language': EVERYBODY, 'GET /sign-in': EVERYBODY, 'GET /sign-in/return': EVERYBODY, 'POST /sign-out': EVERYBODY,

  'GET /tasks': PEOPLE, 'GET /projects/:id/tasks/*': PEOPLE, 'POST /projects/:id/tasks/*': PEOPLE, 'GET /projects/:id': PEOPLE, 'GET /projects/:id/rounds/:round': PEOPLE, 'GET /projects/:id/story': PEOPLE,
  'GET /projects/:id/comparison': PEOPLE, 'GET /requests/new': PEOPLE, 'POST /requests/new': PEOPLE, 'GET /portfolio': PEOPLE, 'GET /sittings': PEOPLE, 'GET /sittings/:name': PEOPLE, 'GET /capacity': PEOPLE,
  'GET /stuck': PEOPLE, 'GET /data-protection': PROTECTORS, 'GET /operations': OPERATORS, 'POST /operations/errands/:id/settled': OPERATORS, 'GET /account': PEOPLE, 'POST /account/calendar': PEOPLE,
  'GET /projects/:of/pack': KNOWN, 'GET /sittings/:of/pack': KNOWN, 'GET /sittings/:of/decisions': KNOWN, 'GET /projects/:of/data-protection': PROTECTORS,
  'GET /pictures/portfolio.svg': PEOPLE, 'GET /pictures/capacity.svg': PEOPLE, 'GET /pictures/projects/:id/ranking.svg': PEOPLE, 'GET /pictures/projects/:id/weight.svg': PEOPLE,
};

const directory = smallDirectory({
  people: {
    'head-1': personForTests({ services: ['legal'] }),
    'coordinator-1': personForTests({ roles: ['coordinator'] }),
    'dpo-1': personForTests({ roles: ['dpo'] }),
    'mayor-1': personForTests({ roles: ['mayor'], elected: { from: '2020-01-01', until: '2099-12-31' } }),
    'operator-1': personForTests({ roles: ['operator'] }),
    'gone-1': personForTests({ roles: ['operator', 'coordinator', 'dpo'], left: { on: '2020-01-01' } }),
  },
  services: { legal: { name: { fr: 'Affaires juridiques', en: 'Legal affairs' }, head: 'head-1' } },
  systems: { schools: { account: 'schools-app', speaksFor: ['service:schools'] } },
});
const TOKENS: Readonly<Record<Exclude<CallerKind, 'nobody'>, string>> = {
  'system': 'schools-app', 'head of service': 'head-1', 'coordinator': 'coordinator-1', 'dpo': 'dpo-1', 'elected member': 'mayor-1', 'operator': 'operator-1', 'whoever has left': 'gone-1',
};

/** A token is the account that it is for. */
const provider: NonNullable<Identity['provider']> = {
  origin: 'http://localhost:9',
  leave: (back) => Promise.resolve({ url: 'http://localhost:9/authorize', leaving: { state: 's', nonce: 'n', verifier: 'v', back } }),
  comeBack: () => Promise.resolve({ is: 'refused', because: 'nobody came' }),
  signOutUrl: () => Promise.resolve(undefined),
  read(token) {
    const today = new Date().toISOString().slice(0, 10);
    const caller = personOfAccount(directory, token, today) ?? systemOfAccount(directory, token);
    return Promise.resolve(caller === undefined ? { is: 'refused', because: 'expected an account of the directory' } : { is: 'known', caller });
  },
  check: () => Promise.resolve({ name: 'sign-on', ok: true, says: 'answers' }),
};

let api: ApiStage;
let routes: string[];
beforeAll(async () => {
  api = await apiStage({ directory: directoryForTests(directory), identity: { provider, publicUrl: 'http://localhost:3000', sessionSecret: 'x'.repeat(32) } });
  // What is asked by HEAD is what is asked by GET.
  routes = [...new Set(api.routes.filter(({ method }) => method !== 'HEAD').map(({ method, url }) => `${method} ${url.replace(/^\/assets\/.*/, '/assets/*')}`))];
});
afterAll(() => api.close());

test('each route has its row, and each row its route', () => {
  expect(Object.keys(RIGHTS).toSorted()).toEqual(routes.toSorted());
});

/** A place that is none, so that the stream of changes ends at once for whoever is let in. */
const PLACEHOLDERS: Readonly<Record<string, string>> = { '/v1/changes': '/v1/changes?after=none' };
const addressOf = (url: string): string => PLACEHOLDERS[url] ?? url.replace('::', ':').replace(/\/:\w+/g, '/none-12345678').replace('*', 'none');
/** Of a problem that says that one may not, whatever else a route refuses. */
const AT_THE_DOOR: readonly unknown[] = ['not-signed-in', 'not-allowed', 'token-refused'];

describe.each(Object.entries(RIGHTS))('%s', (route, allowed) => {
  const [method = '', url = ''] = route.split(' ');
  test.each(CALLERS)('by %s', async (caller) => {
    const authorization = caller === 'nobody' ? {} : { authorization: `Bearer ${TOKENS[caller]}` };
    const { status, body } = await api.ask({ method: method as 'GET', url: addressOf(url), headers: authorization });
    const isRefused = AT_THE_DOOR.includes(body['reason']);
    if (caller === 'whoever has left') return expect({ status, reason: body['reason'] }).toEqual({ status: 401, reason: 'token-refused' });
    expect({ caller, isRefused }).toEqual({ caller, isRefused: !allowed.includes(caller) });
    if (isRefused) expect(status).toBe(caller === 'nobody' ? 401 : 403);
    else expect(status).toBeLessThan(500);
  });
});

test('who calls is told who they are, and what they may', async () => {
  expect(await api.get('/v1/me')).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  expect(await api.get('/v1/me', { authorization: 'Bearer operator-1' })).toMatchObject({ status: 200, body: { is: 'person', id: 'operator-1', seats: ['role:operator'], may: ['public', 'signed-in', 'staff', 'import', 'coordinate', 'operate'], isDemonstration: false } });
  expect(await api.get('/v1/me', { authorization: 'Bearer schools-app' })).toMatchObject({ body: { is: 'system', id: 'schools', name: null, speaksFor: ['service:schools'], may: ['public', 'signed-in', 'import'] } });
});

describe('an impact assessment of a project of the schools', () => {
  beforeAll(() => api.read(
    started(),
    factFor(2, 'jalon.answer.accepted.v1', { answer: 'a-2', task: 'dpo-review-1/impact-assessment', kind: 'impact-assessment', of: 'service:schools', by: 'head-2', signed: false, content: assessmentForTests() as unknown as Record<string, unknown>, isRestricted: false }),
  ));
  test.each<[CallerKind, number]>([['system', 200], ['dpo', 200], ['coordinator', 200], ['head of service', 403], ['elected member', 403], ['operator', 403]])('is told to a %s or not: %i', async (caller, status) => {
    expect(await api.get('/v1/projects/meals-12345678/impact-assessment', { authorization: `Bearer ${caller === 'nobody' ? '' : TOKENS[caller]}` })).toMatchObject({ status });
  });
});

describe('a further request about a project of the schools', () => {
  const event = { specversion: '1.0', id: 'e-2', source: 'urn:city:schools', type: 'jalon.project.requested.v1', subject: 'meals', data: { title: 'School meals', department: 'schools', lead: 'head-1' } };
  const project = projectIdOf(event.source, event.subject);
  beforeAll(() => void api.stage.recorded.push({ event: eventKeyOf(event.source, 'e-1'), project, source: event.source, subject: event.subject }));
  beforeEach(() => void (api.stage.published.length = 0));
  const file = (caller: Exclude<CallerKind, 'nobody'>, change: object = {}, url = '/v1/requests', form: (one: object) => object = (one) => one) =>
    api.post(url, form({ ...event, ...change }), { authorization: `Bearer ${TOKENS[caller]}` });

  test.each([
    ['of the department’s own system', 'system', {}, 202], ['of a coordinator', 'coordinator', {}, 202],
    ['of another service', 'head of service', {}, 403], ['of a system for which it does not speak', 'system', { data: { ...event.data, department: 'legal' } }, 403],
    ['of another service, sent again', 'head of service', { id: 'e-1' }, 202], ['of another service, about a project of its own', 'head of service', { subject: 'another' }, 202],
  ] as const)('%s', async (_case, caller, change, status) => {
    expect(await file(caller, change)).toMatchObject({ status, ...(status === 403 && { body: { reason: 'project-of-others' } }) });
    expect(api.stage.published).toHaveLength(status === 403 ? 0 : 1);
  });

  test('is not slipped in among many', async () => {
    const change = { data: { ...event.data, department: 'legal' } };
    expect(await file('system', change, '/v1/requests:batch', (one) => [one])).toMatchObject({ status: 403, body: { reason: 'project-of-others' } });
    const census = await api.ask({ method: 'POST', url: '/v1/census', payload: JSON.stringify({ ...event, ...change }), headers: { 'content-type': 'application/x-ndjson', 'authorization': `Bearer ${TOKENS.system}` } });
    expect(census).toMatchObject({ status: 403, body: { reason: 'project-of-others' } });
    expect(api.stage.published).toEqual([]);
  });
});
