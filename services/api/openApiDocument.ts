/** The description of the API as a document, made of the API itself, with nothing behind it. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { pino } from 'pino';
import { Away } from '../../adapters/away.ts';
import { signer } from '../../adapters/signer.ts';
import type { Tables } from '../../adapters/tables.ts';
import { loadCity } from '../../cities/loadCity.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { demonstration } from '../identity/demonstration.ts';
import type { ApiPorts } from './apiPorts.ts';
import { buildApi } from './buildApi.ts';

/** As it is committed in `docs/api/openapi.json`. */
export async function openApiDocument(): Promise<string> {
  const { app } = await buildApi(withNothing());
  await app.ready();
  const document = app.swagger();
  await app.close();
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const nothing = (): Promise<never> => Promise.reject(new Away('everything', new Error('this API is only described')));
const nobody = (): never => {
  throw new Error('this API is only described');
};

function withNothing(): ApiPorts {
  const db = new Kysely<Tables>({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (of) => new PostgresIntrospector(of), createQueryCompiler: () => new PostgresQueryCompiler() } });
  return {
    database: { db, isEmbedded: false, close: () => db.destroy() },
    engine: { startProject: nothing, giveAnswer: nothing, leaveAnswer: nothing, tellRoll: nothing, check: nothing },
    directory: { current: nobody, onChange: nobody, amend: nothing, fault: () => undefined, close: () => Promise.resolve() },
    registry: { known: nothing }, publish: nothing, rebuild: nothing, checks: nothing,
    identity: demonstration('http://localhost:3000'), publication: loadCity('default').publication, requestsPerMinute: 600, pace: REAL_TIME, signer: signer(undefined), acceptUnsigned: false, policy: loadCity('default').policy, host: '127.0.0.1', log: pino({ level: 'silent' }),
  };
}
