/** `/health`: the process lives. `/ready`: all that it needs answers; what does not is named. */
import type { FastifyInstance } from 'fastify';
import type { Check } from './check.ts';

const json = (description: string, properties: object) => ({ description, content: { 'application/json': { schema: { type: 'object', properties, required: Object.keys(properties) } } } });
const checked = { type: 'object', properties: { name: { type: 'string' }, ok: { type: 'boolean' }, says: { type: 'string' } }, required: ['name', 'ok', 'says'] };
const readiness = { ready: { type: 'boolean' }, checks: { type: 'array', items: checked } };

/** For processes with an API and without: no schema checks what they answer. */
const health = { access: 'public', responses: { 200: json('It lives.', { ok: { type: 'boolean' } }) } } as const;
const ready = { access: 'public', responses: { 200: json('All answers.', readiness), 503: json('What does not is named.', readiness) } } as const;

export function healthRoutes(app: FastifyInstance, checks: () => Promise<readonly Check[]>): void {
  app.get('/health', { config: health, schema: { operationId: 'health', tags: ['operations'], summary: 'Whether the process lives' } as object }, () => ({ ok: true }));
  app.get('/ready', { config: ready, schema: { operationId: 'ready', tags: ['operations'], summary: 'Whether all that it needs answers, by name' } as object }, async (_request, reply) => {
    const found = await checks();
    const isReady = found.every(({ ok }) => ok);
    return reply.code(isReady ? 200 : 503).send({ ready: isReady, checks: found });
  });
}
