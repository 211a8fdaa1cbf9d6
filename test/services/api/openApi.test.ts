/** The description of the API: as committed, whole, and sound enough for a generator of clients. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../../services/api/openApiDocument.ts';

type Operation = {
  operationId?: string; summary?: string; tags?: string[]; security?: object[]; parameters?: { name: string; in: string; schema: object; example?: unknown }[];
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema?: object }>; links?: Record<string, { operationId: string; parameters: Record<string, string> }> }>;
};
type Document = { openapi: string; tags: { name: string }[]; paths: Record<string, Record<string, Operation>>; components: { responses: Record<string, unknown>; schemas: Record<string, object>; securitySchemes: object } };

let text: string;
let document: Document;
let operations: { path: string; method: string; operation: Operation }[];
beforeAll(async () => {
  text = await openApiDocument();
  document = JSON.parse(text) as Document;
  operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
});

/** A file has none. */
const schemasIn = ({ parameters = [], requestBody, responses }: Operation): { schema?: object; example?: unknown }[] =>
  [...parameters, ...Object.values(requestBody?.content ?? {}), ...Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}))];

test('the one that is committed is this one: npm run openapi writes it', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/api/openapi.json'), 'utf8')).toBe(text);
});

test('each operation has a name of its own, a tag that is described, and says what it does', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
  const tags = new Set(document.tags.map(({ name }) => name));
  expect(operations.filter(({ operation: { tags: own = [], summary = '' } }) => own.length !== 1 || !own.every((tag) => tags.has(tag)) || summary.length < 10).map(({ operation }) => operation.operationId)).toEqual([]);
});

test('whatever is not for everyone says how to sign in, and that one may be refused', () => {
  const isForEveryone = ({ operation: { security = [] } }: (typeof operations)[number]) => security.length === 0;
  expect(new Set(operations.filter(isForEveryone).flatMap(({ operation: { tags = [] } }) => tags))).toEqual(new Set(['register', 'operations', 'answers']));
  expect(operations.filter(isForEveryone).map(({ operation }) => operation.operationId)).toEqual(expect.arrayContaining(['listRegister', 'health', 'readCalendar']));
  for (const { path, operation } of operations.filter((each) => !isForEveryone(each))) {
    expect(operation.security, path).toEqual([{ token: [] }, { session: [] }]);
    expect(Object.keys(operation.responses), path).toEqual(expect.arrayContaining(['401', '403', '429', '503']));
  }
  expect(Object.keys(document.components.securitySchemes)).toEqual(['token', 'session']);
});

describe('what it refers to is there', () => {
  test('references', () => {
    const missing = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path = '']) => path).filter((path) => path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document) === undefined);
    expect(missing).toEqual([]);
  });
  test('links: the operation, and the parameters that it has', () => {
    const byName = new Map(operations.map(({ operation }) => [operation.operationId, operation]));
    const links = operations.flatMap(({ operation }) => Object.values(operation.responses).flatMap((response) => Object.values(response.links ?? {})));
    expect(links.length).toBeGreaterThan(8);
    for (const { operationId, parameters } of links) {
      expect(byName.get(operationId)?.parameters?.map(({ name }) => name), operationId).toEqual(expect.arrayContaining(Object.keys(parameters)));
    }
  });
  test('parameters of paths', () => {
    for (const { path, operation } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(operation.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name) ?? [], path).toEqual(named);
    }
  });
});

test('every schema is one, and examples are what their schemas ask for', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'document', components: document.components });
  for (const { operation } of operations) {
    for (const { schema = {}, example } of schemasIn(operation)) {
      const isValid = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as object);
      if (example !== undefined) expect(isValid(example), `${operation.operationId}: ${ajv.errorsText(isValid.errors)} in ${JSON.stringify(example)}`).toBe(true);
    }
  }
});
