/** What the public register needs from the outside. */
import type { FastifyRequest } from 'fastify';
import type { Publication } from '../../domain/publication.ts';
import type { ApiPorts } from '../api/apiPorts.ts';
import type { Page } from '../pages/page.ts';

export type RegisterPorts = Pick<ApiPorts, 'database' | 'directory' | 'policy'> & {
  publication: Publication;
  /** What is around a page for whoever reads it. */
  frame(request: FastifyRequest): Pick<Page, 'words' | 'menu' | 'account' | 'banner' | 'path'>;
  /** The address by which the public reaches us, as in `https://jalon.example.fr`; without it, the one that the caller used. */
  publicUrl?: string | undefined;
};

export const addressOf = ({ publicUrl }: Pick<RegisterPorts, 'publicUrl'>, request: FastifyRequest): string => publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`;
