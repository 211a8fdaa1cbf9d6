/** Requests: put on the topic like those of any department's system, so that there is one way in. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { structuredEvent } from '../../../adapters/structuredEvent.ts';
import { requestEvent } from '../../../domain/contracts/events.ts';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { filedView } from '../views.ts';

export const requestRoutes = ({ publish }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.post('/v1/requests', { schema: { summary: 'File a request: a CloudEvent jalon.project.requested.v1', body: requestEvent, response: { 202: filedView } } }, async ({ body: event }, reply) => {
    const project = projectIdOf(event.source, event.subject);
    await publish([structuredEvent(TOPICS.requests, project, event)]);
    return reply.code(202).send({ project, event: event.id, see: `/v1/projects/${project}` });
  });
  done();
};
