/** A console without servers but the embedded database: a city's read model, and whoever signs in. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { readDirectory } from '../../../adapters/readDirectory.ts';
import { signer } from '../../../adapters/signer.ts';
import { directoryTemplate } from '../../../cities/directoryTemplate.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { Directory } from '../../../domain/directory.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import type { ApiPorts } from '../../../services/api/apiPorts.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import type { Route } from '../../../services/identity/guardRoutes.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import { messageOf } from '../projection/factFor.ts';

const HOST = 'localhost:3000';

export type Got = { status: number; text: string; headers: Record<string, unknown> };
export type ConsoleStage = {
  app: FastifyInstance;
  routes: readonly Route[];
  database: Database;
  tell(facts: readonly ReadFact[]): Promise<void>;
  /** The cookie of somebody who has taken this person's place. */
  signIn(person: string): Promise<string>;
  get(url: string, cookie?: string): Promise<Got>;
  close(): Promise<void>;
};

export const { policy: defaultPolicy } = loadCity('default');

export async function defaultDirectory(): Promise<Directory> {
  const read = readDirectory(await readFile(directoryTemplate('default') ?? '', 'utf8'), '2026-11-24');
  if (!read.ok) throw new Error(read.faults.join('; '));
  return read.directory;
}

/** `database`: one that is open, for a measurement. */
export async function consoleStage(own: Partial<ApiPorts> = {}): Promise<ConsoleStage> {
  const log = pino({ level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'jalon-console-'));
  const database = own.database ?? (await openDatabase({ databaseUrl: undefined, dataFolder: folder, log }));
  const { engine, publish, registry } = intakeStage();
  const { app, routes } = await buildApi({
    directory: directoryForTests(await defaultDirectory()), database, engine, publish, registry, policy: defaultPolicy, rebuild: () => Promise.resolve(), checks: () => Promise.resolve([{ name: 'kafka', ok: true, says: 'reads' }]),
    identity: demonstration(`http://${HOST}`), publication: loadCity('default').publication, requestsPerMinute: 100_000, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', workflowPages: 'http://localhost:8233/namespaces/default/workflows', log, ...own,
  });
  let offset = 0;
  return {
    app,
    routes,
    database,
    async tell(facts) {
      const messages = facts.map((fact, index) => ({ offset: String(offset + index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
      await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: offset + facts.length, messages }, offset);
      offset += facts.length;
    },
    signIn: (person) => signInTo(app, person),
    async get(url, cookie) {
      const { statusCode, body, headers } = await app.inject({ url, headers: { host: HOST, accept: 'text/html', ...(cookie !== undefined && { cookie }) } });
      return { status: statusCode, text: body, headers };
    },
    async close() {
      await app.close();
      if (own.database === undefined) await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As a browser does it: the form's page, then the form. */
async function signInTo(app: FastifyInstance, person: string): Promise<string> {
  const form = await app.inject({ url: '/sign-in', headers: { host: HOST, accept: 'text/html' } });
  const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const cookieOf = (response: { cookies: readonly { name: string; value: string }[] }): string => response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const taken = await app.inject({ method: 'POST', url: '/sign-in/as', payload: new URLSearchParams({ _csrf: token, person }).toString(), headers: { 'host': HOST, 'origin': `http://${HOST}`, 'content-type': 'application/x-www-form-urlencoded', 'cookie': cookieOf(form) } });
  return cookieOf(taken);
}
