/** Sends a page to whoever has signed in: kept by nobody on the way, for it may show what is not for everyone. */
import type { FastifyReply } from 'fastify';
import { pageText } from '../pages/page.ts';
import type { Page } from '../pages/page.ts';

export const sendPage = (reply: FastifyReply, page: Page): FastifyReply => reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(pageText(page));
