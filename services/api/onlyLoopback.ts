/**
 * While callers are believed, only this machine may call; and a page on the web must not do so through its visitor's
 * browser under a name of its own (DNS rebinding), so a request must also name this machine.
 */
import type { FastifyInstance } from 'fastify';
import type { Log } from '../../adapters/log.ts';
import { problem, sendProblem } from './problem.ts';
import { isLoopback } from './whoActs.ts';

export function onlyLoopback(app: FastifyInstance, host: string, log: Log): void {
  if (!isLoopback(host)) {
    log.warn({ host }, 'the API believes whoever calls it and listens beyond this machine: let only a trusted network or a sign-on in front reach it');
    return;
  }
  app.addHook('onRequest', async (request, reply) => {
    if (isLoopback(request.hostname)) return;
    await sendProblem(reply, problem(403, 'Not this machine', 'host-not-local', `expected a request to localhost, got one to ${request.hostname}`));
  });
}
