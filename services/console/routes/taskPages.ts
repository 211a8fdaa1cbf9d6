/** My tasks, and one of them: read, begun, answered. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import { forgetDraft, keepDraft } from '../../api/queries/drafts.ts';
import { tasksOfPerson } from '../../api/queries/tasksOfPerson.ts';
import { today } from '../../api/today.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { notFoundPage, personOf } from '../reader.ts';
import { myTasks, projectUrl, taskUrl } from '../pages/myTasks.ts';
import { taskPage } from '../pages/taskPage.ts';
import { sendPage } from '../sendPage.ts';
import { isStoodInFor, mayAnswer, principalsOf } from '../task/principals.ts';
import { giveFromForm } from '../task/giveFromForm.ts';
import { showForm } from '../task/showForm.ts';
import { answeredForm, openForm } from '../task/taskForm.ts';

const LISTED = 25;
const ALL = 300;
const staff = { access: 'staff' } as const;
const params = z.object({ id: z.string().max(300), '*': z.string().max(600) });
const body = z.record(z.string().max(300), z.union([z.string().max(64_000), z.array(z.string().max(64_000)).max(100)]));

const nameOf = ({ project, task }: { project: string; task: string }): string => `${project}/${task}`;

export const taskPages = (ports: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const { database, directory, policy, frame } = ports;

  app.get('/tasks', { config: staff, schema: { hide: true, querystring: z.object({ done: z.string().optional(), all: z.string().optional() }) } }, async (request, reply) => {
    const me = personOf(request);
    const principals = principalsOf(directory.current(), me.id, today(policy));
    const seats = [...new Set([...me.seats, ...principals.flatMap((each) => each.seats)])];
    const limit = request.query.all === undefined ? LISTED : ALL;
    const found = await withDatabase(() => tasksOfPerson(database, { people: [me.id, ...principals.map(({ id }) => id)], seats, limit: limit + 1 }));
    // What a substitution leaves out is not the substitute's.
    const mine = found.slice(0, limit).filter((task) => mayAnswer(me, task) || principals.some((principal) => isStoodInFor(principal, task)));
    // What was just answered may stay in the read model for a moment.
    const { done } = request.query;
    const tasks = mine.filter((task) => nameOf(task) !== done);
    return sendPage(reply, myTasks(frame(request), { tasks, hasMore: found.length > limit, me, principals, directory: directory.current(), isDone: done !== undefined }));
  });

  app.get('/projects/:id/tasks/*', { config: staff, schema: { hide: true, params, querystring: z.object({ done: z.string().optional() }) } }, async (request, reply) => {
    const { id: project, '*': task } = request.params;
    const form = isProjectId(project) ? await withDatabase(() => openForm(ports, personOf(request), project, task)) : undefined;
    return form === undefined ? notFoundPage(ports, request, reply) : sendPage(reply, taskPage(frame(request), { ...showForm(ports, request, form), isDone: request.query.done !== undefined }));
  });

  app.post('/projects/:id/tasks/*', { config: staff, preValidation: app.csrfProtection, schema: { hide: true, params, body } }, async (request, reply) => {
    const { params: { id: project, '*': task }, body: sent } = request;
    const me = personOf(request);
    const opened = isProjectId(project) ? await withDatabase(() => openForm(ports, me, project, task)) : undefined;
    if (opened === undefined) return notFoundPage(ports, request, reply);
    const form = answeredForm(opened, sent);
    if (form.wants === 'draft') {
      const draftKeptAt = await keepDraft(database, { project, task, actor: me.id }, form.values);
      return sendPage(reply, taskPage(frame(request), showForm(ports, request, { ...form, draftKeptAt })));
    }
    if (form.wants === 'more') return sendPage(reply, taskPage(frame(request), showForm(ports, request, form)));
    const given = await giveFromForm(ports, request, form);
    if (given.is === 'done') {
      await forgetDraft(database, { project, task, actor: me.id }).catch(() => undefined);
      return reply.redirect(form.act === undefined ? `/tasks?done=${encodeURIComponent(nameOf({ project, task }))}` : `${form.found === undefined ? projectUrl(project) : taskUrl(project, form.found.row.task)}?done=yes`, 303);
    }
    if (given.is === 'left') return sendPage(reply.code(202), taskPage(frame(request), showForm(ports, request, { ...form, isLeft: true })));
    return sendPage(reply.code(given.status), taskPage(frame(request), showForm(ports, request, { ...form, faults: given.faults, told: given.told })));
  });
  done();
};
