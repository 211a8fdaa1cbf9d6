/**
 * The public register's list among many projects, beside a bare Fastify route that looks up one row by its key: one request at a time, over HTTP,
 * in turn, in one run; on the embedded database and on PostgreSQL.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { openDatabase, type Database } from '../adapters/database.ts';
import { openLog } from '../adapters/log.ts';
import { directoryFile } from '../adapters/directoryFile.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import { loadCity } from '../cities/loadCity.ts';
import { postgresServer } from '../cli/servers/postgresServer.ts';
import { registerRoutes } from '../services/register/registerRoutes.ts';
import { wordsIn } from '../services/words/words.ts';
import { percentile } from './percentile.ts';
import { fillRegister, idOf } from './fillRegister.ts';

const CITY = 'rennes';
/** Requests of each kind in a round. */
const REQUESTS = 200;
/** What is asked for: the list as it opens, and by each of its filters. */
const PAGES = { list: '/register', theme: '/register?theme=energy', phase: '/register?phase=sourcing', words: '/register?q=ecole', json: '/v1/register' } as const;
const FLOOR = 'floor';

type Measured = { milliseconds: Record<string, { p50: number; p95: number }>; ratioP95: Record<string, number>; bytes: number };
export type RegisterResult = { pglite: Measured; postgres: Measured };

export async function register({ rounds, projects }: { rounds: number; projects: number }): Promise<RegisterResult> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jalon-bench-'));
  const embedded = await openDatabase({ databaseUrl: undefined, dataFolder, log: openLog('bench', 'warn') });
  const pglite = await measure('PGlite', embedded, rounds, projects);
  await embedded.close();
  await rm(dataFolder, { recursive: true });
  const server = await postgresServer();
  const database = await openDatabase({ databaseUrl: server.url, dataFolder, log: openLog('bench', 'warn') });
  const postgres = await measure('PostgreSQL', database, rounds, projects);
  await database.close();
  await server.stop();
  return { pglite, postgres };
}

async function measure(name: string, database: Database, rounds: number, projects: number): Promise<Measured> {
  process.stderr.write(`${name}: making ${projects} projects…\n`);
  await fillRegister(database, projects);
  const app = await openApp(database);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const pages: Readonly<Record<string, string>> = { ...PAGES, [FLOOR]: '' };
  const taken = new Map(Object.keys(pages).map((each) => [each, [] as number[]]));
  let bytes = 0;
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    for (let index = 0; index < REQUESTS; index += 1) {
      for (const [page, path] of Object.entries(pages)) {
        const began = performance.now();
        const size = await read(agent, port, page === FLOOR ? `/floor/${idOf((index * 37) % projects)}` : path);
        if (round > 0) taken.get(page)?.push(performance.now() - began);
        bytes = Math.max(bytes, size);
      }
    }
  }
  agent.destroy();
  await app.close();
  const of = (page: string) => ({ p50: rounded(percentile(50, taken.get(page) ?? [])), p95: rounded(percentile(95, taken.get(page) ?? [])) });
  const milliseconds = Object.fromEntries(Object.keys(pages).map((page) => [page, of(page)]));
  const ratioP95 = Object.fromEntries(Object.keys(PAGES).map((page) => [page, rounded(of(page).p95 / of(FLOOR).p95)]));
  for (const [page, { p50, p95 }] of Object.entries(milliseconds)) process.stderr.write(`${name}, ${page}: p50 ${p50} ms, p95 ${p95} ms\n`);
  process.stderr.write(`${name}: ratio of p95 to the floor: ${JSON.stringify(ratioP95)}; the largest answer ${bytes} bytes\n`);
  return { milliseconds, ratioP95, bytes };
}

async function openApp(database: Database) {
  const { policy, publication } = loadCity(CITY);
  const directory = await directoryFile({ file: directoryTemplate(CITY) ?? '', log: openLog('bench', 'warn') });
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const frame = (request: { url: string }) => ({ words: wordsIn('fr', policy.zone), menu: [], path: request.url });
  await app.register(registerRoutes({ database, policy, publication, directory, frame }));
  app.addHook('onClose', () => directory.close());
  app.get('/floor/:id', ({ params }) => database.db.selectFrom('read_model.projects').select(['id', 'title', 'phase']).where('id', '=', (params as { id: string }).id).executeTakeFirst());
  return app;
}

const read = (agent: Agent, port: number, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ agent, port, path, host: '127.0.0.1' }, (response) => {
      let size = 0;
      response.on('data', (chunk: Buffer) => (size += chunk.length)).on('end', () => (response.statusCode === 200 ? resolve(size) : reject(new Error(`expected ${path} to be found, got ${response.statusCode}`))));
    }).on('error', reject);
  });

const rounded = (value: number): number => Math.round(value * 100) / 100;
