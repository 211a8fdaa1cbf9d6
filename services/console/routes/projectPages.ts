/** A project, its rounds and its whole story. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { isProjectId } from '../../../domain/contracts/projectId.ts';
import type { FactType } from '../../../domain/contracts/events.ts';
import type { ProjectAct } from '../../../domain/taskKinds.ts';
import { today } from '../../api/today.ts';
import { projectForPage } from '../../api/queries/projectForPage.ts';
import type { ProjectForPage } from '../../api/queries/projectForPage.ts';
import { mayAccess } from '../../identity/access.ts';
import type { PersonCalling } from '../../identity/caller.ts';
import { TYPES_OF_TIME } from '../../minutesSpent.ts';
import { workflowPage } from '../../workflowPage.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { notFoundPage, personOf } from '../reader.ts';
import { projectPage } from '../pages/projectPage.ts';
import { roundPage } from '../pages/roundPage.ts';
import { storyPage } from '../pages/storyPage.ts';
import { sendPage } from '../sendPage.ts';
import { TOLD_FACTS } from '../story.ts';
import { holdsOneOf } from '../task/seats.ts';

const staff = { access: 'staff' } as const;
const params = z.object({ id: z.string().max(300) });
const WITH_TIME: readonly FactType[] = [...new Set([...TOLD_FACTS, ...TYPES_OF_TIME])];

export const projectPages = (ports: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  const { database, directory, policy, frame, workflowPages } = ports;
  const find = async (id: string, types: readonly FactType[]): Promise<ProjectForPage | undefined> => (isProjectId(id) ? withDatabase(() => projectForPage(database, id, types)) : undefined);

  app.get('/projects/:id', { config: staff, schema: { hide: true, params, querystring: z.object({ done: z.string().optional() }) } }, async (request, reply) => {
    const me = personOf(request);
    const found = await find(request.params.id, WITH_TIME);
    if (found === undefined) return notFoundPage(ports, request, reply);
    return sendPage(reply, projectPage(frame(request), { ...found, directory: directory.current(), acts: actsOn(found, me), temporalPage: workflowPage(workflowPages, found.row.id), mayProtectData: mayAccess(me, 'protect-data'), today: today(policy), isDone: request.query.done !== undefined }));
  });

  app.get('/projects/:id/rounds/:round', { config: staff, schema: { hide: true, params: params.extend({ round: z.string().max(100) }) } }, async (request, reply) => {
    const found = await find(request.params.id, WITH_TIME);
    const page = found === undefined ? undefined : roundPage(frame(request), found, request.params.round, directory.current());
    return page === undefined ? notFoundPage(ports, request, reply) : sendPage(reply, page);
  });

  app.get('/projects/:id/story', { config: staff, schema: { hide: true, params, querystring: z.object({ from: z.coerce.number().int().min(0).default(0) }) } }, async (request, reply) => {
    const found = await find(request.params.id, TOLD_FACTS);
    return found === undefined ? notFoundPage(ports, request, reply) : sendPage(reply, storyPage(frame(request), found, request.query.from, directory.current()));
  });
  done();
};

/** What is offered; the workflow decides whether it is taken. */
function actsOn({ row }: ProjectForPage, { seats }: PersonCalling): ProjectAct[] {
  if (row.ended_at !== null) return [];
  const coordinates = holdsOneOf(seats, ['role:coordinator']);
  const requests = holdsOneOf(seats, [`service:${row.department}`]);
  return [
    ...(coordinates ? ([row.held_since === null ? 'hold' : 'resume', 'send-back', 'add-service', 'invite', 'change-lead'] as const) : []),
    ...(coordinates || requests ? (['withdraw'] as const) : []),
    ...(holdsOneOf(seats, ['role:operator']) ? (['retry'] as const) : []),
  ];
}
