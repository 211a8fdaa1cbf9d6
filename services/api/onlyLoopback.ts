/**
 * A demonstration is for one machine: it listens on no other address, and a page on the web must not call it through its visitor's browser under a
 * name of its own (DNS rebinding), so a request must also name this machine.
 */
import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../isLoopback.ts';
import { problem, sendProblem } from './problem.ts';

/** Thrown when a demonstration would listen beyond this machine. */
export class DemonstrationExposed extends Error {
  override name = 'DemonstrationExposed';
}

/** @throws DemonstrationExposed */
export function onlyLoopback(app: FastifyInstance, host: string): void {
  if (!isLoopback(host)) {
    throw new DemonstrationExposed(`JALON_HTTP_HOST: expected 127.0.0.1, localhost or ::1, got ${JSON.stringify(host)}: without a sign-on anybody could take anybody's place. Set JALON_OIDC_ISSUER to the address of your OpenID Connect provider`);
  }
  app.addHook('onRequest', async (request, reply) => {
    if (isLoopback(request.hostname)) return;
    await sendProblem(reply, problem(403, 'Not this machine', 'host-not-local', `expected a request to localhost, got one to ${request.hostname}`));
  });
}
