/** What went wrong, to whoever reads a page. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html } from '../pages/html.ts';
import { pageText } from '../pages/page.ts';
import type { Problem } from '../api/problem.ts';
import type { WordKey } from '../words/words.ts';
import type { Frame } from './frame.ts';

/** By its reason, else by its status. */
const SAYS: Readonly<Record<string | number, WordKey>> = { 'form-expired': 'error.formExpired', 'project-of-others': 'error.projectOfOthers', 400: 'error.malformed', 403: 'error.forbidden', 404: 'error.notFound', 429: 'error.tooMany', 503: 'error.away' };

export const problemPage = (frame: (request: FastifyRequest) => Frame) => (request: FastifyRequest, reply: FastifyReply, { status, detail, reason }: Problem): FastifyReply => {
  // Somebody who has not signed in is asked to, and comes back here.
  if (status === 401 && request.method === 'GET') return reply.redirect(`/sign-in?back=${encodeURIComponent(request.url)}`, 303);
  const { words, ...rest } = frame(request);
  const says = words.say(SAYS[reason] ?? SAYS[status] ?? (status >= 500 ? 'error.ours' : 'error.malformed'));
  const main = html`<h1>${says}</h1>${status < 500 || status === 503 ? html`<p class="soft"><code>${reason}</code>: ${detail}</p>` : undefined}<p><a href="/">${words.say('error.back')}</a></p>`;
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageText({ ...rest, words, title: says, main }));
};
