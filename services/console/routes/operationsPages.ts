/** For operators alone. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { instantOf } from '../../../domain/ids.ts';
import { listDeadLetters } from '../../api/queries/listDeadLetters.ts';
import { listDeliveries } from '../../api/queries/listDeliveries.ts';
import { listErrands } from '../../api/queries/listErrands.ts';
import { listRefusals } from '../../api/queries/listRefusals.ts';
import { settleErrand } from '../../notifications/store/errands.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { csrfField } from '../csrfField.ts';
import { operationsPage } from '../pages/operations.ts';
import { personOf } from '../reader.ts';
import { sendPage } from '../sendPage.ts';

const ROWS = 25;
const operate = { access: 'operate' } as const;

export const operationsPages = ({ database, directory, checks, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/operations', { config: operate, schema: { hide: true } }, async (request, reply) => {
    const [found, letters, { refusals }, { errands }, { deliveries }] = await Promise.all([
      checks(), withDatabase(() => listDeadLetters(database, ROWS)), withDatabase(() => listRefusals(database, { limit: ROWS })),
      withDatabase(() => listErrands(database, { settled: 'no', limit: ROWS })), withDatabase(() => listDeliveries(database, { state: 'failing', limit: ROWS })),
    ]);
    return sendPage(reply, operationsPage(frame(request), { checks: found, letters, refusals, errands, deliveries, directory: directory.current(), csrf: csrfField(request) }));
  });

  app.post('/operations/errands/:id/settled', { config: operate, preValidation: app.csrfProtection, schema: { hide: true, params: z.object({ id: z.string().max(300) }), body: z.object({ reason: z.string().trim().min(1).max(2_000) }) } }, async (request, reply) => {
    await withDatabase(() => settleErrand(database.db, request.params.id, { by: personOf(request).id, because: request.body.reason, now: instantOf(Date.now()) }));
    return reply.redirect('/operations', 303);
  });
  done();
};
