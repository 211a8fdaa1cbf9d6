/** Projects as they are known, and all that happened to them. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { projectUnknown, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { listHistory } from '../queries/listHistory.ts';
import { listProjects } from '../queries/listProjects.ts';
import { showProject } from '../queries/showProject.ts';
import { withPeople } from '../queries/withPeople.ts';
import { today } from '../today.ts';
import { historyFilters, historyView, projectFilters, projectList, projectView } from '../views.ts';

const all = { operationId: 'listProjects', tags: ['projects'], summary: 'Projects, the newest first unless another order is asked for', querystring: projectFilters, response: { 200: projectList } };
const one = { operationId: 'showProject', tags: ['projects'], summary: 'One project with its history, open tasks and decisions', params: projectParams, response: { 200: projectView } };
const past = { operationId: 'listHistory', tags: ['projects'], summary: 'What happened to a project, fact by fact', params: projectParams, querystring: historyFilters, response: { 200: historyView } };

/** The first of a list, looked at from each side. */
const FIRST = '$response.body#/projects/0/id';
const toFirst = (parameter: string, operations: readonly string[]) => operations.map((operationId) => [operationId, { operationId, parameters: { [parameter]: FIRST } }]);
const links = {
  200: Object.fromEntries([
    ...toFirst('id', ['showProject', 'listHistory', 'listRounds', 'listOverlaps', 'showOptions', 'showPack', 'showImpactAssessment', 'showRegisterEntry', 'giveAnswer']),
    ...toFirst('of', ['downloadPack', 'downloadDataProtection']),
  ]),
};
/** To the sitting that voted on it, and to what it went through. */
const VOTED = '$response.body#/votes/0/sitting';
const onward = {
  200: {
    showSitting: { operationId: 'showSitting', parameters: { sitting: VOTED } },
    downloadSittingPack: { operationId: 'downloadSittingPack', parameters: { of: VOTED } },
    downloadDecisions: { operationId: 'downloadDecisions', parameters: { of: VOTED } },
    showOptions: { operationId: 'showOptions', parameters: { id: '$response.body#/id' } },
    listRounds: { operationId: 'listRounds', parameters: { id: '$response.body#/id' } },
  },
};

export const projectRoutes = ({ database, directory, policy }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/projects', { config: { access: 'signed-in' }, schema: all, links }, ({ query }) => withDatabase(() => listProjects(database, query)));

  app.get('/v1/projects/:id', { config: { access: 'signed-in' }, schema: one, links: onward }, async ({ params: { id } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showProject(database, id)) : undefined;
    return found === undefined ? sendProblem(reply, projectUnknown) : { ...found, tasks: withPeople(found.tasks, directory.current(), today(policy)) };
  });

  app.get('/v1/projects/:id/history', { config: { access: 'signed-in' }, schema: past }, async ({ params: { id }, query }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => listHistory(database, id, query)) : undefined;
    return found ?? sendProblem(reply, projectUnknown);
  });
  done();
};
