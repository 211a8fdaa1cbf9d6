/** Answers: each goes to the project's workflow, which accepts or refuses it; nothing is written to the read model. */
import { randomUUID } from 'node:crypto';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { answerData } from '../../../domain/contracts/events.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { problem, sendProblem } from '../problem.ts';
import { refusalProblem } from '../refusalProblem.ts';
import { pendingView, replyView } from '../views.ts';

const body = answerData.extend({ id: answerData.shape.id.optional() });
const schema = { summary: 'Answer a task', params: z.object({ id: z.string() }), body, response: { 200: replyView, 202: pendingView } };

export const answerRoutes = ({ database, engine, signOn }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.post('/v1/projects/:id/answers', { schema }, async (request, reply) => {
    const project = request.params.id;
    const { by, onBehalfOf, statement, id = randomUUID(), ...rest } = request.body;
    if (!isProjectId(project)) return sendProblem(reply, unknown);
    const answer = { id, ...rest, ...(await signOn(request, { by, onBehalfOf, statement })) };

    const result = await engine.giveAnswer(project, answer);
    switch (result.is) {
      case 'replied':
        return result.reply.accepted ? reply.code(200).send({ ...result.reply, accepted: true }) : sendProblem(reply, refusalProblem(result.reply.reason, 'refused before'));
      case 'refused':
        return sendProblem(reply, refusalProblem(result.reason, result.detail));
      case 'slow':
        return reply.code(202).send({ pending: true, id, task: answer.task, see: `/v1/projects/${project}`, detail: 'the project does not reply for now; send the same answer with the same id again to learn what became of it' });
      case 'not-found': {
        const known = await withDatabase(() => database.db.selectFrom('registry.projects').select('project').where('project', '=', project).executeTakeFirst());
        return sendProblem(reply, known === undefined ? unknown : refusalProblem('project-closed', 'the project has ended'));
      }
      default:
        return result satisfies never;
    }
  });
  done();
};

const unknown = problem(404, 'Project unknown', 'project-unknown', 'expected the id of a project');
