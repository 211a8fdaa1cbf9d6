/** Whatever is wrong with a request, its sender is told so by problem details, also where no route sees it. */
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

let api: ApiStage;
let port: number;
beforeAll(async () => {
  api = await apiStage();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = api.app.server.address() as AddressInfo);
});
afterAll(() => api.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

test.each([
  ['a path that there is not', 'GET', '/v1/nothing', {}, 404, 'not-found'],
  ['another method, and which there are', 'DELETE', '/v1/projects', {}, 405, 'method-not-allowed'],
  ['a method that a body should come with', 'QUERY', '/v1/projects', {}, 405, 'method-not-allowed'],
  ['an address that is no text', 'GET', '/v1/projects/%E0%A4%A', {}, 400, 'malformed'],
  ['a part of a path that is too long', 'GET', `/v1/projects/${'x'.repeat(2_000)}`, {}, 414, 'too-long'],
  ['no JSON', 'POST', '/v1/requests', { payload: '{', headers: { 'content-type': 'application/json' } }, 400, 'malformed'],
  ['nothing at all', 'POST', '/v1/requests', { payload: '', headers: { 'content-type': 'application/json' } }, 400, 'malformed'],
  ['a media type that is not read', 'POST', '/v1/requests', { payload: '<a/>', headers: { 'content-type': 'text/xml' } }, 415, 'media-type-unknown'],
  ['more than is taken', 'POST', '/v1/requests', { payload: `{"x":"${'x'.repeat(1_100_000)}"}`, headers: { 'content-type': 'application/json' } }, 413, 'too-large'],
  ['a draft nested deeper than can be written', 'PUT', '/v1/projects/meals-12345678/draft', { payload: `{"task":"t","by":"head-legal","answer":${nested(20_000)}}`, headers: JSON_TYPE }, 400, 'malformed'],
  ['a file nested deeper than can be written', 'PUT', '/v1/projects/meals-12345678/impact-assessment', { payload: `{"pia":{"name":"n"},"answers":[],"more":${nested(20_000)}}`, headers: JSON_TYPE }, 400, 'malformed'],
])('%s', async (_case, method, url, rest, status, reason) => {
  const response = await api.ask({ method: method as 'GET', url, ...rest });
  expect(response).toMatchObject({ status, type: expect.stringContaining('application/problem+json') as string, body: { status, reason, type: `urn:jalon:problem:${reason}`, detail: expect.stringContaining('expected ') as string } });
  if (status === 405) expect(response.headers['allow']).toBe('GET, HEAD');
});

const sent = async (bytes: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  socket.end(bytes);
  return text(socket);
};
test.each([
  ['headers that are too long', `GET /v1/projects?q=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431, 'headers-too-large'],
  ['what is no HTTP', 'hello\r\n\r\n', 400, 'malformed'],
])('%s, over the wire', async (_case, bytes, status, reason) => {
  const response = await sent(bytes);
  expect(response).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\r\nContent-Type: application/problem\\+json`));
  expect(JSON.parse(response.slice(response.indexOf('{')))).toMatchObject({ status, reason });
});
