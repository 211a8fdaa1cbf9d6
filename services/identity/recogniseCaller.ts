/** Says of every request who calls, before anything else looks at it: by a bearer token, else by the session, else as the machine's owner or as nobody. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Directory } from '../../domain/directory.ts';
import { LANGUAGES } from '../words/words.ts';
import type { Language } from '../words/words.ts';
import type { Caller } from './caller.ts';
import { NOBODY, OWNER } from './caller.ts';
import { isDemonstration } from './identity.ts';
import type { Identity } from './identity.ts';
import { personCalling } from './people.ts';

/** Thrown for a token that is not taken. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

export type Recognising = { identity: Identity; directory: { current(): Directory }; today(): string };

/** Before sessions are read, which may fail: whoever is told so has a language, and is nobody yet. */
export function beginAsNobody(app: FastifyInstance): void {
  app.decorateRequest('caller');
  app.decorateRequest('language', 'fr');
  app.decorateRequest('csrfToken');
  app.decorateRequest('tokenRefused');
  app.addHook('onRequest', (request, reply, done) => {
    request.csrfToken = () => reply.generateCsrf();
    request.caller = NOBODY;
    request.language = languageFor(request);
    done();
  });
}

export function recogniseCaller(app: FastifyInstance, { identity, directory, today }: Recognising): void {
  app.addHook('onRequest', async (request) => {
    request.caller = await callerOf(request).catch((error: unknown) => {
      if (!(error instanceof TokenRefused)) throw error;
      // Told at the route's own door, past the limit: whoever tries tokens is counted too.
      request.tokenRefused = error;
      return NOBODY;
    });
    request.language = languageFor(request);
  });

  async function callerOf(request: FastifyRequest): Promise<Caller> {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (request.headers.authorization !== undefined) return ofToken(token);
    const { person } = request.session;
    const known = person === undefined ? undefined : personCalling(directory.current(), person, today());
    return known ?? (isDemonstration(identity) ? OWNER : NOBODY);
  }

  async function ofToken(token: string | undefined): Promise<Caller> {
    if (token === undefined || identity.provider === undefined) throw new TokenRefused(token === undefined ? 'expected "Authorization: Bearer" and a token' : 'expected no token, for no sign-on is set up here (JALON_OIDC_ISSUER)');
    const read = await identity.provider.read(token);
    if (read.is === 'known') return read.caller;
    throw new TokenRefused(read.because);
  }
}

/** What the address says, else what was chosen before, else what the directory says, else what the browser says. */
function languageFor(request: FastifyRequest): Language {
  const { caller } = request;
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  const chosen = [asked, request.cookies['lang'], caller.is === 'person' ? caller.language : undefined].find(isLanguage);
  return chosen ?? preferred(request.headers['accept-language']);
}

const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

const preferred = (accepted: string | undefined): Language =>
  (accepted ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr';
