/** A project's rounds: who is asked, who has answered, what was said; and the comparison behind build or outsource. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { problem, projectUnknown, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { showComparison } from '../queries/showComparison.ts';
import { listRounds, showRound } from '../queries/showRounds.ts';
import { optionsView, optionsViewOf, roundList, roundView } from '../roundViews.ts';

const roundParams = projectParams.extend({ round: z.string().max(100).meta({ description: 'As in the ids of its tasks', examples: ['consultation-1'] }) });

const all = { operationId: 'listRounds', tags: ['projects'], summary: 'A project’s rounds, with counts as in 4 of 7 interviews answered', params: projectParams, response: { 200: roundList } };
const one = { operationId: 'showRound', tags: ['projects'], summary: 'One round: who is asked and who has answered, opinions for citizens and for agents, the meeting, the time spent', params: roundParams, response: { 200: roundView } };
const options = { operationId: 'showOptions', tags: ['projects'], summary: 'The comparison behind build or outsource: the ranking, what each criterion contributes, what was eliminated, what would change it', params: projectParams, response: { 200: optionsView } };

const ROUND_UNKNOWN = problem(404, 'Round unknown', 'round-unknown', 'expected the name of a round of this project, as in consultation-1');
const NOT_COMPARED = problem(404, 'No comparison', 'comparison-unknown', 'expected a project whose options have been compared');

export const roundRoutes = ({ database }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/projects/:id/rounds', { config: { access: 'signed-in' }, schema: all, links: { 200: { showRound: { operationId: 'showRound', parameters: { id: '$request.path.id', round: '$response.body#/rounds/0/round' } } } } }, async ({ params: { id } }, reply) => {
    const rounds = isProjectId(id) ? await withDatabase(() => listRounds(database, id)) : undefined;
    return rounds === undefined ? sendProblem(reply, projectUnknown) : { rounds };
  });

  app.get('/v1/projects/:id/rounds/:round', { config: { access: 'signed-in' }, schema: one }, async ({ params: { id, round } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showRound(database, id, round)) : undefined;
    return found ?? sendProblem(reply, ROUND_UNKNOWN);
  });

  app.get('/v1/projects/:id/options', { config: { access: 'signed-in' }, schema: options }, async ({ params: { id } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showComparison(database, id)) : undefined;
    return found === undefined ? sendProblem(reply, NOT_COMPARED) : optionsViewOf(found);
  });
  done();
};
