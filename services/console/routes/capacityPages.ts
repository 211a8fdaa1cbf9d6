/** In-house capacity and its picture. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { quarterOf } from '../../../domain/calendar.ts';
import { instantOf } from '../../../domain/ids.ts';
import { showCapacity } from '../../api/queries/showCapacity.ts';
import { capacityPicture } from '../../pictures/capacityPicture.ts';
import { pictureQuery, sendPicture } from '../../pictures/sendPicture.ts';
import { wordsIn } from '../../words/words.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { capacityPage } from '../pages/capacity.ts';
import { quartersOf } from '../../portfolio/quarters.ts';
import type { Quarter } from '../../portfolio/quarters.ts';
import { sendPage } from '../sendPage.ts';

const staff = { access: 'staff' } as const;

export const capacityPages = ({ database, policy, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const perQuarter = policy.capacity.personDaysPerQuarter;
  async function quarters(): Promise<Quarter[]> {
    const current = quarterOf(instantOf(Date.now()));
    return quartersOf(await withDatabase(() => showCapacity(database, current)), current, perQuarter);
  }

  app.get('/capacity', { config: staff, schema: { hide: true } }, async (request, reply) => sendPage(reply, capacityPage(frame(request), { quarters: await quarters(), perQuarter })));

  app.get('/pictures/capacity.svg', { config: staff, schema: { hide: true, querystring: pictureQuery } }, async (request, reply) =>
    sendPicture(reply, capacityPicture(await quarters(), wordsIn(request.language, policy.zone)), request.query));
  done();
};
