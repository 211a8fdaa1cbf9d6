/** Turns what is thrown into problem details: a request that is malformed, something that is away, a mistake of ours. */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { FastifyError, FastifyInstance } from 'fastify';
import { Away } from '../../adapters/away.ts';
import { MessageTooLarge } from '../../adapters/factProducer.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { Log } from '../../adapters/log.ts';
import { problem, sendProblem } from './problem.ts';
import type { Problem } from './problem.ts';

export function tellErrors(app: FastifyInstance, log: Log): void {
  app.setNotFoundHandler((request, reply) => sendProblem(reply, problem(404, 'Nothing here', 'not-found', `expected a path of GET /, got ${request.method} ${request.url.slice(0, 200)}`)));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const told = problemOf(error);
    if (told.status >= 500) log.error({ path: request.routeOptions.url, because: becauseOf(error) }, 'request failed');
    return sendProblem(reply, told);
  });
}

function problemOf(error: FastifyError): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'request'}: ${message}`);
    return problem(400, 'Request malformed', 'malformed', faults.join('; '));
  }
  if (error instanceof Away) return problem(503, 'Try again later', `${error.what.toLowerCase().replace(/^the /, '').replaceAll(' ', '-')}-away`, becauseOf(error));
  if (error instanceof MessageTooLarge) return problem(413, 'Request too large', 'too-large', error.message);
  const status = error.statusCode ?? 500;
  if (status < 500) return problem(status, 'Request refused', error.code.toLowerCase(), error.message);
  return problem(500, 'A mistake of ours', 'failed', 'the log of the API says more');
}
