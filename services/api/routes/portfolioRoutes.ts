/** What all projects cost together. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { showPortfolio } from '../queries/showPortfolio.ts';
import { portfolioView } from '../views.ts';

export const portfolioRoutes = ({ database, policy }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/portfolio', { config: { access: 'signed-in' }, schema: { operationId: 'showPortfolio', tags: ['city'], summary: 'Estimates of all projects, beside the target and the budgets of the policy', response: { 200: portfolioView } } }, () => withDatabase(() => showPortfolio(database, policy)));
  done();
};
