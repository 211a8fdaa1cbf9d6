/** The API with the console: reads from the read model, hands answers to the workflows and requests to Kafka. */
import etag from '@fastify/etag';
import swagger from '@fastify/swagger';
import { fastify } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { consoleRoutes } from '../console/consoleRoutes.ts';
import { frameFor } from '../console/frame.ts';
import { problemPage } from '../console/problemPage.ts';
import { signInRoutes } from '../console/signInRoutes.ts';
import { documentRoutes } from '../documents/documentRoutes.ts';
import { eventRoutes } from '../events/eventRoutes.ts';
import { healthRoutes } from '../healthRoutes.ts';
import { openDoors } from '../identity/doors.ts';
import type { Route } from '../identity/guardRoutes.ts';
import { isDemonstration } from '../identity/identity.ts';
import { metricsRoute } from '../metrics.ts';
import { deliveryGauges } from '../notifications/deliveryGauges.ts';
import { assetRoutes } from '../pages/assetRoutes.ts';
import type { ApiPorts } from './apiPorts.ts';
import { cityGauges } from './cityGauges.ts';
import { registerRoutes } from '../register/registerRoutes.ts';
import { answerClientError } from './clientErrors.ts';
import { problemOf, tellErrors } from './errors.ts';
import { onlyLoopback } from './onlyLoopback.ts';
import { openApi } from './openApi.ts';
import { sendProblem } from './problem.ts';
import { publishInTime } from './publishInTime.ts';
import { answerRoutes } from './routes/answerRoutes.ts';
import { calendarRoutes } from './routes/calendarRoutes.ts';
import { capacityRoutes } from './routes/capacityRoutes.ts';
import { censusRoutes } from './routes/censusRoutes.ts';
import { changeRoutes } from './routes/changeRoutes.ts';
import { committeeRoutes } from './routes/committeeRoutes.ts';
import { dataProtectionRoutes } from './routes/dataProtectionRoutes.ts';
import { deliveryRoutes } from './routes/deliveryRoutes.ts';
import { directoryRoutes } from './routes/directoryRoutes.ts';
import { draftRoutes } from './routes/draftRoutes.ts';
import { meRoutes } from './routes/meRoutes.ts';
import { operatorRoutes } from './routes/operatorRoutes.ts';
import { overlapRoutes } from './routes/overlapRoutes.ts';
import { portfolioRoutes } from './routes/portfolioRoutes.ts';
import { projectRoutes } from './routes/projectRoutes.ts';
import { requestRoutes } from './routes/requestRoutes.ts';
import { roundRoutes } from './routes/roundRoutes.ts';
import { stuckRoutes } from './routes/stuckRoutes.ts';
import { taskRoutes } from './routes/taskRoutes.ts';
import { today } from './today.ts';

export type Api = { app: FastifyInstance; /** All there are, and for whom. */ routes: readonly Route[] };

const API_ROUTES = [
  projectRoutes, roundRoutes, overlapRoutes, portfolioRoutes, capacityRoutes, taskRoutes, stuckRoutes, answerRoutes, draftRoutes, dataProtectionRoutes, requestRoutes, censusRoutes,
  committeeRoutes, directoryRoutes, meRoutes, changeRoutes, operatorRoutes, deliveryRoutes, calendarRoutes,
];

/** The longest part of a path: an answer's id, each of whose characters may take nine. */
const PART_LENGTH = 1_800;

/** @throws DemonstrationExposed */
export async function buildApi(given: ApiPorts): Promise<Api> {
  const ports: ApiPorts = { ...given, publish: publishInTime(given.publish) };
  const { identity, log, trustedProxies = [] } = ports;
  const app = fastify({
    // A demonstration has no proxy, and a page of another site could say that it comes by one.
    trustProxy: isDemonstration(identity) || trustedProxies.length === 0 ? false : [...trustedProxies],
    forceCloseConnections: 'idle', routerOptions: { maxParamLength: PART_LENGTH }, clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => void sendProblem(reply as FastifyReply, problemOf(error, request as FastifyRequest)),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser('application/cloudevents+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  app.addContentTypeParser('application/cloudevents-batch+json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  const frame = frameFor(ports);
  if (isDemonstration(identity)) onlyLoopback(app, ports.host);
  const { routes } = await openDoors(app, { ...ports, today: () => today(ports.policy) });
  tellErrors(app, { log, problemPage: problemPage(frame), routes, limit: app.rateLimit() });
  await app.register(etag);
  await app.register(swagger, openApi());
  for (const apiRoutes of API_ROUTES) await app.register(apiRoutes(ports));
  healthRoutes(app, ports.checks);
  metricsRoute(app, (registry) => {
    cityGauges(ports)(registry);
    deliveryGauges(ports)(registry);
  });
  app.get('/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, () => app.swagger());
  await app.register(assetRoutes);
  await app.register(eventRoutes({ frame }));
  await app.register(signInRoutes({ ...ports, today: () => today(ports.policy), frame }));
  await app.register(consoleRoutes(ports, frame));
  await app.register(registerRoutes({ ...ports, frame }));
  await app.register(documentRoutes({ ...ports, frame }));
  return { app, routes };
}
