/** The city's own person-days: what there is, what is booked, what is free. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { quarterOf } from '../../../domain/calendar.ts';
import { instantOf } from '../../../domain/ids.ts';
import { quartersOf } from '../../portfolio/quarters.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { capacityView, capacityViewOf } from '../capacityViews.ts';
import { showCapacity } from '../queries/showCapacity.ts';

const querystring = z.object({ from: z.string().regex(/^20\d\d-Q[1-4]$/, 'expected a quarter, as in 2027-Q1').optional().meta({ description: 'The first quarter; the current one, unless it is said', examples: ['2027-Q1'] }) });
const schema = { operationId: 'showCapacity', tags: ['city'], summary: 'Person-days of the city’s own developers by quarter: all there are, what each project has booked, what is free', querystring, response: { 200: capacityView } };

export const capacityRoutes = ({ database, policy }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const perQuarter = policy.capacity.personDaysPerQuarter;
  app.get('/v1/capacity', { config: { access: 'signed-in' }, schema }, async ({ query: { from = quarterOf(instantOf(Date.now())) } }) => {
    const bookings = await withDatabase(() => showCapacity(database, from));
    return capacityViewOf(quartersOf(bookings, from, perQuarter), perQuarter);
  });
  done();
};
