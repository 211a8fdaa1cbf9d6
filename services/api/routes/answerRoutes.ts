/** Answers: each goes to the project's workflow, which accepts or refuses it; nothing is written to the read model. */
import { randomUUID } from 'node:crypto';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerData } from '../../../domain/contracts/events.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { giveAnswer, PROJECT_UNKNOWN } from '../giveAnswer.ts';
import { sendProblem } from '../problem.ts';
import { pendingView, replyView } from '../views.ts';

const body = answerData.extend({ id: answerData.shape.id.optional() });
const schema = { summary: 'Answer a task', params: z.object({ id: z.string() }), body, response: { 200: replyView, 202: pendingView } };

export const answerRoutes = (ports: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.post('/v1/projects/:id/answers', { schema }, async (request, reply) => {
    const project = request.params.id;
    const { by, onBehalfOf, statement, id = randomUUID(), ...rest } = request.body;
    if (!isProjectId(project)) return sendProblem(reply, PROJECT_UNKNOWN);
    const answer = { id, ...rest, ...(await ports.signOn(request, { by, onBehalfOf, statement })) };
    return giveAnswer(ports, reply, project, answer);
  });
  done();
};
