/** What is stuck, and whom to call. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { withDatabase } from '../../../adapters/database.ts';
import { kindNamed } from '../../../domain/round.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { listStuck } from '../queries/listStuck.ts';
import { peopleToCall } from '../queries/withPeople.ts';
import { today } from '../today.ts';
import { stuckList } from '../stuckViews.ts';

export const stuckRoutes = ({ database, directory, policy, foundNow, workflowPages }: ApiPorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/v1/stuck', { config: { access: 'signed-in' }, schema: { operationId: 'listStuck', tags: ['city'], summary: 'All that is stuck, the longest first: why, since when and whom to call', response: { 200: stuckList } } }, async () => {
    const stuck = await withDatabase(async () => listStuck(database, (await foundNow?.()) ?? [], workflowPages));
    const callable = peopleToCall(directory.current(), today(policy));
    return { stuck: stuck.map((each) => ({ ...each, people: callable(each.call, each.task === undefined ? undefined : kindNamed(each.task)) })) };
  });
  done();
};
