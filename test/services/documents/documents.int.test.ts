/** Documents from facts to what a caller gets: the read model, the routes, who may, in which language. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fastify } from 'fastify';
import type { FastifyError, FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { frameFor } from '../../../services/console/frame.ts';
import { documentRoutes } from '../../../services/documents/documentRoutes.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import { guardRoutes, NotAllowed } from '../../../services/identity/guardRoutes.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { Language } from '../../../services/words/words.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { readPdf } from '../../support/pdfText.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { unzipped } from '../../support/unzipped.ts';
import { factFor, messageOf, started } from '../projection/factFor.ts';
import { directoryOfTheSitting, LIBRARY, MEALS, POOL, SITTING, storyOfASitting } from './storyOfASitting.ts';

const SECRET = 'confidential words';
/** Personal data are processed, and nobody has described how. */
const UNSAID = 'unsaid-12345678';
const story = [
  ...storyOfASitting,
  started(1, UNSAID),
  factFor(2, 'jalon.assessment.screened.v1', { result: 'required-two-criteria', because: 'b', isDue: true, rule: 'default 1', answers: { personalData: 'yes', criteria: [], art35: [], cnilTypes: [] }, rebutted: [] }, UNSAID),
];

let folder: string;
let database: Database;
let app: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jalon-documents-'));
  database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log: pino({ level: 'silent' }) });
  await projected(TOPICS.facts, story.map(messageOf));
  await projected(TOPICS.restricted, [messageOf(factFor(19, 'jalon.answer.accepted.v1', { answer: 'r', task: 'dpo-review-1/dpo-opinion', kind: 'dpo-opinion', of: 'role:dpo', by: 'dpo-1', signed: true, content: { opinion: 'unfavourable', reason: SECRET }, isRestricted: true }, MEALS))]);
  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler<FastifyError>((error, _request, reply) => reply.code(error instanceof NotAllowed ? 403 : (error.statusCode ?? 500)).send({ said: error.message }));
  app.addHook('onRequest', (request, _reply, next) => {
    const seats = String(request.headers['x-seats'] ?? '').split(' ').filter((seat): seat is `role:${string}` => seat.startsWith('role:'));
    Object.assign(request, { language: (request.headers['x-language'] ?? 'fr') as Language, caller: { is: 'person', id: 'somebody', name: 'Somebody', seats }, csrfToken: () => '' });
    next();
  });
  guardRoutes(app);
  const policy = policyForTests();
  const identity = demonstration('http://localhost:3000');
  await app.register(documentRoutes({ database, policy, directory: directoryForTests(directoryOfTheSitting()), frame: frameFor({ identity, policy, pace: REAL_TIME }) }));
});
afterAll(async () => {
  await app?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

async function projected(topic: string, values: readonly Buffer[]): Promise<void> {
  const messages = values.map((value, index) => ({ offset: String(index), timestamp: '1767225600000', attributes: 0, key: null, value, headers: {} }));
  expect(await projectBatch(database.db, { topic, partition: 0, highWatermark: messages.length, messages }, 0)).toMatchObject({ is: 'projected' });
}

type Headers = Record<string, string>;
const DPO: Headers = { 'x-seats': 'role:dpo' };
const get = async (url: string, headers: Headers = {}) => {
  const { statusCode, rawPayload, headers: given, body } = await app.inject({ url, headers: { accept: 'text/html', ...headers } });
  return { status: statusCode, bytes: rawPayload, body, type: String(given['content-type']), disposition: String(given['content-disposition']), cache: given['cache-control'] };
};
const table = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

test.each<[string, string, string, RegExp]>([
  ['the pack of a project', `/projects/${MEALS}/pack`, `Dossier de comité ${MEALS}.pdf`, /faits 1 à 26 du projet meals-12345678/],
  ['the pack of a sitting', `/sittings/${SITTING}/pack`, `Dossier de séance ${SITTING}.pdf`, /3 projets à l’ordre du jour/],
  ['the record of decisions', `/sittings/${SITTING}/decisions`, `Relevé de décisions ${SITTING}.pdf`, /Maxence Fontbrune \(pour Clarisse Saintignan\)/],
  ['the DPO’s record', `/projects/${MEALS}/data-protection`, `Protection des données ${MEALS}.pdf`, /L’avis est suivi/],
])('%s is a page, and a file of the same words', async (_case, path, name, says) => {
  const page = await get(path, DPO);
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', cache: 'no-store' });
  expect(page.body).toMatch(says);
  expect(page.body).toContain(`href="/v1${path}.pdf?lang=fr"`);

  const file = await get(`/v1${path}.pdf`, DPO);
  expect(file).toMatchObject({ status: 200, type: 'application/pdf', cache: 'no-store' });
  expect(file.disposition).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
  expect(file.disposition).toMatch(/filename="[\x20-\x7e]+\.pdf"/);
  const { text, language } = readPdf(file.bytes);
  expect(language).toBe('fr-FR');
  expect(text).toMatch(new RegExp(withoutSpaces(says.source)));
  for (const body of [page.body, text]) expect(body).not.toContain(SECRET);
});

test('each sitting has the projects that were voted on in it, and those that are on its agenda now', async () => {
  const projectsIn = async (sitting: string) => [MEALS, LIBRARY, POOL].filter((project) => bodies.get(sitting)?.includes(project));
  const bodies = new Map(await Promise.all([SITTING, '2027-01-12'].map(async (sitting) => [sitting, (await get(`/sittings/${sitting}/pack`)).body] as const)));
  expect(await projectsIn(SITTING)).toEqual([MEALS, LIBRARY, POOL]);
  expect(await projectsIn('2027-01-12')).toEqual([LIBRARY]);
  // Of each sitting, the pack of then: 95 minutes are 1.6 hours, 600 are 10.
  expect(bodies.get(SITTING)).toMatch(/1,6\sh/);
  expect(bodies.get('2027-01-12')).toMatch(/10\sh/);
});

test('a caller’s language is theirs on a page; a program may name one', async () => {
  expect((await get(`/projects/${MEALS}/pack`, { 'x-language': 'en' })).body).toContain('Opinions of the services');
  expect(readPdf((await get(`/v1/projects/${MEALS}/pack.pdf?lang=en`)).bytes)).toMatchObject({ language: 'en-GB' });
  expect(Object.keys(table((await get('/v1/portfolio.csv?lang=en')).body)[0] ?? {})).toContain('Department');
  expect((await get('/v1/portfolio.csv?lang=de')).status).toBe(400);
});

test.each<[string, string, Headers, number]>([
  ['what the DPO works on is not for everyone', `/projects/${MEALS}/data-protection`, {}, 403],
  ['nor as a file', `/v1/projects/${MEALS}/data-protection.pdf`, { 'x-seats': 'role:coordinator' }, 403],
  ['nor all entries', '/v1/data-protection/record.csv', {}, 403],
  ['the controller may', `/v1/projects/${MEALS}/data-protection.pdf`, { 'x-seats': 'role:controller' }, 200],
  ['a sitting of which nothing is known', '/sittings/2030-01-01/decisions', {}, 404],
  ['a sitting by no name of one', '/v1/sittings/%25/pack.pdf', {}, 404],
  ['a project that was on no agenda', `/projects/${UNSAID}/pack`, {}, 404],
  ['no project', '/v1/projects/nothing/data-protection.pdf', DPO, 404],
])('%s: %s', async (_case, url, headers, status) => {
  expect((await get(url, headers)).status).toBe(status);
});

test('the portfolio as CSV and as a spreadsheet, with how far the facts were read', async () => {
  const csv = await get('/v1/portfolio.csv');
  expect(csv).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8', disposition: expect.stringMatching(/filename="Portefeuille \d{4}-\d\d-\d\d\.csv"/) as string });
  expect(table(csv.body)).toHaveLength(4);
  expect(table(csv.body).find((line) => line['Référence'] === MEALS)).toMatchObject({ 'Investissement, au plus': '1234567', 'D’après': `les faits de la ville jusqu’à la position 0:${story.length}` });
  const sheets = await get('/v1/portfolio.xlsx');
  expect(sheets.status).toBe(200);
  expect(unzipped(sheets.bytes).get('xl/sharedStrings.xml')).toContain(`0:${story.length}`);
});

test('the entries of all projects that process personal data, described or not, and of no other', async () => {
  const entries = table((await get('/v1/data-protection/record.csv', DPO)).body);
  expect(entries.map((entry) => entry['Référence'])).toEqual([MEALS, UNSAID]);
  expect(entries[0]).toMatchObject({ 'Service chargé de la mise en œuvre': 'Écoles', 'Base légale': 'Mission d’intérêt public', 'Avis du DPD': 'Favorable sous conditions', 'Prochain examen': '2029-12-01', 'Conditions de protection des données': 'Signer le contrat (À remplir)' });
  expect(entries[1]).toMatchObject({ 'Finalités': '', 'Sous-traitants': '' });
  expect(entries[1]?.['À compléter']).toContain('description du traitement');
});
