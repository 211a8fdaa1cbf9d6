/** A small page of its own for a process that has no API. */
import { fastify } from 'fastify';
import type { Check, Part } from './check.ts';
import { healthRoutes } from './healthRoutes.ts';
import { metricsRoute } from './metrics.ts';

export async function startHealthServer(host: string, port: number, checks: () => Promise<readonly Check[]>): Promise<Part> {
  const app = fastify({ forceCloseConnections: 'idle' });
  healthRoutes(app, checks);
  metricsRoute(app);
  await app.listen({ host, port });
  return { name: 'health', checks: () => [], stop: () => app.close() };
}
