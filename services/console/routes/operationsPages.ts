/** For operators alone. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { listDeadLetters } from '../../api/queries/listDeadLetters.ts';
import { listRefusals } from '../../api/queries/listRefusals.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { operationsPage } from '../pages/operations.ts';
import { sendPage } from '../sendPage.ts';

const ROWS = 25;

export const operationsPages = ({ database, checks, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/operations', { config: { access: 'operate' }, schema: { hide: true } }, async (request, reply) => {
    const [found, letters, { refusals }] = await Promise.all([checks(), withDatabase(() => listDeadLetters(database, ROWS)), withDatabase(() => listRefusals(database, { limit: ROWS }))]);
    return sendPage(reply, operationsPage(frame(request), { checks: found, letters, refusals }));
  });
  done();
};
