/** How much one caller may ask, and who counts as one: by whom they are, else by the address from which they come. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Identity } from '../../../services/identity/identity.ts';
import { apiStage } from './apiStage.ts';
import type { ApiStage } from './apiStage.ts';

const MOST = 3;
const PROXY = '10.1.0.7';
const provider: NonNullable<Identity['provider']> = {
  origin: 'http://localhost:9',
  leave: () => Promise.reject(new Error('nobody leaves')),
  comeBack: () => Promise.resolve({ is: 'refused', because: 'nobody came' }),
  signOutUrl: () => Promise.resolve(undefined),
  read: () => Promise.resolve({ is: 'refused', because: 'expected another' }),
  check: () => Promise.resolve({ name: 'sign-on', ok: true, says: 'answers' }),
};

let api: ApiStage;
beforeAll(async () => {
  api = await apiStage({ identity: { provider, publicUrl: 'http://localhost:3000', sessionSecret: 'x'.repeat(32) }, requestsPerMinute: MOST, trustedProxies: ['10.1.0.0/16'] });
});
afterAll(() => api.close());

/** Once more than one caller may; the headers of each. */
async function askOften(remoteAddress: string, headersOf: (turn: number) => Record<string, string>, url = '/v1/register/schema.json'): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn <= MOST; turn += 1) statuses.push((await api.ask({ url, remoteAddress, headers: headersOf(turn) })).status);
  return statuses;
}

test('behind a proxy that is trusted, each reader has a limit of their own', async () => {
  expect(await askOften(PROXY, (turn) => ({ 'x-forwarded-for': `192.0.2.${turn}` }))).not.toContain(429);
  expect((await askOften(PROXY, () => ({ 'x-forwarded-for': '192.0.2.200' }))).at(-1)).toBe(429);
});

test('a reader who says another address at each turn, to us or to the proxy, is one reader', async () => {
  expect((await askOften('198.51.100.1', (turn) => ({ 'x-forwarded-for': `192.0.2.${turn}` }))).at(-1)).toBe(429);
  expect((await askOften(PROXY, (turn) => ({ 'x-forwarded-for': `192.0.2.${turn}, 198.51.100.2` }))).at(-1)).toBe(429);
});

test.each(['/v1/projects', '/nowhere'])('whoever tries one token after the other is told to wait, at %s', async (url) => {
  expect(await askOften(`198.51.100.${url.length}`, (turn) => ({ authorization: `Bearer guess-${turn}` }), url)).toEqual([401, 401, 401, 429]);
});
