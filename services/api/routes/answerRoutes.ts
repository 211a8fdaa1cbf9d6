/** Answers: each goes to the project's workflow, which accepts or refuses it; nothing is written to the read model. */
import { randomUUID } from 'node:crypto';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { answerData } from '../../../domain/contracts/events.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { giveAnswer } from '../giveAnswer.ts';
import { idempotencyKey, keyHeader } from '../idempotencyKey.ts';
import { problem, projectUnknown, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { showAnswer } from '../queries/showAnswer.ts';
import { answerOfCaller } from '../whoActs.ts';
import { answerView, pendingView, replyView } from '../views.ts';

const body = answerData.partial({ id: true, by: true }).meta({ examples: [{ task: 'at-any-time/hold', answer: { reason: 'the budget is voted in March' } }] });
const give = {
  operationId: 'giveAnswer', tags: ['answers'], summary: 'Answer a task: accepted or refused at once, or where to look for what becomes of it',
  params: projectParams, headers: keyHeader, body, response: { 200: replyView, 202: pendingView },
};
const params = projectParams.extend({ answer: z.string().max(200).meta({ description: 'The id of the answer', examples: ['6f1c0c9e-52f7-4c0e-9d5a-1c9d1b2f3a4b'] }) });
const look = { operationId: 'showAnswer', tags: ['answers'], summary: 'What became of an answer', params, response: { 200: answerView } };

/** Where its sender finds what becomes of it. */
const toLook = { showAnswer: { operationId: 'showAnswer', parameters: { id: '$request.path.id', answer: '$response.body#/id' } } };

const ANSWER_UNKNOWN = problem(404, 'Answer unknown', 'answer-unknown', 'expected the id of an answer to this project; nothing is known of such a one');

export const answerRoutes = (ports: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.post('/v1/projects/:id/answers', { config: { access: 'signed-in', errors: [409, 422] }, schema: give, links: { 200: toLook, 202: toLook } }, async (request, reply) => {
    const { params: { id: project }, body: given } = request;
    const key = idempotencyKey(request.headers['idempotency-key'], given.id);
    if (!key.ok) return sendProblem(reply, problem(400, 'Request malformed', key.reason, key.detail));
    if (!isProjectId(project)) return sendProblem(reply, projectUnknown);
    return giveAnswer(ports, reply, project, answerOfCaller(ports, request, project, { ...given, id: key.id ?? randomUUID() }));
  });

  app.get('/v1/projects/:id/answers/:answer', { config: { access: 'signed-in' }, schema: look }, async ({ params: { id, answer } }, reply) => {
    const found = isProjectId(id) ? await withDatabase(() => showAnswer(ports.database, id, answer)) : undefined;
    return found ?? sendProblem(reply, ANSWER_UNKNOWN);
  });
  done();
};
