/** Which open projects of different departments say much the same. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { projectUnknown, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { overlapsOfPortfolio, overlapsOfProject } from '../queries/overlaps.ts';
import { overlapFilters, overlapList, overlapPairs } from '../views.ts';

const ofProject = { operationId: 'listOverlaps', tags: ['projects'], summary: 'Open projects of other departments that say much the same, the best first', params: projectParams, querystring: overlapFilters, response: { 200: overlapList } };
const ofPortfolio = { operationId: 'listAllOverlaps', tags: ['city'], summary: 'Every pair of open projects of different departments that say much the same', querystring: overlapFilters, response: { 200: overlapPairs } };

export const overlapRoutes = ({ database: { db } }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/projects/:id/overlaps', { config: { access: 'signed-in' }, schema: ofProject }, async ({ params: { id }, query: { least } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => overlapsOfProject(db, id, least)) : undefined;
    return found ?? sendProblem(reply, projectUnknown);
  });

  app.get('/v1/overlaps', { config: { access: 'signed-in' }, schema: ofPortfolio }, ({ query: { least } }) => withDatabase(() => overlapsOfPortfolio(db, least)));
  done();
};
