import { expect, test } from 'vitest';
import { methodsOf } from '../../../services/api/methodsOf.ts';

const ROUTES = [
  ['GET', '/v1/projects'], ['HEAD', '/v1/projects'], ['POST', '/v1/requests::batch'], ['GET', '/v1/projects/:id/answers/:answer'], ['PUT', '/v1/projects/:id/draft'], ['GET', '/v1/projects/:id/draft'], ['GET', '/assets/*'], ['GET', '/register.csv'],
].map(([method = '', url = '']) => ({ method, url, access: 'public' as const }));

test.each([
  ['/v1/projects', ['GET', 'HEAD']],
  ['/v1/projects/p-1/draft', ['GET', 'PUT']],
  ['/v1/requests:batch', ['POST']],
  ['/v1/requests::batch', []],
  ['/v1/projects/p/answers/a%2Fb', ['GET']],
  ['/v1/projects/p/answers/a/b', []],
  ['/v1/projects/', []],
  ['/assets/one/two.css', ['GET']],
  ['/registerXcsv', []],
])('%s takes %j', (path, methods) => {
  expect(methodsOf(ROUTES, path)).toEqual(methods);
});
