/** Asking for a project by a page, and, in a demonstration, the city's example projects: both go to Kafka, like the requests of any department's system. */
import { randomUUID } from 'node:crypto';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { structuredEvent } from '../../../adapters/structuredEvent.ts';
import { loadCity } from '../../../cities/loadCity.ts';
import { requestEvent } from '../../../domain/contracts/events.ts';
import { projectIdOf } from '../../../domain/contracts/projectId.ts';
import { TOPICS } from '../../../domain/contracts/topics.ts';
import { isDemonstration } from '../../identity/identity.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { csrfField } from '../csrfField.ts';
import { newRequest } from '../pages/newRequest.ts';
import { sendPage } from '../sendPage.ts';

const SOURCE = 'urn:jalon:console';
const body = z.object({ title: z.string().max(500).default(''), department: z.string().max(200).default(''), reference: z.string().max(200).default(''), summary: z.string().max(4_000).default(''), themes: z.union([z.string(), z.array(z.string())]).default([]) });

export const requestPages = (ports: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const { directory, policy, publish, frame, identity } = ports;

  app.get('/requests/new', { config: { access: 'staff' }, schema: { hide: true } }, (request, reply) =>
    sendPage(reply, newRequest(frame(request), { directory: directory.current(), themes: Object.keys(policy.themes), csrf: csrfField(request), values: {}, filed: undefined, isMissing: false })));

  app.post('/requests/new', { config: { access: 'staff' }, preValidation: app.csrfProtection, schema: { hide: true, body } }, async (request, reply) => {
    const { title, department, reference, summary, themes } = request.body;
    const shown = { directory: directory.current(), themes: Object.keys(policy.themes), csrf: csrfField(request), values: request.body };
    const source = `urn:jalon:department:${department}`;
    const event = requestEvent.safeParse({
      specversion: '1.0', id: randomUUID(), source: department === '' ? SOURCE : source, type: 'jalon.project.requested.v1', subject: reference, time: new Date().toISOString(),
      data: { title, department, ...(summary !== '' && { summary }), themes: [themes].flat() },
    });
    if (!event.success) return sendPage(reply.code(422), newRequest(frame(request), { ...shown, filed: undefined, isMissing: true }));
    const project = projectIdOf(event.data.source, event.data.subject);
    await publish([structuredEvent(TOPICS.requests, project, event.data)]);
    return sendPage(reply, newRequest(frame(request), { ...shown, values: {}, filed: project, isMissing: false }));
  });

  if (isDemonstration(identity)) {
    app.post('/demonstration/projects', { config: { access: 'public' }, preValidation: app.csrfProtection, schema: { hide: true } }, async (_request, reply) => {
      const events = loadCity(policy.name).projects.flatMap((each) => requestEvent.safeParse(each).data ?? []);
      await publish(events.map((event) => structuredEvent(TOPICS.requests, projectIdOf(event.source, event.subject), event)));
      return reply.redirect('/sign-in?filed=yes', 303);
    });
  }
  done();
};
