/** The register's routes in a real Fastify, on a database that the projection fills from messages; and who is who in its city. */
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { pino } from 'pino';
import type { Database } from '../../../adapters/database.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Publication } from '../../../domain/publication.ts';
import { tellErrors } from '../../../services/api/errors.ts';
import { problemPage } from '../../../services/console/problemPage.ts';
import { projectBatch } from '../../../services/projection/projectBatch.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { nextOffset } from '../../../services/projection/store/offsets.ts';
import { registerRoutes } from '../../../services/register/registerRoutes.ts';
import { wordsIn } from '../../../services/words/words.ts';
import { directoryForTests, personForTests, smallDirectory } from '../../support/directoryForTests.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { messageOf } from '../projection/factFor.ts';

export const { publication: publicationForTests } = loadCity('default');
const words = (text: string) => ({ fr: text, en: text });

/** A mayor in office, a deputy's role that two hold, an opposition whose member is no longer in office, and staff. */
export const townHall: Directory = smallDirectory({
  people: {
    'mayor-1': personForTests({ name: 'Solveig Enfonction', roles: ['mayor'], elected: { from: '2026-03-28', until: '2099-03-31' } }),
    'deputy-1': personForTests({ name: 'Anna Première', roles: ['deputy'], elected: { from: '2026-03-28', until: '2099-03-31' } }),
    'deputy-2': personForTests({ name: 'Bruno Second', roles: ['deputy'], elected: { from: '2026-03-28', until: '2099-03-31' } }),
    'opposition-1': personForTests({ name: 'Aldebert Ancienmandat', roles: ['opposition'], elected: { from: '2020-07-01', until: '2026-03-27' } }),
    'agent-secret-1': personForTests({ name: 'Gwenaëlle Secrétan', roles: ['coordinator'] }),
  },
});

const policy = policyForTests({ themes: { energy: { role: words('The city sets how its grids are used'), services: ['energy'] } } });

export async function openRegister(database: Database, { publication = publicationForTests, publicUrl }: { publication?: Publication; publicUrl?: string } = {}): Promise<FastifyInstance> {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const frame = ({ url }: { url: string }) => ({ words: wordsIn('fr', policy.zone), menu: [], path: url });
  tellErrors(app, { log: pino({ level: 'silent' }), problemPage: problemPage(frame as Parameters<typeof problemPage>[0]), routes: [] });
  await app.register(registerRoutes({ database, policy, publication, directory: directoryForTests(townHall), frame, publicUrl }));
  return app;
}

/** As Kafka would bring them. */
export async function tell({ db }: Database, facts: readonly ReadFact[], topic: string = TOPICS.facts): Promise<void> {
  const from = await db.transaction().execute((tx) => nextOffset(tx, topic, 0));
  const messages = facts.map((fact, index) => ({ offset: String(from + index), timestamp: '1767225600000', attributes: 0, key: null, value: messageOf(fact), headers: {} }));
  await projectBatch(db, { topic, partition: 0, highWatermark: from + messages.length, messages }, from);
}

/** The text of an answer, and that it is one. */
export async function read(app: FastifyInstance, url: string, status = 200): Promise<string> {
  const { statusCode, body } = await app.inject({ url, headers: { host: 'jalon.example.fr' } });
  if (statusCode !== status) throw new Error(`expected ${status} of ${url}, got ${statusCode}: ${body.slice(0, 300)}`);
  return body;
}
