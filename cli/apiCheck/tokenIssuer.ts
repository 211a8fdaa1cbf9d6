/** A sign-on for the check alone, on this machine: it says who it is, shows its key, and makes a token for whoever is named. */
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { LOOPBACK } from '../servers/freePort.ts';

const KEY_ID = 'check';
const ALGORITHM = 'ES256';

export type TokenIssuer = { issuer: string; audience: string; tokenFor(account: string): Promise<string>; stop(): void };

export async function tokenIssuer(port: number): Promise<TokenIssuer> {
  const [issuer, audience] = [`http://${LOOPBACK}:${port}`, 'urn:jalon:check'];
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM);
  const pages: Readonly<Record<string, object>> = {
    '/.well-known/openid-configuration': { issuer, jwks_uri: `${issuer}/keys`, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: [ALGORITHM] },
    '/keys': { keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: ALGORITHM, use: 'sig' }] },
  };
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(page ?? {}));
  });
  await new Promise<void>((resolve) => void server.listen(port, LOOPBACK, resolve));
  return {
    issuer, audience,
    tokenFor: (account) => new SignJWT({ preferred_username: account }).setProtectedHeader({ alg: ALGORITHM, kid: KEY_ID }).setIssuer(issuer).setAudience(audience).setSubject(account).setIssuedAt().setExpirationTime('3h').sign(privateKey),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
