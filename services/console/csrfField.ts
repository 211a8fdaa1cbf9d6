/** The hidden field without which no form of ours is taken: it shows that the form came from a page of ours. */
import type { FastifyRequest } from 'fastify';
import { html } from '../pages/html.ts';
import type { Html } from '../pages/html.ts';

export const csrfField = (request: FastifyRequest): Html => html`<input type="hidden" name="_csrf" value="${request.csrfToken()}">`;
