/** What is asked of whom. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { kindOf } from '../../../domain/taskKinds.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { ALL_KINDS, listTasks } from '../queries/listTasks.ts';
import { withPeople } from '../queries/withPeople.ts';
import { today } from '../today.ts';
import { kindList, taskFilters, taskList } from '../views.ts';

/** The first of the list, and its project. */
const links = {
  200: {
    giveAnswer: { operationId: 'giveAnswer', parameters: { id: '$response.body#/tasks/0/project' } },
    showProject: { operationId: 'showProject', parameters: { id: '$response.body#/tasks/0/project' } },
  },
};

export const taskRoutes = ({ database, directory, policy }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/tasks', { config: { access: 'signed-in' }, schema: { operationId: 'listTasks', tags: ['answers'], summary: 'Open tasks, the most pressing first unless another order is asked for', querystring: taskFilters, response: { 200: taskList } }, links }, async ({ query }) => {
    const list = await withDatabase(() => listTasks(database, query));
    return { ...list, tasks: withPeople(list.tasks, directory.current(), today(policy)) };
  });

  app.get('/v1/task-kinds', { config: { access: 'signed-in' }, schema: { operationId: 'listTaskKinds', tags: ['answers'], summary: 'The kinds of tasks, what each asks and the answer that it expects', response: { 200: kindList } } }, () => ({
    kinds: ALL_KINDS.map((kind) => ({ kind, question: kindOf(kind).question, expects: kindOf(kind).answer.expects })),
  }));
  done();
};
