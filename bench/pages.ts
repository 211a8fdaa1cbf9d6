/** Milliseconds of the pages that people open most, with many projects in the read model, beside a bare Fastify route with one indexed query: interleaved, in one run. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request as httpRequest } from 'node:http';
import { performance } from 'node:perf_hooks';
import { fastify } from 'fastify';
import { pino } from 'pino';
import { openDatabase, type Database } from '../adapters/database.ts';
import { readDirectory } from '../adapters/readDirectory.ts';
import { signer } from '../adapters/signer.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import { loadCity } from '../cities/loadCity.ts';
import { postgresServer } from '../cli/servers/postgresServer.ts';
import { REAL_TIME } from '../domain/pace.ts';
import { buildApi } from '../services/api/buildApi.ts';
import type { ApiPorts } from '../services/api/apiPorts.ts';
import { today } from '../services/api/today.ts';
import { demonstration } from '../services/identity/demonstration.ts';
import { analyse } from '../services/projection/keepStatistics.ts';
import { fillReadModel, nameOfProject } from './manyProjects.ts';
import { percentile } from './percentile.ts';

const WHO = 'head-legal';
const LOOKS_A_ROUND = 100;
const SOME_PROJECT = 137;
const PAGES: Readonly<Record<string, (look: number, projects: number) => string>> = {
  portfolio: () => '/portfolio',
  project: (look, projects) => `/projects/${nameOfProject((look * SOME_PROJECT) % projects)}`,
  tasks: () => '/tasks',
  register: () => '/register',
};

const LOOKED_AT = { ...PAGES, floor: (look: number, projects: number) => `/floor/${nameOfProject((look * SOME_PROJECT) % projects)}` };

type Figures = { p50: number; p95: number };
export type PagesResult = Record<string, { floor: Figures; pages: Record<string, Figures & { ratio: number; kB: number }> }>;

export async function pages({ rounds, projects }: { rounds: number; projects: number }): Promise<PagesResult> {
  const folder = await mkdtemp(join(tmpdir(), 'jalon-pages-'));
  const postgres = await postgresServer();
  const log = pino({ level: 'silent' });
  try {
    const result: PagesResult = {};
    for (const [name, databaseUrl] of [['PGlite', undefined], ['PostgreSQL', postgres.url]] as const) {
      const database = await openDatabase({ databaseUrl, dataFolder: folder, log });
      result[name] = await onOne(name, database, rounds, projects);
      await database.close();
    }
    return result;
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function onOne(name: string, database: Database, rounds: number, projects: number): Promise<PagesResult[string]> {
  const ports = await portsFor(database);
  const city = { services: Object.keys(ports.directory.current().services), themes: Object.keys(ports.policy.themes) };
  await fillReadModel(database.db, projects, city, (done) => done % 1_000 === 0 && process.stderr.write(`${name}: ${done} of ${projects} projects in the read model\n`));
  await analyse(database);
  const { app } = await buildApi(ports);
  const bare = fastify();
  bare.get('/floor/:id', ({ params }) => database.db.selectFrom('read_model.projects').selectAll().where('id', '=', (params as { id: string }).id).executeTakeFirst());
  const [ours, floor] = [await app.listen({ host: '127.0.0.1', port: 0 }), await bare.listen({ host: '127.0.0.1', port: 0 })];
  const agent = new Agent({ keepAlive: true });
  try {
    const cookie = await signIn(ours, agent);
    const times = Object.fromEntries([...Object.keys(PAGES), 'floor'].map((each) => [each, [] as number[]]));
    const bytes: Record<string, number> = {};
    // The first round warms everything and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      for (let look = 0; look < LOOKS_A_ROUND; look += 1) {
        for (const [page, pathOf] of Object.entries(LOOKED_AT)) {
          const begun = performance.now();
          const { status, length } = await get(`${page === 'floor' ? floor : ours}${pathOf(look, projects)}`, agent, cookie);
          if (status !== 200) throw new Error(`expected ${page} to answer 200, got ${status}`);
          if (round > 0) times[page]?.push(performance.now() - begun);
          bytes[page] = length;
        }
      }
    }
    const figures = (page: string): Figures => ({ p50: rounded(percentile(50, times[page] ?? [])), p95: rounded(percentile(95, times[page] ?? [])) });
    const bareFigures = figures('floor');
    return { floor: bareFigures, pages: Object.fromEntries(Object.keys(PAGES).map((page) => [page, { ...figures(page), ratio: rounded(figures(page).p95 / bareFigures.p95), kB: Math.round((bytes[page] ?? 0) / 1_000) }])) };
  } finally {
    agent.destroy();
    await app.close();
    await bare.close();
  }
}

async function portsFor(database: Database): Promise<ApiPorts> {
  const { policy } = loadCity('default');
  const read = readDirectory(await readFile(directoryTemplate('default') ?? '', 'utf8'), today(policy));
  if (!read.ok) throw new Error(read.faults.join('; '));
  const nobody = () => Promise.reject(new Error('no page of this measurement asks anything of Temporal or Kafka'));
  return {
    database, policy, identity: demonstration('http://127.0.0.1'), publication: loadCity('default').publication, requestsPerMinute: 1_000_000, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log: pino({ level: 'silent' }),
    directory: { current: () => read.directory, onChange: () => () => undefined, amend: nobody, fault: () => undefined, close: () => Promise.resolve() },
    engine: { startProject: nobody, giveAnswer: nobody, leaveAnswer: nobody, tellRoll: nobody, check: nobody },
    publish: nobody, rebuild: nobody, registry: { known: nobody }, checks: () => Promise.resolve([]),
  };
}

async function signIn(url: string, agent: Agent): Promise<string> {
  const first = await get(`${url}/sign-in`, agent, '');
  const token = /name="_csrf" value="([^"]+)"/.exec(first.text)?.[1] ?? '';
  const second = await get(`${url}/sign-in/as`, agent, first.cookie, new URLSearchParams({ _csrf: token, person: WHO, back: '/' }).toString());
  return second.cookie;
}

type Got = { status: number; length: number; text: string; cookie: string };

function get(url: string, agent: Agent, cookie: string, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', cookie, ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }) };
    const sent = httpRequest(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const content = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, length: content.length, text: content.toString(), cookie: (response.headers['set-cookie'] ?? []).map((set) => set.split(';')[0]).join('; ') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
