/** The steering committee: sittings with their agenda, and what its members read of each project. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import { isSittingName } from '../../../domain/sittings.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { packView, sittingList, sittingParams, sittingView, sittingViewOf } from '../committeeViews.ts';
import { problem, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { listSittings } from '../queries/listSittings.ts';
import { showPack } from '../queries/showPack.ts';
import { showSitting } from '../queries/showSitting.ts';

const one = { operationId: 'showSitting', tags: ['committee'], summary: 'One sitting, to come or past: its agenda, votes and decisions', params: sittingParams, response: { 200: sittingView } };
/** The next one. */
const NEXT = '$response.body#/sittings/0/sitting';
const links = {
  200: {
    showSitting: { operationId: 'showSitting', parameters: { sitting: NEXT } },
    downloadSittingPack: { operationId: 'downloadSittingPack', parameters: { of: NEXT } },
    downloadDecisions: { operationId: 'downloadDecisions', parameters: { of: NEXT } },
  },
};
const SITTING_UNKNOWN = problem(404, 'Sitting unknown', 'sitting-unknown', 'expected the name of a sitting on whose agenda a project is or was, as in 2027-01-12');

export const committeeRoutes = ({ database }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/sittings', { config: { access: 'signed-in' }, schema: { operationId: 'listSittings', tags: ['committee'], summary: 'Sittings to come with their agenda, and the flagships', response: { 200: sittingList } }, links }, () => withDatabase(() => listSittings(database)));

  app.get('/v1/sittings/:sitting', { config: { access: 'signed-in' }, schema: one }, async ({ params: { sitting } }, reply) => {
    const found = isSittingName(sitting) ? await withDatabase(() => showSitting(database, sitting)) : undefined;
    return found === undefined ? sendProblem(reply, SITTING_UNKNOWN) : sittingViewOf(found);
  });

  app.get('/v1/projects/:id/pack', { config: { access: 'signed-in' }, schema: { operationId: 'showPack', tags: ['committee'], summary: 'What the steering committee reads of one project', params: projectParams, response: { 200: packView } } }, async ({ params: { id } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showPack(database, id)) : undefined;
    return found ?? sendProblem(reply, problem(404, 'No pack', 'pack-missing', 'expected the id of a project that has been on an agenda of the committee'));
  });
  done();
};
