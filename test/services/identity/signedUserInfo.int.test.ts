/** What ProConnect does otherwise than most: claims in a signed answer of the userinfo endpoint, ES256, nothing but `openid email` asked for. */
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../../cli/servers/freePort.ts';
import { openIdConnect } from '../../../services/identity/openIdConnect.ts';
import { CookieJar } from './cookieJar.ts';
import { CONSOLE, realProvider, signInAs } from './realProvider.ts';
import type { RealProvider } from './realProvider.ts';

const home = createServer((_request, response) => response.end('at home'));
let publicUrl: string;
let provider: RealProvider;
beforeAll(async () => {
  const [ours, theirs] = [await freePort(), await freePort()];
  publicUrl = `http://127.0.0.1:${ours}`;
  await new Promise<void>((resolve) => home.listen(ours, '127.0.0.1', resolve));
  provider = await realProvider(theirs, publicUrl, { signsUserInfo: true });
});
afterAll(async () => {
  home.close();
  await provider?.stop();
});

test('the account is read from the signed answer', async () => {
  const accounts = { person: (account: string) => (account === 'lubin@city.example' ? { is: 'person' as const, id: 'head-legal', name: 'Lubin', seats: [] } : undefined), system: () => undefined };
  const jalon = openIdConnect({ issuer: provider.issuer, clientId: CONSOLE.id, clientSecret: CONSOLE.secret, claim: 'email', scope: 'openid email', acrValues: undefined, audience: undefined }, publicUrl, accounts);
  const { url, leaving } = await jalon.leave('/tasks');
  const back = await signInAs('lubin', url, new CookieJar());
  expect(await jalon.comeBack(new URL(back.url), leaving)).toMatchObject({ is: 'known', person: { id: 'head-legal' } });
});
