/** Projects as they are known. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { projectUnknown, sendProblem } from '../problem.ts';
import { listProjects } from '../queries/listProjects.ts';
import { showProject } from '../queries/showProject.ts';
import { withPeople } from '../queries/withPeople.ts';
import { today } from '../today.ts';
import { projectFilters, projectList, projectView } from '../views.ts';

export const projectRoutes = ({ database, directory, policy }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/projects', { config: { access: 'signed-in' }, schema: { summary: 'Projects, newest first', querystring: projectFilters, response: { 200: projectList } } }, ({ query }) => withDatabase(() => listProjects(database, query)));

  app.get('/v1/projects/:id', { config: { access: 'signed-in' }, schema: { summary: 'One project with its history, open tasks and decisions', params: z.object({ id: z.string() }), response: { 200: projectView } } }, async ({ params: { id } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showProject(database, id)) : undefined;
    return found === undefined ? sendProblem(reply, projectUnknown) : { ...found, tasks: withPeople(found.tasks, directory.current(), today(policy)) };
  });
  done();
};
