/** Refuses what another site makes a visitor's browser send: what a browser says of a request's origin, no page can forge. */
import type { FastifyInstance } from 'fastify';

/** Thrown for a request that comes from a page of another site. */
export class ForgedRequest extends Error {
  override name = 'ForgedRequest';
}

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export function refuseForged(app: FastifyInstance, publicUrl: string): void {
  const ours = new URL(publicUrl).origin;
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin, host, 'sec-fetch-site': site } = request.headers;
    if (HARMLESS.has(request.method)) return done();
    const isOurs = origin === undefined || origin === ours || origin === `http://${host ?? ''}`;
    const isSameSite = site === undefined || site === 'same-origin' || site === 'none';
    return isOurs && isSameSite ? done() : done(new ForgedRequest(`expected a request from a page of ${ours}, got one from elsewhere`));
  });
}
