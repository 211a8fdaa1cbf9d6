/** The sittings of the steering committee. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { instantOf } from '../../../domain/ids.ts';
import { isSittingName, sittingsAfter } from '../../../domain/sittings.ts';
import { listPastSittings } from '../../api/queries/listPastSittings.ts';
import { listSittings } from '../../api/queries/listSittings.ts';
import { showSitting } from '../../api/queries/showSitting.ts';
import { today } from '../../api/today.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { sittingPage } from '../pages/sitting.ts';
import { sittingsPage } from '../pages/sittings.ts';
import { sendPage } from '../sendPage.ts';

const PAST_A_PAGE = 25;
const COMING = 3;
const staff = { access: 'staff' } as const;

export const sittingPages = ({ database, directory, policy, pace, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/sittings', { config: staff, schema: { hide: true, querystring: z.object({ from: z.string().refine(isSittingName, 'expected the name of a sitting, as in 2027-01-12').optional() }) } }, async (request, reply) => {
    const { from } = request.query;
    const [coming, past] = await withDatabase(() => Promise.all([listSittings(database), listPastSittings(database, { before: from, limit: PAST_A_PAGE + 1 })]));
    const rows = past.slice(0, PAST_A_PAGE);
    const last = rows.at(-1);
    const next = past.length > PAST_A_PAGE && last !== undefined ? { next: last.sitting } : {};
    return sendPage(reply, sittingsPage(frame(request), { ...coming, past: { rows, isFirst: from === undefined, ...next }, next: sittingsAfter(instantOf(Date.now()), COMING, { ...policy.steering.sittings, pace }), policy }));
  });

  app.get('/sittings/:name', { config: staff, schema: { hide: true, params: z.object({ name: z.string().max(100) }) } }, async (request, reply) => {
    const { name } = request.params;
    const found = isSittingName(name) ? await withDatabase(() => showSitting(database, name)) : undefined;
    return found === undefined ? reply.callNotFound() : sendPage(reply, sittingPage(frame(request), { ...found, directory: directory.current(), policy, today: today(policy) }));
  });
  done();
};
