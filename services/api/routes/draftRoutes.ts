/** Drafts: what somebody has begun to answer, kept here until it is given. The workflow knows nothing of it. */
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ANSWER_LIMIT } from '../../../domain/answer.ts';
import { DEEPEST, isShallow } from '../../../domain/guard.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { problem, sendProblem } from '../problem.ts';
import { projectParams } from '../projectParams.ts';
import { actorOf } from '../whoActs.ts';
import { findDraft, forgetDraft, keepDraft } from '../queries/drafts.ts';
import type { DraftPlace } from '../queries/drafts.ts';

const place = z.object({ task: z.string().min(1).max(300).meta({ examples: ['consultation-1/interview/legal'] }), by: z.string().min(1).max(200).optional().meta({ examples: ['head-legal'] }) });
const answer = z.record(z.string(), z.unknown()).refine(isShallow, { message: `expected JSON nested ${DEEPEST} levels at most`, abort: true }).refine((content) => JSON.stringify(content).length <= ANSWER_LIMIT, { message: `expected at most ${ANSWER_LIMIT} characters of JSON` });
export const draftView = z.object({ project: z.string(), task: z.string(), answer: z.record(z.string(), z.unknown()), savedAt: z.string() });

const NO_DRAFT = problem(404, 'No draft', 'draft-unknown', 'expected a task that somebody has begun to answer');

export const draftRoutes = ({ database, identity }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const placeOf = ({ caller }: FastifyRequest, project: string, { task, by }: z.infer<typeof place>): DraftPlace =>
    ({ project, task, actor: actorOf(identity, caller, by === undefined ? {} : { by: { id: by } }).by.id });

  app.put('/v1/projects/:id/draft', { config: { access: 'signed-in' }, schema: { operationId: 'keepDraft', tags: ['answers'], summary: 'Keep what one has begun to answer', params: projectParams, body: place.extend({ answer }).meta({ examples: [{ task: 'consultation-1/interview/legal', by: 'head-legal', answer: { verdict: 'favourable' } }] }), response: { 200: draftView } } }, async (request) => {
    const { params: { id: project }, body: { task, answer: content } } = request;
    const savedAt = await keepDraft(database, placeOf(request, project, request.body), content);
    return { project, task, answer: content, savedAt };
  });

  app.get('/v1/projects/:id/draft', { config: { access: 'signed-in' }, schema: { operationId: 'showDraft', tags: ['answers'], summary: 'What one has begun to answer', params: projectParams, querystring: place, response: { 200: draftView } } }, async (request, reply) => {
    const { params: { id: project }, query } = request;
    const draft = await findDraft(database, placeOf(request, project, query));
    return draft === undefined ? sendProblem(reply, NO_DRAFT) : { project, task: query.task, answer: JSON.parse(draft.answer) as Record<string, unknown>, savedAt: draft.saved_at };
  });

  app.delete('/v1/projects/:id/draft', { config: { access: 'signed-in' }, schema: { operationId: 'forgetDraft', tags: ['answers'], summary: 'Forget what one has begun to answer', params: projectParams, querystring: place, response: { 204: z.null() } } }, async (request, reply) => {
    await forgetDraft(database, placeOf(request, request.params.id, request.query));
    return reply.code(204).send(null);
  });
  done();
};
