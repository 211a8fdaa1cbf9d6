/** What happens, as it happens, as server-sent events; after a break one goes on where one was. */
import { Readable } from 'node:stream';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ApiPorts } from '../apiPorts.ts';
import { changeFeed } from '../changes/changeFeed.ts';
import { eventStream } from '../changes/eventStream.ts';
import { problem, sendProblem } from '../problem.ts';

const place = z.string().regex(/^\d{1,15}$/, 'expected the id of an event, a whole number');
const querystring = z.object({
  after: place.optional().meta({ description: 'The id of the last event that one had, where no header can say it', examples: ['1204'] }),
  project: z.string().max(300).optional().meta({ description: 'One project alone' }),
  type: z.string().max(100).optional().meta({ description: 'One type of fact alone', examples: ['jalon.task.asked.v1'] }),
});
const headers = z.looseObject({ 'last-event-id': place.optional().meta({ description: 'The id of the last event that one had; a browser sends it of itself' }) });

const schema = {
  operationId: 'followChanges', tags: ['changes'],
  summary: 'Follow what happens: events "following" (from where), "fact", and "rebuilt" (read again all that you show)',
  querystring, headers,
};
const responses = { 200: { description: 'Events, for as long as one follows', content: { 'text/event-stream': { schema: { type: 'string' } } } } };

const TOO_MANY = problem(503, 'Try again later', 'too-many-followers', 'as many follow the changes as this process bears');

export const changeRoutes = ({ database, log }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const feed = changeFeed({ database, log });
  // A stream has no end of its own, and the server waits for those that are open.
  app.addHook('preClose', (closed) => {
    feed.stop();
    closed();
  });

  app.get('/v1/changes', { config: { access: 'signed-in', responses }, exposeHeadRoute: false, schema }, (request, reply) => {
    const { after = request.headers['last-event-id'], project, type } = request.query;
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const changes = feed.follow({
      after: after === undefined ? undefined : Number(after),
      wants: (fact) => (project === undefined || fact.project === project) && (type === undefined || fact.type === type),
      signal: gone.signal,
    });
    if (changes === undefined) return sendProblem(reply, TOO_MANY);
    // Nothing follows a stream on its connection, which would keep a server that stops waiting.
    void reply.type('text/event-stream').headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no', 'connection': 'close' });
    return reply.send(Readable.from(eventStream(changes), { objectMode: false }));
  });
  done();
};
