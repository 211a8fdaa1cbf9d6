/** What went wrong, to whoever reads a page, and what to do next. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../pages/html.ts';
import type { Fragment } from '../pages/html.ts';
import { pageText } from '../pages/page.ts';
import type { Problem } from '../api/problem.ts';
import type { WordKey, Words } from '../words/words.ts';
import type { Frame } from './frame.ts';

/** By its reason, else by its status. */
const SAYS: Readonly<Record<string | number, WordKey>> = { 'project-of-others': 'error.projectOfOthers', 400: 'error.malformed', 401: 'error.expired', 403: 'error.forbidden', 404: 'error.notFound', 429: 'error.tooMany', 503: 'error.away' };
const THEN: Readonly<Record<number, WordKey>> = { 401: 'error.then.expired', 403: 'error.then.forbidden', 404: 'error.then.notFound' };

export const problemPage = (frame: (request: FastifyRequest) => Frame) => (request: FastifyRequest, reply: FastifyReply, told: Problem): FastifyReply => {
  // Somebody who has not signed in is asked to, and comes back here.
  if (told.status === 401 && request.method === 'GET') return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303);
  const { words, ...rest } = frame(request);
  // To a reader, a form without a session and one of another session are the same.
  const status = told.reason === 'form-expired' ? 401 : told.status;
  const says = words.say(SAYS[told.reason] ?? SAYS[status] ?? (status >= 500 ? 'error.ours' : 'error.malformed'));
  const main = html`<h1>${says}</h1>${thenOf(status, told, words)}<p><a href="/">${words.say('error.back')}</a></p>`;
  return reply.code(told.status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageText({ ...rest, words, title: says, main }));
};

/** What to do; where only the machine knows, its own words, which help whoever is asked for help. */
function thenOf(status: number, { detail, reason }: Problem, words: Words): Fragment {
  const then = THEN[status];
  if (then !== undefined) return html`<p>${words.say(then)}</p>`;
  return status < 500 || status === 503 ? html`<p class="soft">${words.say('error.detail')} <code lang="en">${reason}: ${detail}</code></p>` : undefined;
}
