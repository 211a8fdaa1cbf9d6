/** All that stands before the routes: who calls, limits by caller, sessions and their cookie, forged requests, headers (OWASP ASVS 5, chapters 3 and 7). */
import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import session from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../adapters/database.ts';
import type { Caller } from './caller.ts';
import { idOf } from './caller.ts';
import { guardRoutes } from './guardRoutes.ts';
import type { Route } from './guardRoutes.ts';
import type { Leaving } from './identity.ts';
import { beginAsNobody, recogniseCaller } from './recogniseCaller.ts';
import type { Recognising } from './recogniseCaller.ts';
import { refuseForged } from './refuseForged.ts';
import { SESSION_MS, sessionStore } from './sessionStore.ts';

declare module 'fastify' {
  interface Session {
    /** An identifier. */
    person?: string;
    /** For the provider, when the session ends. */
    idToken?: string;
    leaving?: Leaving;
  }
}

/** Thrown for whoever asks more than they may. */
export class TooManyRequests extends Error {
  override name = 'TooManyRequests';
  readonly retryAfterS: number;

  constructor(most: number, retryAfterS: number) {
    super(`expected at most ${most} requests a minute, got more`);
    this.retryAfterS = retryAfterS;
  }
}

export type Doors = Recognising & { database: Database; requestsPerMinute: number };

/** To be called before any route is added. */
export async function openDoors(app: FastifyInstance, doors: Doors): Promise<{ routes: readonly Route[] }> {
  const { identity, database, requestsPerMinute } = doors;
  const isEncrypted = identity.publicUrl.startsWith('https:');
  const prefix = isEncrypted ? '__Host-' : '';
  await app.register(cookie);
  beginAsNobody(app);
  await app.register(session, {
    secret: identity.sessionSecret, cookieName: `${prefix}jalon-session`, saveUninitialized: false, rolling: false, store: sessionStore(database),
    // "lax", for somebody comes back from the provider by a link.
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: isEncrypted, maxAge: SESSION_MS },
  });
  await app.register(csrf, { sessionPlugin: '@fastify/session' });
  await app.register(helmet, { ...headers(identity.provider?.origin), strictTransportSecurity: isEncrypted ? { maxAge: 31_536_000 } : false });
  refuseForged(app, identity.publicUrl);
  recogniseCaller(app, doors);
  await app.register(rateLimit, {
    max: requestsPerMinute, timeWindow: 60_000, keyGenerator: (request) => `${idOf(request.caller)}|${request.caller.is === 'nobody' ? request.ip : ''}`, allowList: (request) => isUnlimited(request.caller),
    errorResponseBuilder: (_request, { max, ttl }) => new TooManyRequests(max, Math.ceil(ttl / 1_000)),
  });
  return guardRoutes(app);
}

const isUnlimited = (caller: Caller): boolean => caller.is === 'owner';

/** Nothing inline, nothing from another host, in nobody's frame. A form may lead to the provider, where a session ends too. */
const headers = (providerOrigin: string | undefined) => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'img-src': ["'self'"], 'connect-src': ["'self'"], 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"],
      'form-action': ["'self'", ...(providerOrigin === undefined ? [] : [providerOrigin])],
    },
  },
  referrerPolicy: { policy: 'same-origin' as const },
  crossOriginEmbedderPolicy: false,
});
