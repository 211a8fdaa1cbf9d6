/** Signing in and out, and the language: at the city's provider, or, in a demonstration, by choosing whose place to take. */
import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Directory } from '../../domain/directory.ts';
import { becauseOf } from '../../adapters/log.ts';
import type { Log } from '../../adapters/log.ts';
import { personCalling } from '../identity/people.ts';
import type { Identity, Provider } from '../identity/identity.ts';
import { html } from '../pages/html.ts';
import { LANGUAGES } from '../words/words.ts';
import type { Frame } from './frame.ts';
import { chooseAPerson } from './pages/chooseAPerson.ts';
import { sendPage } from './sendPage.ts';

export type SignInPorts = { identity: Identity; directory: { current(): Directory }; today(): string; frame(request: FastifyRequest): Frame; log: Log };

const back = z.string().max(2_000).optional();
const LANGUAGE_S = 365 * 86_400;

/** Only a path of ours: a link may not send whoever signs in to another site. */
const ownPath = (path: string | undefined): string => (path !== undefined && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path) ? path : '/');

export const signInRoutes = ({ identity, directory, today, frame, log }: SignInPorts): FastifyPluginAsyncZod => async (app) => {
  const { provider } = identity;
  await app.register(formbody);
  const open = { access: 'public' } as const;

  app.get('/language', { config: open, schema: { hide: true, querystring: z.object({ to: z.enum(LANGUAGES), back }) } }, ({ query }, reply) =>
    reply.setCookie('lang', query.to, { path: '/', maxAge: LANGUAGE_S, sameSite: 'lax', secure: identity.publicUrl.startsWith('https:') }).redirect(ownPath(query.back).replace(/([?&])lang=(?:fr|en)&?/, '$1'), 303));

  app.get('/sign-in', { config: open, schema: { hide: true, querystring: z.object({ back, filed: z.string().optional() }) } }, async (request, reply) => {
    const where = ownPath(request.query.back);
    if (provider !== undefined) return leave(provider, request, reply, where);
    return sendPage(reply, chooseAPerson(frame(request), { directory: directory.current(), today: today(), back: where, token: request.csrfToken(), isFiled: request.query.filed !== undefined }));
  });

  if (provider === undefined) {
    app.post('/sign-in/as', { config: open, preValidation: app.csrfProtection, schema: { hide: true, body: z.object({ person: z.string().max(100), back }) } }, async (request, reply) => {
      const person = personCalling(directory.current(), request.body.person, today());
      if (person === undefined) return reply.redirect('/sign-in', 303);
      await begin(request, person.id);
      return reply.redirect(ownPath(request.body.back), 303);
    });
  } else {
    app.get('/sign-in/return', { config: open, schema: { hide: true } }, (request, reply) => comeBack(provider, request, reply));
  }

  app.post('/sign-out', { config: open, preValidation: app.csrfProtection, schema: { hide: true } }, async (request, reply) => {
    const { idToken } = request.session;
    await request.session.destroy();
    const elsewhere = await provider?.signOutUrl(idToken).catch(() => undefined);
    return reply.redirect(elsewhere ?? '/', 303);
  });

  async function leave(at: Provider, request: FastifyRequest, reply: FastifyReply, where: string): Promise<FastifyReply> {
    const { url, leaving } = await at.leave(where);
    request.session.leaving = leaving;
    return reply.redirect(url, 303);
  }

  async function comeBack(at: Provider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { leaving } = request.session;
    // A link that was opened twice, or elsewhere than where it began: begin again.
    if (leaving === undefined) return reply.redirect('/sign-in', 303);
    delete request.session.leaving;
    const returned = await at.comeBack(new URL(request.url, identity.publicUrl), leaving);
    if (returned.is === 'known') {
      await begin(request, returned.person.id, returned.idToken);
      return reply.redirect(leaving.back, 303);
    }
    if (returned.is === 'refused') log.warn({ because: becauseOf(returned.because) }, 'a sign-on was refused');
    const { words, ...rest } = frame(request);
    const says = returned.is === 'unknown' ? words.say('signIn.unknown', { account: returned.account }) : words.say('signIn.refused');
    return sendPage(reply.code(403), { ...rest, words, title: says, main: html`<h1>${says}</h1><p><a href="/sign-in">${words.say('app.signIn')}</a></p>` });
  }

  /** Under a new secret: one that somebody else had put there before is worth nothing. */
  async function begin(request: FastifyRequest, person: string, idToken?: string): Promise<void> {
    await request.session.regenerate();
    request.session.person = person;
    if (idToken !== undefined) request.session.idToken = idToken;
  }
};
