/** The committee's agendas and packs, from facts to the API and to the command line. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { signer } from '../../../adapters/signer.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { factFor, messageOf, started } from '../projection/factFor.ts';

const log = pino({ level: 'silent' });
const MEALS = 'meals-12345678';
const LIBRARY = 'library-12345678';
const POOL = 'pool-12345678';
const pack = { title: 'School meals', department: 'schools', path: 'full', marks: ['personal-data'], themes: [{ theme: 'children', role: { fr: 'chef de file', en: 'leader' } }], opinions: [], openConditions: [], minutesSpent: 90 };
const votes = { for: ['mayor'], against: [], abstaining: [], aside: [], absent: [], body: { fr: 'le conseil municipal', en: 'the city council' } };

const scheduled = (project: string, sitting: string): ReadFact[] => [
  started(1, project),
  factFor(2, 'jalon.phase.entered.v1', { phase: 'steering', round: 1 }, project),
  factFor(3, 'jalon.sitting.scheduled.v1', { sitting, at: `${sitting}T13:00:00.000Z`, convening: 1, pack: { ...pack } }, project),
];
const story: ReadFact[] = [
  ...scheduled(MEALS, '2027-01-12'),
  ...scheduled(LIBRARY, '2026-12-15'),
  factFor(4, 'jalon.task.asked.v1', { task: 'steering-1/motion', kind: 'motion', of: 'role:mayor', phase: 'steering', dueAt: '2026-12-22T13:00:00.000Z', about: { ...pack, minutesSpent: 120, heldIn: '2026-12-15', convening: 1, mayBe: { flagshipsLeft: 2 } } }, LIBRARY),
  // Decided: it is on no agenda any longer.
  ...scheduled(POOL, '2026-12-15'),
  factFor(4, 'jalon.committee.decided.v1', { sitting: '2026-12-15', convening: 1, motion: 'flagship', verdict: 'carried', because: '', ...votes }, POOL),
  factFor(5, 'jalon.phase.concluded.v1', { phase: 'steering', round: 1, result: 'go', because: 'as flagship' }, POOL),
  factFor(6, 'jalon.phase.entered.v1', { phase: 'deployment', round: 1 }, POOL),
];

let folder: string;
let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-committee-api-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const messages = story.map((fact, index) => ({ offset: String(index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: messages.length, messages }, 0);
  const stage = intakeStage();
  ({ app } = await buildApi({ directory: directoryForTests(), database, engine: stage.engine, publish: stage.publish, rebuild: () => Promise.resolve(), checks: () => Promise.resolve([]), identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, policy: policyForTests(), registry: stage.registry, host: '127.0.0.1', log }));
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const get = async (url: string) => {
  const response = await app.inject({ url, headers: { host: 'localhost:3000' } });
  return { status: response.statusCode, body: response.json<unknown>() };
};

test('the sittings in order, each with its agenda; who was decided on is on none, and a flagship is named', async () => {
  const onAgenda = (project: string) => ({ project, title: 'School meals', department: 'schools', path: null, convening: 1, pack: `/v1/projects/${project}/pack` });
  expect(await get('/v1/sittings')).toEqual({
    status: 200,
    body: {
      sittings: [
        { sitting: '2026-12-15', at: '2026-12-15T13:00:00.000Z', agenda: [onAgenda(LIBRARY)] },
        { sitting: '2027-01-12', at: '2027-01-12T13:00:00.000Z', agenda: [onAgenda(MEALS)] },
      ],
      flagships: [{ project: POOL, title: 'School meals' }],
    },
  });
});

test.each<[string, string, number, object]>([
  ['the pack as it was put on the agenda', MEALS, 200, { project: MEALS, sitting: '2027-01-12', pack }],
  ['the pack as the chair has it, without what is the chair’s alone', LIBRARY, 200, { project: LIBRARY, sitting: '2026-12-15', pack: { ...pack, minutesSpent: 120 } }],
  ['a project that has been on no agenda', 'other-12345678', 404, { reason: 'pack-missing' }],
  ['no project', 'nothing', 404, { reason: 'pack-missing' }],
])('%s', async (_case, project, status, body) => {
  const given = await get(`/v1/projects/${project}/pack`);
  expect(given.status).toBe(status);
  expect(given.body).toMatchObject(body);
  expect(Object.keys((given.body as { pack?: object }).pack ?? {})).toEqual(status === 200 ? Object.keys(pack) : []);
});

const jalon = (args: readonly string[], lang: string): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', JALON_URL: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, LANG: lang, TZ: 'UTC' };
    execFile(process.execPath, [join(import.meta.dirname, '../../../cli/jalon.ts'), ...args], { env }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });

test.each<[string, string[], string, number, RegExp]>([
  ['the agendas as a table', ['sittings'], 'C', 0, /^SITTING .*CONVENING.*\n2026-12-15 .*library-12345678[\s\S]*2027-01-12 .*meals-12345678[\s\S]*FLAGSHIPS\n {2}pool-12345678/],
  ['the agendas in French', ['sittings'], 'fr_FR.UTF-8', 0, /^SÉANCE [\s\S]*PROJETS PHARES/],
  ['the agendas for a program', ['sittings', '--json'], 'C', 0, /^\{\n {2}"sittings": \[/],
  ['a pack', ['pack', MEALS], 'C', 0, /^meals-12345678, sitting 2027-01-12 [\s\S]*marks: personal-data\nthemes: \n {2}- theme children, the city’s role leader[\s\S]*opinions: -[\s\S]*minutes spent: 90/],
  ['a pack in French', ['pack', MEALS], 'fr_FR.UTF-8', 0, /rôle|chef de file/],
  ['no pack', ['pack', 'nothing'], 'C', 5, /^$/],
])('%s: jalon %j', async (_case, args, lang, code, out) => {
  const result = await jalon(args, lang);
  expect(result).toMatchObject({ code, out: expect.stringMatching(out) as string });
  expect(result.err).toMatch(code === 0 ? /^$/ : /pack-missing/);
});
