/** Drafts: what somebody has begun to answer, kept here until it is given. The workflow knows nothing of it. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { printable } from '../../../adapters/printable.ts';
import { ANSWER_LIMIT } from '../../../domain/answer.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { problem, sendProblem } from '../problem.ts';

const params = z.object({ id: z.string().max(300) });
const place = z.object({ task: z.string().min(1).max(300), by: z.string().min(1).max(200) });
const answer = z.record(z.string(), z.unknown()).refine((content) => JSON.stringify(content).length <= ANSWER_LIMIT, { message: `expected at most ${ANSWER_LIMIT} characters of JSON` });
export const draftView = z.object({ project: z.string(), task: z.string(), answer: z.record(z.string(), z.unknown()), savedAt: z.string() });

const NO_DRAFT = problem(404, 'No draft', 'draft-unknown', 'expected a task that somebody has begun to answer');

export const draftRoutes = ({ database: { db }, signOn }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const keyOf = (project: string, { task, by }: z.infer<typeof place>) => ({ project: printable(project), task: printable(task), actor: printable(by) });

  app.put('/v1/projects/:id/draft', { schema: { summary: 'Keep what one has begun to answer', params, body: place.extend({ answer }), response: { 200: draftView } } }, async (request) => {
    const { task, answer: content, by } = request.body;
    const who = await signOn(request, { by: { id: by } });
    const row = { ...keyOf(request.params.id, { task, by: who.by.id }), answer: JSON.stringify(content) };
    const savedAt = new Date().toISOString();
    await withDatabase(() => db.insertInto('registry.drafts').values({ ...row, saved_at: savedAt }).onConflict((at) => at.columns(['project', 'task', 'actor']).doUpdateSet({ answer: row.answer, saved_at: savedAt })).execute());
    return { project: request.params.id, task, answer: content, savedAt };
  });

  app.get('/v1/projects/:id/draft', { schema: { summary: 'What one has begun to answer', params, querystring: place, response: { 200: draftView } } }, async (request, reply) => {
    const who = await signOn(request, { by: { id: request.query.by } });
    const { project, task, actor } = keyOf(request.params.id, { task: request.query.task, by: who.by.id });
    const row = await withDatabase(() => db.selectFrom('registry.drafts').selectAll().where('project', '=', project).where('task', '=', task).where('actor', '=', actor).executeTakeFirst());
    return row === undefined ? sendProblem(reply, NO_DRAFT) : { project: row.project, task: row.task, answer: JSON.parse(row.answer) as Record<string, unknown>, savedAt: row.saved_at };
  });

  app.delete('/v1/projects/:id/draft', { schema: { summary: 'Forget what one has begun to answer', params, querystring: place, response: { 204: z.null() } } }, async (request, reply) => {
    const who = await signOn(request, { by: { id: request.query.by } });
    const { project, task, actor } = keyOf(request.params.id, { task: request.query.task, by: who.by.id });
    await withDatabase(() => db.deleteFrom('registry.drafts').where('project', '=', project).where('task', '=', task).where('actor', '=', actor).execute());
    return reply.code(204).send(null);
  });
  done();
};
