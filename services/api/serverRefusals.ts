/** What the HTTP server refuses itself, before any route sees it: its own words say neither what was expected nor what came. */
import type { FastifyError, FastifyRequest } from 'fastify';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

type Refusal = { reason: string; says(request: FastifyRequest): string };

const REOPEN: Refusal = { reason: 'form-expired', says: () => 'expected a form of a page that was opened in this session, got another: open the page again' };
const REFUSALS: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { reason: 'too-large', says: ({ routeOptions }) => `expected a body of at most ${routeOptions.bodyLimit} bytes, got more` },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { reason: 'media-type-unknown', says: ({ headers }) => `expected a body in a media type that /openapi.json names for this path, got ${headers['content-type']?.slice(0, 100) ?? 'none'}` },
  FST_ERR_CTP_EMPTY_JSON_BODY: { reason: 'malformed', says: () => 'expected JSON, got nothing' },
  FST_ERR_CTP_INVALID_JSON_BODY: { reason: 'malformed', says: () => 'expected JSON in UTF-8, not compressed, and without a name such as "__proto__"; got something else' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { reason: 'malformed', says: ({ headers }) => `expected ${headers['content-length']} bytes, as Content-Length says, got another number` },
  FST_ERR_BAD_URL: { reason: 'malformed', says: () => 'expected an address in UTF-8, its other characters escaped by a percent sign; got another' },
  FST_ERR_MAX_PARAM_LENGTH: { reason: 'too-long', says: () => 'expected shorter parts of the path, got one that no name of ours is as long as' },
  FST_CSRF_MISSING_SECRET: REOPEN,
  FST_CSRF_INVALID_TOKEN: REOPEN,
};

export function serverRefusal(error: FastifyError, status: number, request: FastifyRequest): Problem {
  const known = REFUSALS[error.code];
  return problem(status, 'Request refused', known?.reason ?? String(error.code ?? 'malformed').toLowerCase(), known?.says(request) ?? error.message);
}
