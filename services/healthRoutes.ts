/** `/health`: the process lives. `/ready`: all that it needs answers; what does not is named. */
import type { FastifyInstance } from 'fastify';
import type { Check } from './check.ts';

export function healthRoutes(app: FastifyInstance, checks: () => Promise<readonly Check[]>): void {
  app.get('/health', { config: { access: 'public' }, schema: { summary: 'Whether the process lives' } as object }, () => ({ ok: true }));
  app.get('/ready', { config: { access: 'public' }, schema: { summary: 'Whether all that it needs answers, by name' } as object }, async (_request, reply) => {
    const found = await checks();
    const ready = found.every(({ ok }) => ok);
    return reply.code(ready ? 200 : 503).send({ ready, checks: found });
  });
}
