/** For operators: what goes out to people and systems, and the addresses that somebody must correct. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { instantOf } from '../../../domain/ids.ts';
import { idOf } from '../../identity/caller.ts';
import { settleErrand } from '../../notifications/store/errands.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { deliveryFilters, deliveryList, errandFilters, errandList, settledBody, settledView } from '../deliveryViews.ts';
import { problem, sendProblem } from '../problem.ts';
import { listDeliveries } from '../queries/listDeliveries.ts';
import { listErrands } from '../queries/listErrands.ts';

const config = { access: 'operate' } as const;
const NO_ERRAND = problem(404, 'No errand', 'errand-unknown', 'expected the id of an errand that is open');

export const deliveryRoutes = ({ database }: Pick<ApiPorts, 'database'>): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/deliveries', { config, schema: { operationId: 'listDeliveries', tags: ['operations'], summary: 'What goes out by mail and webhook, the latest first, and how each stands', querystring: deliveryFilters, response: { 200: deliveryList } } }, ({ query }) => withDatabase(() => listDeliveries(database, query)));

  app.get('/v1/errands', { config, schema: { operationId: 'listErrands', tags: ['operations'], summary: 'Addresses that are refused for good, and that somebody must correct', querystring: errandFilters, response: { 200: errandList } }, links: { 200: { settleErrand: { operationId: 'settleErrand', parameters: { id: '$response.body#/errands/0/id' } } } } }, ({ query }) => withDatabase(() => listErrands(database, query)));

  app.post('/v1/errands/:id/settled', { config, schema: { operationId: 'settleErrand', tags: ['operations'], summary: 'It is seen to: what waits for it goes out again', params: z.object({ id: z.string().max(100) }), body: settledBody, response: { 200: settledView } } }, async (request, reply) => {
    const { params: { id }, body: { reason } } = request;
    const wasOpen = await withDatabase(() => settleErrand(database.db, id, { by: idOf(request.caller), because: reason, now: instantOf(Date.now()) }));
    return wasOpen ? { id, settled: true as const } : sendProblem(reply, NO_ERRAND);
  });
  done();
};
