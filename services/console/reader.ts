/** The person for whom a page is made; pages that are for people alone are guarded before. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../api/problem.ts';
import { NotAllowed } from '../identity/guardRoutes.ts';
import type { PersonCalling } from '../identity/caller.ts';
import type { ConsolePorts } from './consoleRoutes.ts';
import { problemPage } from './problemPage.ts';

/** The owner of a demonstration has to take somebody's place first. @throws NotAllowed */
export function personOf({ caller }: Pick<FastifyRequest, 'caller'>): PersonCalling {
  if (caller.is === 'person') return caller;
  throw new NotAllowed('staff', false);
}

export const notFoundPage = ({ frame }: Pick<ConsolePorts, 'frame'>, request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  problemPage(frame)(request, reply, problem(404, 'Nothing here', 'not-found', 'expected a project, a round or a task that is known'));
