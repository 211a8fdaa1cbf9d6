/** A real OpenID Connect provider on this machine, of whoever's account one types: `oidc-provider`, certified by the OpenID Foundation. */
import type { Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import type { CookieJar } from './cookieJar.ts';

export const AUDIENCE = 'urn:jalon:api';
export const CONSOLE = { id: 'jalon-console', secret: 'a-secret-of-the-console' };
export const SYSTEM = { id: 'waste-app', secret: 'a-secret-of-the-waste-app' };

export type RealProvider = { issuer: string; tokenFor(client: { id: string; secret: string }, resource?: string): Promise<string>; stop(): Promise<void> };

/** `signsUserInfo`: as ProConnect does, claims come in a signed answer of the userinfo endpoint alone, and ES256 signs. */
export async function realProvider(port: number, publicUrl: string, { signsUserInfo = false } = {}): Promise<RealProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const signed = { id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' } as const;
  const provider = new Provider(issuer, {
    ...(signsUserInfo && { jwks: { keys: [await ellipticKey()] } }),
    clients: [
      { client_id: CONSOLE.id, client_secret: CONSOLE.secret, redirect_uris: [`${publicUrl}/sign-in/return`], post_logout_redirect_uris: [`${publicUrl}/`], token_endpoint_auth_method: 'client_secret_post', ...(signsUserInfo && signed) },
      { client_id: SYSTEM.id, client_secret: SYSTEM.secret, redirect_uris: [], response_types: [], grant_types: ['client_credentials'], token_endpoint_auth_method: 'client_secret_post' },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: `opaque-${id}`, preferred_username: id, email: `${id}@city.example` }) }),
    features: {
      jwtUserinfo: { enabled: signsUserInfo },
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({ scope: '', audience: resource, accessTokenTTL: 60, accessTokenFormat: 'jwt' }),
      },
    },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, ClientCredentials: 60 },
    cookies: { keys: ['a-key-for-tests'] },
  });
  const server: Server = await new Promise((resolve) => {
    const listening = provider.listen(port, '127.0.0.1', () => resolve(listening));
  });
  return {
    issuer,
    async tokenFor({ id, secret }, resource = AUDIENCE) {
      const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret, resource });
      const response = await fetch(`${issuer}/token`, { method: 'POST', body });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    stop: () => new Promise((resolve, reject) => {
      server.closeAllConnections();
      server.close((error) => (error === undefined ? resolve() : reject(error)));
    }),
  };
}

const ellipticKey = async () => ({ ...(await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)), use: 'sig' });

/** Signs in as a browser does: follows each redirect with its cookies, types the account, consents. Gives the last response, at home again. */
export async function signInAs(account: string, start: string, jar: CookieJar): Promise<{ status: number; url: string; text: string }> {
  let [url, init]: [string, RequestInit] = [start, {}];
  for (let steps = 0; steps < 20; steps += 1) {
    const response = await jar.fetch(url, init);
    const next = response.headers.get('location');
    if (next !== null) {
      [url, init] = [new URL(next, url).href, {}];
      continue;
    }
    const text = await response.text();
    const [, action] = /<form[^>]*action="([^"]+)"[^>]*method="post"/.exec(text) ?? [];
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
    if (action === undefined || prompt === undefined) return { status: response.status, url, text };
    [url, init] = [new URL(action, url).href, { method: 'POST', body: new URLSearchParams({ prompt, login: account, password: 'anything' }) }];
  }
  throw new Error(`expected to be at home after 20 steps, got to ${url}`);
}
