/** Sends a page that is for everyone, and is made for one reader all the same: in their language, with their name where they have signed in. */
import type { FastifyReply } from 'fastify';

export const sendPublicPage = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').headers({ 'cache-control': 'private, no-cache', 'vary': 'accept-language, cookie' }).send(page);
