/** For operators alone: how it all is, and the errands that they settle. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { instantOf } from '../../../domain/ids.ts';
import { settledBody } from '../../api/deliveryViews.ts';
import { listDeadLetters } from '../../api/queries/listDeadLetters.ts';
import { listDeliveries } from '../../api/queries/listDeliveries.ts';
import { listErrands } from '../../api/queries/listErrands.ts';
import { listRefusals } from '../../api/queries/listRefusals.ts';
import { idOf } from '../../identity/caller.ts';
import { settleErrand } from '../../notifications/store/errands.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { operationsPage } from '../pages/operations.ts';
import { sendPage } from '../sendPage.ts';

const ROWS = 25;
const operate = { access: 'operate' } as const;

export const operationsPages = ({ database, directory, checks, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/operations', { config: operate, schema: { hide: true, querystring: z.object({ settled: z.string().max(10).optional() }) } }, async (request, reply) => {
    const [found, letters, { refusals }, { errands }, { deliveries }] = await Promise.all([
      checks(), withDatabase(() => listDeadLetters(database, ROWS)), withDatabase(() => listRefusals(database, { limit: ROWS })), withDatabase(() => listErrands(database, { settled: 'no', limit: ROWS })), withDatabase(() => listDeliveries(database, { state: 'failing', limit: ROWS })),
    ]);
    const isSettled = request.query.settled !== undefined;
    return sendPage(reply, operationsPage(frame(request), { checks: found, letters, refusals, errands, deliveries, isSettled, directory: directory.current(), token: request.csrfToken() }));
  });

  // A browser sends the token with the reason; the schema of the API knows the reason alone.
  app.post('/operations/errands/:id', { config: operate, preValidation: app.csrfProtection, schema: { hide: true, params: z.object({ id: z.string().max(100) }), body: z.object(settledBody.shape) } }, async (request, reply) => {
    const { params: { id }, body: { reason } } = request;
    const wasOpen = await withDatabase(() => settleErrand(database.db, id, { by: idOf(request.caller), because: reason, now: instantOf(Date.now()) }));
    return wasOpen ? reply.redirect('/operations?settled=yes', 303) : reply.redirect('/operations', 303);
  });
  done();
};
