/** What is stuck. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { kindNamed } from '../../../domain/round.ts';
import { listStuck } from '../../api/queries/listStuck.ts';
import { peopleToCall } from '../../api/queries/withPeople.ts';
import { WHY_STUCK } from '../../api/stuckViews.ts';
import { today } from '../../api/today.ts';
import { comparePlaces, pageOf } from '../../portfolio/placeInList.ts';
import type { Place } from '../../portfolio/placeInList.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import { stuckPage } from '../pages/stuck.ts';
import { sendPage } from '../sendPage.ts';

const ROWS = 25;
const querystring = z.object({ reason: z.enum(WHY_STUCK).optional(), from: z.string().max(2_000).optional() });

type Placed = { project: string; reason: string; since: string; task?: string | undefined };
const placeOf = ({ project, reason, since, task = '' }: Placed): Place => ({ key: since, id: JSON.stringify([project, reason, task]) });

export const stuckPages = ({ database, directory, policy, foundNow, workflowPages, frame }: ConsolePorts): FastifyPluginCallbackZod => (app, _options, done) => {
  app.get('/stuck', { config: { access: 'staff' }, schema: { hide: true, querystring } }, async (request, reply) => {
    const { reason, from } = request.query;
    const all = await withDatabase(async () => listStuck(database, (await foundNow?.()) ?? [], workflowPages));
    const counts = Object.fromEntries([...Map.groupBy(all, (each) => each.reason)].map(([each, rows]) => [each, rows.length]));
    const wanted = all.filter((each) => reason === undefined || each.reason === reason).toSorted((a, b) => comparePlaces(placeOf(a), placeOf(b)));
    const found = pageOf(wanted, placeOf, { from, size: ROWS });
    const callable = peopleToCall(directory.current(), today(policy));
    const rows = found.rows.map((each) => ({ ...each, people: callable(each.call, each.task === undefined ? undefined : kindNamed(each.task)) }));
    return sendPage(reply, stuckPage(frame(request), { found: { ...found, rows }, counts, reason, directory: directory.current() }));
  });
  done();
};
