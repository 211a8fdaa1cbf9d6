/** For operators: what could not be read, and the read model made anew. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { listDeadLetters } from '../queries/listDeadLetters.ts';
import { listRefusals } from '../queries/listRefusals.ts';
import { deadLetterList, refusalList } from '../views.ts';

const filters = z.object({ limit: z.coerce.number().int().min(1).max(1_000).default(100) });

export const operatorRoutes = ({ database, rebuild }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/dead-letters', { config: { access: 'operate' }, schema: { operationId: 'listDeadLetters', tags: ['operations'], summary: 'Messages that could not be read', querystring: filters, response: { 200: deadLetterList } } }, ({ query }) => withDatabase(() => listDeadLetters(database, query.limit)));

  app.get('/v1/refusals', { config: { access: 'operate' }, schema: { operationId: 'listRefusals', tags: ['operations'], summary: 'Answers that were refused, the latest first', querystring: filters.extend({ project: z.string().max(300).optional() }), response: { 200: refusalList } } }, ({ query }) => withDatabase(() => listRefusals(database, query)));

  app.post('/v1/read-model/rebuild', { config: { access: 'operate' }, schema: { operationId: 'rebuildReadModel', tags: ['operations'], summary: 'Empty the read model and fill it again from the topics', response: { 202: z.object({ rebuilding: z.literal(true) }) } } }, async (_request, reply) => {
    await rebuild();
    return reply.code(202).send({ rebuilding: true });
  });
  done();
};
