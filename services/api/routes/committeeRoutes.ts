/** The steering committee: sittings with their agenda, and what its members read of each project. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { packView, sittingList } from '../committeeViews.ts';
import { problem, sendProblem } from '../problem.ts';
import { listSittings } from '../queries/listSittings.ts';
import { showPack } from '../queries/showPack.ts';

export const committeeRoutes = ({ database }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/sittings', { config: { access: 'signed-in' }, schema: { summary: 'Sittings of the steering committee with their agenda, and the flagships', response: { 200: sittingList } } }, () => withDatabase(() => listSittings(database)));

  app.get('/v1/projects/:id/pack', { config: { access: 'signed-in' }, schema: { summary: 'What the steering committee reads of one project', params: z.object({ id: z.string() }), response: { 200: packView } } }, async ({ params: { id } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showPack(database, id)) : undefined;
    return found ?? sendProblem(reply, problem(404, 'No pack', 'pack-missing', 'expected the id of a project that has been on an agenda of the committee'));
  });
  done();
};
