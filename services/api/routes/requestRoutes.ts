/** Requests: put on the topic like those of any department's system, so that there is one way in. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { structuredEvent } from '../../../adapters/structuredEvent.ts';
import { requestEvent } from '../../../domain/contracts/events.ts';
import type { RequestEvent } from '../../../domain/contracts/events.ts';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { eventKeyOf } from '../../intake/readRequest.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { assertMayComplete } from '../assertMayComplete.ts';
import { requestExample } from '../examples.ts';
import { BATCH_LIMIT, filedBatch, filedView } from '../views.ts';

const one = { operationId: 'fileRequest', tags: ['requests'], summary: 'File a request: a CloudEvent jalon.project.requested.v1', consumes: ['application/json', 'application/cloudevents+json'], body: requestEvent.meta({ examples: [requestExample] }), response: { 202: filedView } };
const many = { operationId: 'fileRequests', tags: ['requests'], summary: 'File many requests at once, as a CloudEvents batch: all or none; those taken in before are left out', consumes: ['application/json', 'application/cloudevents-batch+json'], body: z.array(requestEvent).min(1).max(BATCH_LIMIT.requests).meta({ examples: [[requestExample]] }), response: { 202: filedBatch } };

export const requestRoutes = ({ publish, registry }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.post('/v1/requests', { config: { access: 'signed-in' }, schema: one, links: { 202: { showProject: { operationId: 'showProject', parameters: { id: '$response.body#/project' } } } } }, async ({ body: event, caller }, reply) => {
    await assertMayComplete(registry, caller, [event]);
    await publish([messageOf(event)]);
    return reply.code(202).send(filed(event));
  });

  // The colon is doubled for the router: the path is /v1/requests:batch.
  app.post('/v1/requests::batch', { config: { access: 'import' }, schema: many, bodyLimit: BATCH_LIMIT.bytes }, async ({ body: events, caller }, reply) => {
    await assertMayComplete(registry, caller, events);
    const known = await registry.known({ events: events.map(keyOf), projects: [] });
    const isKnown = (event: RequestEvent) => known.events.has(keyOf(event));
    await publish(events.filter((event) => !isKnown(event)).map(messageOf));
    return reply.code(202).send({ filed: events.map((event) => ({ ...filed(event), isKnown: isKnown(event) })) });
  });
  done();
};

const idOf = ({ source, subject }: RequestEvent) => projectIdOf(source, subject);
const keyOf = ({ source, id }: RequestEvent): string => eventKeyOf(source, id);
const messageOf = (event: RequestEvent) => structuredEvent(TOPICS.requests, idOf(event), event);
const filed = (event: RequestEvent) => ({ project: idOf(event), event: event.id, see: `/v1/projects/${idOf(event)}` });
