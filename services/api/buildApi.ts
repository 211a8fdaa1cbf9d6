/** The API: reads from the read model, hands answers to the workflows and requests to Kafka. */
import swagger from '@fastify/swagger';
import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { healthRoutes } from '../healthRoutes.ts';
import { metricsRoute } from '../metrics.ts';
import type { ApiPorts } from './apiPorts.ts';
import { cityGauges } from './cityGauges.ts';
import { tellErrors } from './errors.ts';
import { onlyLoopback } from './onlyLoopback.ts';
import { answerRoutes } from './routes/answerRoutes.ts';
import { committeeRoutes } from './routes/committeeRoutes.ts';
import { dataProtectionRoutes } from './routes/dataProtectionRoutes.ts';
import { directoryRoutes } from './routes/directoryRoutes.ts';
import { draftRoutes } from './routes/draftRoutes.ts';
import { operatorRoutes } from './routes/operatorRoutes.ts';
import { overlapRoutes } from './routes/overlapRoutes.ts';
import { portfolioRoutes } from './routes/portfolioRoutes.ts';
import { projectRoutes } from './routes/projectRoutes.ts';
import { requestRoutes } from './routes/requestRoutes.ts';
import { stuckRoutes } from './routes/stuckRoutes.ts';
import { taskRoutes } from './routes/taskRoutes.ts';

const LINKS = ['/v1/projects', '/v1/tasks', '/v1/task-kinds', '/v1/stuck', '/v1/overlaps', '/v1/portfolio', '/v1/sittings', '/v1/directory', '/v1/dead-letters', '/v1/refusals', '/health', '/ready', '/metrics', '/openapi.json'];

export async function buildApi(ports: ApiPorts): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: 'idle' });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser('application/cloudevents+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addContentTypeParser('application/cloudevents-batch+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  tellErrors(app, ports.log);
  onlyLoopback(app, ports.host, ports.log);
  await app.register(swagger, { openapi: { info: { title: 'Jalon', version: '1' } }, transform: jsonSchemaTransform });
  await app.register(projectRoutes(ports));
  await app.register(overlapRoutes(ports));
  await app.register(portfolioRoutes(ports));
  await app.register(taskRoutes(ports));
  await app.register(stuckRoutes(ports));
  await app.register(answerRoutes(ports));
  await app.register(draftRoutes(ports));
  await app.register(dataProtectionRoutes(ports));
  await app.register(requestRoutes(ports));
  await app.register(committeeRoutes(ports));
  await app.register(directoryRoutes(ports));
  await app.register(operatorRoutes(ports));
  healthRoutes(app, ports.checks);
  metricsRoute(app, cityGauges(ports));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  app.get('/', { schema: { hide: true } }, () => ({ name: 'Jalon', links: LINKS }));
  return app;
}
