/** `/metrics` for Prometheus: the process itself, and what the process adds. */
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';

const responses = { 200: { description: 'Figures in the text format of Prometheus', content: { 'text/plain': { schema: { type: 'string' } } } } };

/** `add` gets the registry once; its gauges collect themselves at each scrape. */
export function metricsRoute(app: FastifyInstance, add: (registry: Registry) => void = () => undefined): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  add(registry);
  app.get('/metrics', { config: { access: 'public', responses }, schema: { operationId: 'metrics', tags: ['operations'], summary: 'Figures of the process and of the city, for Prometheus' } as object }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
