/** Answers: each goes to the project's workflow, which accepts or refuses it; nothing is written to the read model. */
import { randomUUID } from 'node:crypto';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerData } from '../../../domain/contracts/events.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { giveAnswer, PROJECT_UNKNOWN } from '../giveAnswer.ts';
import { sendProblem } from '../problem.ts';
import { answerOfCaller } from '../whoActs.ts';
import { pendingView, replyView } from '../views.ts';

const body = answerData.partial({ id: true, by: true });
const schema = { summary: 'Answer a task', params: z.object({ id: z.string() }), body, response: { 200: replyView, 202: pendingView } };

export const answerRoutes = (ports: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.post('/v1/projects/:id/answers', { config: { access: 'signed-in' }, schema }, async (request, reply) => {
    const project = request.params.id;
    if (!isProjectId(project)) return sendProblem(reply, PROJECT_UNKNOWN);
    return giveAnswer(ports, reply, project, answerOfCaller(ports, request, project, { ...request.body, id: request.body.id ?? randomUUID() }));
  });
  done();
};
