/** Lets no route be without a word on who may, and nobody in who may not. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ACCESSES, mayAccess } from './access.ts';
import type { Access } from './access.ts';

/** Thrown while starting, for a route that does not say who may. */
export class AccessUnsaid extends Error {
  override name = 'AccessUnsaid';
}

/** Thrown to whoever may not; `isKnown`: it is known who calls, and that is not enough. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
  readonly access: Access;
  readonly isKnown: boolean;

  constructor(access: Access, isKnown: boolean) {
    super(isKnown ? `expected somebody who may "${access}"` : 'expected somebody who has signed in, or a token');
    this.access = access;
    this.isKnown = isKnown;
  }
}

export type Route = { method: string; url: string; access: Access };

/** `routes` is filled as routes are added. To be called before they are. */
export function guardRoutes(app: FastifyInstance): { routes: readonly Route[] } {
  const routes: Route[] = [];
  app.addHook('onRoute', (route) => {
    const { access } = route.config ?? {};
    if (access === undefined) throw new AccessUnsaid(`expected config.access of ${String(route.method)} ${route.url} to be one of ${ACCESSES.join(', ')}, got none`);
    const guard = (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void =>
      request.tokenRefused !== undefined ? done(request.tokenRefused) : mayAccess(request.caller, access) ? done() : done(new NotAllowed(access, request.caller.is !== 'nobody'));
    const others = route.onRequest === undefined ? [] : [route.onRequest].flat();
    route.onRequest = [...others, guard];
    for (const method of [route.method].flat()) routes.push({ method, url: route.url, access });
  });
  return { routes };
}
