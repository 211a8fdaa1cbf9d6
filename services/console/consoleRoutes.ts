/** The pages of the console, for people: each reads the read model, and what they answer goes where every answer goes. */
import formbody from '@fastify/formbody';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ApiPorts } from '../api/apiPorts.ts';
import type { Frame } from './frame.ts';
import { projectRoutes } from './routes/projectRoutes.ts';
import { requestRoutes } from './routes/requestRoutes.ts';
import { startRoutes } from './routes/startRoutes.ts';
import { taskRoutes } from './routes/taskRoutes.ts';

/** `frame` surrounds each page. */
export type ConsolePorts = ApiPorts & { frame(request: FastifyRequest): Frame };

export const consoleRoutes = (api: ApiPorts, frame: (request: FastifyRequest) => Frame): FastifyPluginAsyncZod => async (app) => {
  const ports: ConsolePorts = { ...api, frame };
  await app.register(formbody);
  await app.register(startRoutes(ports));
  await app.register(taskRoutes(ports));
  await app.register(projectRoutes(ports));
  await app.register(requestRoutes(ports));
};
