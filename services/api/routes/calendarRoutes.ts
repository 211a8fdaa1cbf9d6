/** A person's calendar feed: its secret address, and the feed itself, to which the address is the right. */
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { withDatabase } from '../../../adapters/database.ts';
import { entryOf, hasLeft, seatsByPerson } from '../../../domain/directory.ts';
import { instantOf } from '../../../domain/ids.ts';
import { calendarEntries } from '../../notifications/calendar/calendarEntries.ts';
import { makeFeed, ownerOfFeed, revokeFeed } from '../../notifications/calendar/calendarFeeds.ts';
import { calendarText } from '../../notifications/calendar/calendarText.ts';
import { wordsIn } from '../../words/words.ts';
import type { ApiPorts } from '../apiPorts.ts';
import { fileIn } from '../openApi.ts';
import { problem, sendProblem } from '../problem.ts';
import { today } from '../today.ts';

const TOKEN = /^[0-9a-f]{64}$/;
const NO_FEED = problem(404, 'Nothing here', 'calendar-unknown', 'expected the address of a calendar feed that is not revoked');
const NOT_A_PERSON = problem(403, 'Not a person', 'person-missing', 'expected somebody of the directory: a calendar is one person’s');
const madeView = z.object({ url: z.string() });

export const calendarRoutes = ({ database, directory, policy, identity }: Pick<ApiPorts, 'database' | 'directory' | 'policy' | 'identity'>): FastifyPluginCallbackZod => (app, _options, done) => {
  const { db } = database;
  const { publicUrl } = identity;

  app.get('/calendar/:token.ics', { config: { access: 'public', responses: fileIn('text/calendar') }, schema: { operationId: 'readCalendar', tags: ['answers'], summary: 'A person’s calendar feed (iCalendar)', params: z.object({ token: z.string().max(100) }) } }, async ({ params: { token } }, reply) => {
    const person = TOKEN.test(token) ? await withDatabase(() => ownerOfFeed(db, token)) : undefined;
    const current = directory.current();
    const day = today(policy);
    const owner = person === undefined ? undefined : entryOf(current.people, person);
    if (person === undefined || owner === undefined || hasLeft(owner, day)) return sendProblem(reply, NO_FEED);
    const entries = await withDatabase(() => calendarEntries(db, { person, seats: seatsByPerson(current, day).get(person) ?? [], policy }));
    const text = calendarText(entries, { words: wordsIn(owner.language ?? 'fr', policy.zone), zone: policy.zone, publicUrl });
    return reply.header('cache-control', 'private, max-age=300').type('text/calendar; charset=utf-8').send(text);
  });

  app.post('/v1/calendar', { config: { access: 'staff' }, schema: { operationId: 'makeCalendar', tags: ['answers'], summary: 'Make the secret address of one’s own calendar feed; the one before is revoked', response: { 201: madeView } } }, async ({ caller }, reply) => {
    if (caller.is !== 'person') return sendProblem(reply, NOT_A_PERSON);
    const token = await withDatabase(() => makeFeed(db, caller.id, instantOf(Date.now())));
    return reply.code(201).send({ url: `${publicUrl}/calendar/${token}.ics` });
  });

  app.delete('/v1/calendar', { config: { access: 'staff' }, schema: { operationId: 'revokeCalendar', tags: ['answers'], summary: 'Revoke the address of one’s own calendar feed', response: { 204: z.null() } } }, async ({ caller }, reply) => {
    if (caller.is !== 'person') return sendProblem(reply, NOT_A_PERSON);
    await withDatabase(() => revokeFeed(db, caller.id));
    return reply.code(204).send(null);
  });
  done();
};
