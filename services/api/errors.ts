/** Turns what is thrown into problem details, or into a page that says the same: a request that is malformed, something that is away, a mistake of ours. */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Away } from '../../adapters/away.ts';
import { MessageTooLarge } from '../../adapters/factProducer.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { Log } from '../../adapters/log.ts';
import { TooManyRequests } from '../identity/doors.ts';
import { NotAllowed } from '../identity/guardRoutes.ts';
import type { Route } from '../identity/guardRoutes.ts';
import { TokenRefused } from '../identity/recogniseCaller.ts';
import { ForgedRequest } from '../identity/refuseForged.ts';
import { CursorUnknown } from './cursor.ts';
import { methodsOf } from './methodsOf.ts';
import { problem, sendProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { ActorRefused } from './whoActs.ts';

/** Answers a page's reader; programs get problem details. */
export type ProblemPage = (request: FastifyRequest, reply: FastifyReply, told: Problem) => FastifyReply;

/** `routes`: all there are, once they are added. */
export function tellErrors(app: FastifyInstance, log: Log, problemPage: ProblemPage, routes: () => readonly Route[]): void {
  const tell = (request: FastifyRequest, reply: FastifyReply, told: Problem): FastifyReply => (isForReader(request) ? problemPage(request, reply, told) : sendProblem(reply, told));
  const tellNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const methods = methodsOf(routes(), request.url.replace(/\?.*$/, ''));
    // Asked for by the right method, it is a path with a part that no parameter takes.
    if (methods.length === 0 || methods.includes(request.method)) return tell(request, reply, problem(404, 'Nothing here', 'not-found', `expected a path of /openapi.json, got ${request.method} ${request.url.slice(0, 200)}`));
    return tell(request, reply.header('allow', methods.join(', ')), problem(405, 'Not so', 'method-not-allowed', `expected ${methods.join(' or ')}, got ${request.method}`));
  };
  app.setNotFoundHandler(tellNotFound);
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    // What is wrong with a body does not matter where nothing takes it.
    if (request.is404 && isAboutTheBody(error)) return tellNotFound(request, reply);
    const told = problemOf(error);
    if (told.status >= 500) log.error({ path: request.routeOptions.url, because: becauseOf(error) }, 'request failed');
    if (told.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (error instanceof TooManyRequests) void reply.header('retry-after', error.retryAfterS);
    return tell(request, reply, told);
  });
}

const isAboutTheBody = ({ code }: FastifyError): boolean => /^FST_ERR_(CTP_|ROUTE_MISSING_CONTENT_TYPE)/.test(String(code));

/** Whoever reads a page asks for HTML; the paths of the API are for programs, whatever a browser asks for. */
const isForReader = (request: FastifyRequest): boolean => !request.url.startsWith('/v1/') && (request.headers.accept ?? '').includes('text/html');

/** What the HTTP server refuses itself, before any route sees it. */
const REASONS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large', FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unknown', FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed', FST_ERR_CTP_INVALID_JSON_BODY: 'malformed', FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed',
  FST_CSRF_MISSING_SECRET: 'form-expired', FST_CSRF_INVALID_TOKEN: 'form-expired',
  FST_ERR_BAD_URL: 'malformed', FST_ERR_MAX_PARAM_LENGTH: 'too-long',
};

export function problemOf(error: FastifyError): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(({ instancePath, message }) => `${instancePath.slice(1).replaceAll('/', '.') || 'request'}: ${message}`);
    return problem(400, 'Request malformed', 'malformed', faults.join('; '));
  }
  if (error instanceof NotAllowed) return error.isKnown ? problem(403, 'Not allowed', 'not-allowed', error.message) : problem(401, 'Not signed in', 'not-signed-in', error.message);
  if (error instanceof TokenRefused) return problem(401, 'Token refused', 'token-refused', error.message);
  if (error instanceof ForgedRequest) return problem(403, 'Request refused', 'request-forged', error.message);
  if (error instanceof ActorRefused) return error.reason === 'not-you' ? problem(403, 'Answer refused', error.reason, error.message) : problem(400, 'Request malformed', error.reason, error.message);
  if (error instanceof CursorUnknown) return problem(400, 'Request malformed', 'cursor-unknown', error.message);
  if (error instanceof TooManyRequests) return problem(429, 'Too many requests', 'too-many-requests', error.message);
  if (error instanceof Away) return problem(503, 'Try again later', `${error.what.toLowerCase().replace(/^the /, '').replaceAll(' ', '-')}-away`, becauseOf(error));
  if (error instanceof MessageTooLarge) return problem(413, 'Request too large', 'too-large', error.message);
  const status = error.statusCode ?? 500;
  if (status < 500) return problem(status, 'Request refused', REASONS[error.code] ?? String(error.code ?? 'malformed').toLowerCase(), error.message);
  return problem(500, 'A mistake of ours', 'failed', 'the log of the API says more');
}
