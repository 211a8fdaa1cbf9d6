/** The public register, for everyone: pages for citizens, data for programs, a feed to follow. */
import type { FastifyReply } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../adapters/database.ts';
import { isProjectId } from '../../domain/contracts/projectId.ts';
import type { PublicEntry } from '../../domain/publicEntry.ts';
import { fileIn } from '../api/openApi.ts';
import { problem, sendProblem } from '../api/problem.ts';
import { sendPublicPage } from '../pages/sendPublicPage.ts';
import { catalogueEntry } from './catalogueEntry.ts';
import { countEntries } from './countEntries.ts';
import { entryPage, noEntryPage } from './entryPage.ts';
import { filterForms } from './filterForms.ts';
import { listEntries } from './listEntries.ts';
import { everyEntry, latestEntries, readEntry } from './readEntries.ts';
import { registerCsv } from './registerCsv.ts';
import { FEED, registerFeed } from './registerFeed.ts';
import { registerPage } from './registerPage.ts';
import { addressOf } from './registerPorts.ts';
import type { RegisterPorts } from './registerPorts.ts';
import { entryView, LICENCE, registerFilters, registerList } from './registerViews.ts';
import { rulesInForce } from './rulesInForce.ts';
import { tableSchema } from './tableSchema.ts';

const config = { access: 'public' } as const;
const params = z.object({ id: z.string() });
const unlisted = problem(404, 'Not in the register', 'project-unlisted', 'expected the id of a project that is public, as /v1/register lists them');

/** Whoever reuses public data may do so from a page of their own. */
const open = (reply: FastifyReply): FastifyReply => reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');

export const registerRoutes = (ports: RegisterPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const { database, publication, policy, frame } = ports;
  const [rules, total, form] = [rulesInForce(ports), countEntries(ports), filterForms(publication)];
  const entryNamed = async (id: string): Promise<PublicEntry | undefined> => (isProjectId(id) ? withDatabase(() => readEntry(database, id, rules())) : undefined);

  app.get('/register', { config, schema: { hide: true, querystring: registerFilters } }, async (request, reply) => {
    const [page, count] = await Promise.all([withDatabase(() => listEntries(database, request.query, rules())), total()]);
    return sendPublicPage(reply, registerPage(frame(request), { ...page, total: count, filters: request.query, form }));
  });

  app.get('/register/:id', { config, schema: { hide: true, params } }, async (request, reply) => {
    const entry = await entryNamed(request.params.id);
    return sendPublicPage(reply.code(entry === undefined ? 404 : 200), entry === undefined ? noEntryPage(frame(request)) : entryPage(frame(request), entry));
  });

  app.get('/register/feed.xml', { config, schema: { hide: true } }, async (request, reply) => {
    const latest = await withDatabase(() => latestEntries(database, FEED.projects, rules()));
    return open(reply).type('application/atom+xml; charset=utf-8').header('vary', 'accept-language, cookie').send(registerFeed(latest, publication, addressOf(ports, request), frame(request).words));
  });

  app.get('/v1/register', { config, schema: { operationId: 'listRegister', tags: ['register'], summary: 'The public register, the latest to move first', querystring: registerFilters, response: { 200: registerList } }, links: { 200: { showRegistered: { operationId: 'showRegistered', parameters: { id: '$response.body#/projects/0/id' } } } } }, async ({ query }, reply) => {
    const [page, count] = await Promise.all([withDatabase(() => listEntries(database, query, rules())), total()]);
    return open(reply).send({ ...page, total: count, licence: LICENCE });
  });

  app.get('/v1/register/:id', { config, schema: { operationId: 'showRegistered', tags: ['register'], summary: 'One project of the public register', params, response: { 200: entryView } } }, async ({ params: { id } }, reply) => {
    const entry = await entryNamed(id);
    return entry === undefined ? sendProblem(open(reply), unlisted) : open(reply).send(entry);
  });

  app.get('/v1/register.csv', { config: { ...config, responses: fileIn('text/csv') }, schema: { operationId: 'downloadRegister', tags: ['register'], summary: 'The whole public register as a table' } }, (request, reply) =>
    open(reply).type('text/csv; charset=utf-8; header=present').header('content-disposition', 'attachment; filename="registre-projets-numeriques.csv"')
      .send(registerCsv(everyEntry(database, rules), { address: addressOf(ports, request), zone: policy.zone })));

  app.get('/v1/register/schema.json', { config: { ...config, responses: fileIn('application/json') }, schema: { operationId: 'showTableSchema', tags: ['register'], summary: 'What the table holds, as Table Schema' } }, (request, reply) => open(reply).send(tableSchema(publication, addressOf(ports, request))));

  app.get('/v1/register/dcat.jsonld', { config: { ...config, responses: fileIn('application/ld+json') }, schema: { operationId: 'showCatalogue', tags: ['register'], summary: 'The register as a dataset, by DCAT-AP' } }, (request, reply) =>
    open(reply).type('application/ld+json; charset=utf-8').send(JSON.stringify(catalogueEntry(publication, addressOf(ports, request)))));
  done();
};
