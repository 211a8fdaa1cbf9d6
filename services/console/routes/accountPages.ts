/** One's own account, and the address of one's calendar. */
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { instantOf } from '../../../domain/ids.ts';
import { today } from '../../api/today.ts';
import { makeFeed, revokeFeed } from '../../notifications/calendar/calendarFeeds.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { csrfField } from '../csrfField.ts';
import { accountPage } from '../pages/account.ts';
import type { Account } from '../pages/account.ts';
import { personOf } from '../reader.ts';
import { sendPage } from '../sendPage.ts';
import { principalsOf } from '../task/principals.ts';

const staff = { access: 'staff' } as const;

export const accountPages = ({ database, directory, policy, identity, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  function pageFor(request: FastifyRequest, calendar: Account['calendar']) {
    const me = personOf(request);
    const current = directory.current();
    return accountPage(frame(request), { me, directory: current, principals: principalsOf(current, me.id, today(policy)).map(({ id }) => id), csrf: csrfField(request), calendar });
  }

  app.get('/account', { config: staff, schema: { hide: true } }, (request, reply) => sendPage(reply, pageFor(request, undefined)));

  app.post('/account/calendar', { config: staff, preValidation: app.csrfProtection, schema: { hide: true, body: z.object({ do: z.enum(['make', 'revoke']) }) } }, async (request, reply) => {
    const me = personOf(request);
    if (request.body.do === 'revoke') {
      await withDatabase(() => revokeFeed(database.db, me.id));
      return sendPage(reply, pageFor(request, { is: 'revoked' }));
    }
    const token = await withDatabase(() => makeFeed(database.db, me.id, instantOf(Date.now())));
    return sendPage(reply, pageFor(request, { is: 'made', url: `${identity.publicUrl}/calendar/${token}.ics` }));
  });
  done();
};
