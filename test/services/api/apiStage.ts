/** The API on a database of its own, with an engine that a test tells what to do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { pino } from 'pino';
import { openDatabase } from '../../../adapters/database.ts';
import type { Database } from '../../../adapters/database.ts';
import { signer } from '../../../adapters/signer.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import type { ApiPorts } from '../../../services/api/apiPorts.ts';
import { buildApi } from '../../../services/api/buildApi.ts';
import { demonstration } from '../../../services/identity/demonstration.ts';
import type { Route } from '../../../services/identity/guardRoutes.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { rebuildReadModel } from '../../../services/projection/rebuildReadModel.ts';
import { directoryForTests } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { intakeStage } from '../intake/intakeStage.ts';
import type { Stage } from '../intake/intakeStage.ts';
import { messageOf } from '../projection/factFor.ts';

export type Answered = { status: number; type: string | undefined; headers: Record<string, unknown>; body: Record<string, unknown> };
export type ApiStage = {
  app: FastifyInstance;
  routes: readonly Route[];
  database: Database;
  stage: Stage;
  /** Facts as the projection reads them, from the first message on or after what was read before. */
  read(...facts: readonly ReadFact[]): Promise<void>;
  /** Empties the read model; what is read next is read from the first message on. */
  rebuild(): Promise<void>;
  ask(options: InjectOptions): Promise<Answered>;
  get(url: string, headers?: Record<string, string>): Promise<Answered>;
  post(url: string, payload: object | string, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
};

export async function apiStage(own: Partial<ApiPorts> = {}): Promise<ApiStage> {
  const log = pino({ level: 'silent' });
  const folder = await mkdtemp(join(tmpdir(), 'jalon-api-'));
  const database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, log });
  const stage = intakeStage();
  const { app, routes } = await buildApi({
    directory: directoryForTests(), database, engine: stage.engine, publish: stage.publish, policy: policyForTests(), registry: stage.registry, rebuild: () => rebuildReadModel(database), checks: () => Promise.resolve([]),
    identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 100_000, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: true, host: '127.0.0.1', log, ...own,
  });

  let offset = 0;
  /** Of the topic, which a rebuild leaves as it is. */
  let end = 0;
  async function read(...facts: readonly ReadFact[]): Promise<void> {
    const messages = facts.map((fact, index) => ({ offset: String(offset + index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
    end = Math.max(end, offset + facts.length);
    await projectBatch(database.db, { topic: TOPICS.facts, partition: 0, highWatermark: end, messages }, offset);
    offset += facts.length;
  }
  async function rebuild(): Promise<void> {
    await rebuildReadModel(database);
    offset = 0;
  }
  async function ask(options: InjectOptions): Promise<Answered> {
    const response = await app.inject({ ...options, headers: { host: 'localhost:3000', ...options.headers } });
    const type = response.headers['content-type'];
    return { status: response.statusCode, type: typeof type === 'string' ? type : undefined, headers: response.headers, body: response.payload.startsWith('{') ? response.json<Record<string, unknown>>() : {} };
  }
  async function close(): Promise<void> {
    await app.close();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
  return {
    app, routes, database, stage, read, rebuild, ask, close,
    get: (url, headers = {}) => ask({ url, headers }),
    post: (url, payload, headers = {}) => ask({ method: 'POST', url, payload: typeof payload === 'string' ? payload : JSON.stringify(payload), headers: { 'content-type': 'application/json', ...headers } }),
  };
}
