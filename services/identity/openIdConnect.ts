/**
 * The city's OpenID Connect provider (Keycloak, ProConnect, any by its discovery address), by openid-client: authorization code with PKCE (RFC 7636) for
 * people, JWT access tokens (RFC 9068), verified by jose, for systems. What an account may do is never read from the provider: the directory says it.
 */
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import * as client from 'openid-client';
import { Away } from '../../adapters/away.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { OpenIdSettings } from '../../domain/contracts/environment.ts';
import { isLoopback } from '../isLoopback.ts';
import type { PersonCalling, SystemCalling } from './caller.ts';
import type { Leaving, Provider, Returned, TokenRead } from './identity.ts';

/** Looks an account up in the directory as it is now. */
export type Accounts = { person(account: string): PersonCalling | undefined; system(account: string): SystemCalling | undefined };

const TIMEOUT_S = 5;
const WHAT = 'the sign-on';
/** Clocks of two machines differ. */
const CLOCK_TOLERANCE_S = 30;
type Keys = ReturnType<typeof createRemoteJWKSet>;
type Discovered = { configuration: client.Configuration; keys: Keys };

export function openIdConnect(settings: OpenIdSettings, publicUrl: string, accounts: Accounts): Provider {
  const redirectUri = `${publicUrl}/sign-in/return`;
  let discovered: Promise<Discovered> | undefined;

  /** Asked once; a provider that was away is asked again by the next who needs it. */
  const discover = (): Promise<Discovered> => {
    discovered ??= discoveredAt(settings).catch((error: unknown) => {
      discovered = undefined;
      throw new Away(WHAT, error);
    });
    return discovered;
  };

  async function leave(back: string): Promise<{ url: string; leaving: Leaving }> {
    const { configuration } = await discover();
    const leaving = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier(), back };
    const challenge = await client.calculatePKCECodeChallenge(leaving.verifier);
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri, scope: settings.scope, state: leaving.state, nonce: leaving.nonce, code_challenge: challenge, code_challenge_method: 'S256',
      ...(settings.acrValues !== undefined && { acr_values: settings.acrValues }),
    });
    return { url: url.href, leaving };
  }

  async function comeBack(url: URL, { state, nonce, verifier }: Leaving): Promise<Returned> {
    const { configuration } = await discover();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, url, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true });
      const claims = tokens.claims();
      const account = textIn(claims, settings.claim) ?? textIn(await userInfo(configuration, tokens.access_token, claims?.sub), settings.claim);
      if (account === undefined) return { is: 'refused', because: `expected the claim "${settings.claim}" (JALON_OIDC_CLAIM) in the ID token or from the userinfo endpoint, got none` };
      const person = accounts.person(account);
      return person === undefined ? { is: 'unknown', account } : { is: 'known', person, idToken: tokens.id_token };
    } catch (error) {
      if (isAway(error)) throw new Away(WHAT, error);
      return { is: 'refused', because: becauseOf(error) };
    }
  }

  async function read(token: string): Promise<TokenRead> {
    if (settings.audience === undefined) return { is: 'refused', because: 'tokens are not taken here: JALON_OIDC_AUDIENCE is not set' };
    const { configuration, keys } = await discover();
    try {
      const { payload } = await jwtVerify(token, keys, { issuer: configuration.serverMetadata().issuer, audience: settings.audience, clockTolerance: CLOCK_TOLERANCE_S, requiredClaims: ['exp'] });
      return callerOf(payload, settings, accounts);
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || isAway(error)) throw new Away(WHAT, error);
      return { is: 'refused', because: becauseOf(error) };
    }
  }

  return {
    origin: new URL(settings.issuer).origin,
    leave,
    comeBack,
    read,
    async signOutUrl(idToken) {
      const { configuration } = await discover();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      // ProConnect expects a state, which comes back and says nothing to us: the session is ended by then.
      return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${publicUrl}/`, state: client.randomState(), ...(idToken !== undefined && { id_token_hint: idToken }) }).href;
    },
    check: () => discover().then(
      () => ({ name: 'sign-on', ok: true, says: 'answers' }),
      (error: unknown) => ({ name: 'sign-on', ok: false, says: becauseOf(error) })),
  };
}

async function discoveredAt({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Discovered> {
  const url = new URL(issuer);
  // Elsewhere than on this machine, what is not encrypted is refused by the library.
  const execute = isLoopback(url.hostname) ? [client.allowInsecureRequests] : [];
  const configuration = await client.discovery(url, clientId, undefined, clientSecret === undefined ? client.None() : client.ClientSecretPost(clientSecret), { execute, timeout: TIMEOUT_S });
  const keysAt = configuration.serverMetadata().jwks_uri;
  if (keysAt === undefined) throw new Error('expected "jwks_uri" in what the provider says of itself, got none');
  return { configuration, keys: createRemoteJWKSet(new URL(keysAt), { timeoutDuration: TIMEOUT_S * 1_000 }) };
}

async function userInfo(configuration: client.Configuration, accessToken: string, subject: string | undefined): Promise<object | undefined> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined || subject === undefined) return undefined;
  return client.fetchUserInfo(configuration, accessToken, subject);
}

/** A person, or a system. A person's token names the client by which they came too (`azp`), and makes nobody that system: least of all whoever has left. */
function callerOf(payload: JWTPayload, { claim }: OpenIdSettings, accounts: Accounts): TokenRead {
  const account = textIn(payload, claim);
  const person = account === undefined ? undefined : accounts.person(account);
  if (person !== undefined) return { is: 'known', caller: person };
  const client = clientItself(payload) ?? payload.sub;
  const system = client === undefined ? undefined : accounts.system(client);
  return system === undefined ? { is: 'refused', because: 'the token is good, and whoever it is for is neither a person nor a system of the directory' } : { is: 'known', caller: system };
}

/** The client that has the token in its own name: elsewhere than at Keycloak, which gives clients accounts, it is the subject (RFC 9068, 2.2). */
const clientItself = (payload: JWTPayload): string | undefined =>
  ['client_id', 'azp'].map((name) => textIn(payload, name)).find((client) => client !== undefined && payload['preferred_username'] === `service-account-${client.toLowerCase()}`);

function textIn(claims: object | undefined, name: string): string | undefined {
  const value = claims === undefined ? undefined : (claims as Record<string, unknown>)[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** What the network says, as `fetch` wraps it, and a provider that fails itself. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return error.name === 'TimeoutError' || error.message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || ('status' in error && typeof error.status === 'number' && error.status >= 500);
}
