/** Where everybody begins: with their tasks, or by signing in. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { ConsolePorts } from '../consoleRoutes.ts';

export const startPages = (_ports: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => reply.redirect(request.caller.is === 'person' ? '/tasks' : '/sign-in', 303));
  done();
};
