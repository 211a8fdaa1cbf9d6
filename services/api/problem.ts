/** What went wrong, as RFC 9457 has it: problem details that a program can branch on by `reason`. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** A stable word: `task-closed`, `not-allowed`, `temporal-away`. */
  reason: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

export const problem = (status: number, title: string, reason: string, detail: string): Problem => ({ type: `urn:jalon:problem:${reason}`, title, status, detail, reason });

export const projectUnknown = problem(404, 'Project unknown', 'project-unknown', 'expected the id of a project; one that has just begun is listed within a second');

const RETRY_AFTER_S = 5;

export function sendProblem(reply: FastifyReply, { status, ...rest }: Problem): FastifyReply {
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
  return reply.code(status).type('application/problem+json').send(JSON.stringify({ ...rest, status }));
}
