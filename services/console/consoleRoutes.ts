/** The pages of the console, for people: each reads the read model, and what they answer goes where every answer goes. */
import formbody from '@fastify/formbody';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { ApiPorts } from '../api/apiPorts.ts';
import { keptPortfolio } from '../portfolio/keptPortfolio.ts';
import type { KeptPortfolio } from '../portfolio/keptPortfolio.ts';
import type { Frame } from './frame.ts';
import { accountPages } from './routes/accountPages.ts';
import { capacityPages } from './routes/capacityPages.ts';
import { comparisonPages } from './routes/comparisonPages.ts';
import { dataProtectionPages } from './routes/dataProtectionPages.ts';
import { operationsPages } from './routes/operationsPages.ts';
import { portfolioPages } from './routes/portfolioPages.ts';
import { projectPages } from './routes/projectPages.ts';
import { requestPages } from './routes/requestPages.ts';
import { sittingPages } from './routes/sittingPages.ts';
import { startPages } from './routes/startPages.ts';
import { stuckPages } from './routes/stuckPages.ts';
import { taskPages } from './routes/taskPages.ts';

/** `frame` surrounds each page. */
export type ConsolePorts = ApiPorts & { frame(request: FastifyRequest): Frame; portfolio: KeptPortfolio };

const PAGES = [startPages, taskPages, projectPages, requestPages, portfolioPages, comparisonPages, sittingPages, capacityPages, stuckPages, dataProtectionPages, operationsPages, accountPages];

export const consoleRoutes = (api: ApiPorts, frame: (request: FastifyRequest) => Frame): FastifyPluginAsyncZod => async (app) => {
  const ports: ConsolePorts = { ...api, frame, portfolio: keptPortfolio(api.database) };
  await app.register(formbody);
  for (const routes of PAGES) await app.register(routes(ports));
};
