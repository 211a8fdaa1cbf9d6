/** The description of the API, OpenAPI 3.1, made of what the routes say: to each operation is added what holds for all, so that a program finds every answer that it may get. */
import type { FastifyContextConfig, FastifySchema, RouteOptions } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemSchema } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Statuses of problem details, beside those that any route may answer with. */
    errors?: readonly (keyof typeof ERRORS)[];
    /** What a body may be that no schema checks, by media type. */
    bodies?: Readonly<Record<string, object>>;
    /** Answers that no schema makes, by status. */
    responses?: Readonly<Record<number, object>>;
  }
}

const ERRORS = {
  400: ['Malformed', 'The request is malformed: the detail says where, what was expected and what came.'],
  401: ['NotSignedIn', 'Nobody known calls: a token or a session is expected.'],
  403: ['NotAllowed', 'It is known who calls, and they may not.'],
  404: ['Unknown', 'There is no such thing; one that has just begun is known within a second.'],
  409: ['NotNow', 'It cannot be now, or not any more.'],
  413: ['TooLarge', 'The request is larger than what is taken.'],
  415: ['WrongMediaType', 'The body is of a media type that is not read here.'],
  422: ['Refused', 'What is said breaks a rule of the procedure: the reason is a stable word.'],
  429: ['TooManyRequests', 'The caller asks more often than they may; Retry-After says how many seconds to wait.'],
  503: ['Away', 'Something that is needed does not answer, and the reason names it; Retry-After says when to try again.'],
} as const;
type ErrorStatus = keyof typeof ERRORS;

/** What the plugin says where nothing is said. */
const UNSAID = 'Default Response';
const SUCCESSES = { 200: 'As asked.', 201: 'Made.', 202: 'Taken in, and not carried out yet: the answer says where to look.', 204: 'Done.' };

/** Of a document, what we add to. */
type Operation = { operationId?: string; tags?: readonly string[]; parameters?: readonly { in?: string }[]; requestBody?: object; security?: object[]; responses?: Record<string, object> };
type Document = { paths?: Record<string, Record<string, Operation>>; components?: { schemas?: object; responses?: object } };

const TAGS = [
  { name: 'projects', description: 'Projects as they are known, what happened to them, and what they are compared with' },
  { name: 'answers', description: 'What is asked of whom, and what they answer' },
  { name: 'requests', description: 'Requests of departments, one by one or a census at once' },
  { name: 'committee', description: 'Sittings of the steering committee' },
  { name: 'city', description: 'The whole portfolio: money, person-days, what overlaps, what is stuck' },
  { name: 'data-protection', description: 'Impact assessments and the register of processing' },
  { name: 'register', description: 'The public register, for everyone' },
  { name: 'directory', description: 'Who is who, and who acts for whom' },
  { name: 'changes', description: 'What happens, as it happens' },
  { name: 'operations', description: 'For whoever runs Jalon' },
];

const SECURITY = {
  token: { type: 'http' as const, scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token (RFC 9068) of the city’s sign-on, for a person or a system of the directory' },
  session: { type: 'apiKey' as const, in: 'cookie', name: 'jalon-session', description: 'The session of somebody who has signed in; over HTTPS its name begins with __Host-' },
};

/** Of a route that answers with a file. */
export const fileIn = (mediaType: string) => ({ 200: { description: 'The file', content: { [mediaType]: {} } } });

/** For the plugin that collects what the routes say. */
export function openApi() {
  const configs = new Map<string, FastifyContextConfig>();
  return {
    openapi: {
      openapi: '3.1.0' as const,
      info: { title: 'Jalon', version: '1', description: 'Carries every digital project of a city from the first request to a service in operation. How to call it: docs/api/README.md.' },
      servers: [{ url: '/' }],
      tags: TAGS,
      components: { securitySchemes: SECURITY },
    },
    transform(document: Parameters<typeof jsonSchemaTransform>[0] & { route: RouteOptions }): { schema: FastifySchema; url: string } {
      const { operationId } = (document.schema ?? {}) as { operationId?: string };
      if (operationId !== undefined) configs.set(operationId, document.route.config ?? {});
      return jsonSchemaTransform(document) as { schema: FastifySchema; url: string };
    },
    transformObject: (document: object) => completed((document as { openapiObject: Document }).openapiObject, configs),
  };
}

function completed(document: Document, configs: ReadonlyMap<string, FastifyContextConfig>): Document {
  for (const path of Object.values(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(path)) complete(operation, method, configs.get(operation.operationId ?? '') ?? {});
  }
  const { $schema: _dialect, ...problem } = z.toJSONSchema(problemSchema);
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem }, responses: problems() };
  return document;
}

function complete(operation: Operation, method: string, { access = 'public', errors = [], bodies, responses: own }: FastifyContextConfig): void {
  if (bodies !== undefined) operation.requestBody = { required: true, content: bodies };
  operation.security = access === 'public' ? [] : [{ token: [] }, { session: [] }];
  const isPrivate = access !== 'public';
  const statuses: ErrorStatus[] = [
    ...(operation.requestBody !== undefined || operation.parameters !== undefined ? [400 as const] : []),
    ...(isPrivate ? [401 as const, 403 as const] : []),
    ...(operation.requestBody !== undefined ? [413 as const, 415 as const] : []),
    ...(hasPathParameter(operation) ? [404 as const] : []),
    ...errors,
    429,
    ...(operation.tags?.includes('operations') === true && !isPrivate ? [] : [503 as const]),
  ];
  const responses: Record<string, object> = { ...operation.responses, ...own };
  for (const [status, description] of Object.entries(SUCCESSES)) {
    const response = responses[status] as { description?: string } | undefined;
    if (response?.description === UNSAID) responses[status] = { ...response, description };
  }
  for (const status of statuses) responses[status] ??= { $ref: `#/components/responses/${ERRORS[status][0]}` };
  if (method === 'get' && isPrivate) responses[304] ??= { description: 'Nothing has changed since the ETag that If-None-Match names.' };
  operation.responses = Object.fromEntries(Object.entries(responses).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

const hasPathParameter = ({ parameters = [] }: Operation): boolean => parameters.some((parameter) => parameter.in === 'path');

const problems = () =>
  Object.fromEntries(Object.values(ERRORS).map(([name, description]) => [name, { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]));
