/** The events, documented from the same contracts that check them: AsyncAPI, a JSON Schema an event, and a page for people. */
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { asyncApiDocument } from '../../domain/contracts/asyncApi.ts';
import { eventSchemas } from '../../domain/contracts/jsonSchemas.ts';
import { problem, sendProblem } from '../api/problem.ts';
import type { Frame } from '../console/frame.ts';
import { pageText } from '../pages/page.ts';
import { sendPublicPage } from '../pages/sendPublicPage.ts';
import { eventsPage } from './eventsPage.ts';

const open = { access: 'public' } as const;
const EVENT_UNKNOWN = problem(404, 'Event unknown', 'event-unknown', 'expected the type of an event, as listed in /asyncapi.json');

export const eventRoutes = ({ frame }: { frame(request: FastifyRequest): Frame }): FastifyPluginCallbackZod => (app, _options, done) => {
  // Made once: contracts do not change while we run.
  let document: object | undefined;
  const schemas = new Map(Object.entries(eventSchemas()));

  app.get('/asyncapi.json', { config: open, schema: { hide: true } }, () => (document ??= asyncApiDocument()));

  app.get('/schemas/:type', { config: open, schema: { hide: true, params: z.object({ type: z.string().max(200) }) } }, ({ params: { type } }, reply) => {
    const schema = schemas.get(type.replace(/\.json$/, ''));
    return schema === undefined ? sendProblem(reply, EVENT_UNKNOWN) : reply.type('application/schema+json').send(JSON.stringify(schema));
  });

  app.get('/events', { config: open, schema: { hide: true } }, (request, reply) => {
    const { words, ...rest } = frame(request);
    return sendPublicPage(reply, pageText({ ...rest, words, title: words.say('nav.events'), main: eventsPage(words) }));
  });
  done();
};
