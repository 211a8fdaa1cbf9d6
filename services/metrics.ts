/** `/metrics` for Prometheus: the process itself, and what the process adds. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** `add` gets the registry once; its gauges collect themselves at each scrape. */
export function metricsRoute(app: FastifyInstance, add: (registry: Registry) => void = () => undefined): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  add(registry);
  app.get('/metrics', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
