/** What every request carries, and every route says. */
import type { Access } from './access.ts';
import type { Caller } from './caller.ts';
import type { Language } from '../words/words.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
    language: Language;
    /** Of a token that is not taken. */
    tokenRefused: Error | undefined;
    /** Of the session, made when it is asked for. */
    csrfToken(): string;
  }
  interface FastifyContextConfig {
    /** Who may; a route without it does not start. */
    access?: Access;
  }
}
