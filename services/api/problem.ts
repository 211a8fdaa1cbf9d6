/** What went wrong, as RFC 9457 has it: problem details that a program can branch on by `reason`. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().meta({ description: 'What was expected, and what came' }),
  reason: z.string().meta({ description: 'A stable word', examples: ['task-closed', 'not-allowed', 'temporal-away'] }),
});
export type Problem = { type: string; title: string; status: number; detail: string; reason: string };

export const problem = (status: number, title: string, reason: string, detail: string): Problem => ({ type: `urn:jalon:problem:${reason}`, title, status, detail, reason });

export const projectUnknown = problem(404, 'Project unknown', 'project-unknown', 'expected the id of a project; one that has just begun is listed within a second');

const RETRY_AFTER_S = 5;

/** A problem may say more than all do, such as which lines are at fault. */
export function sendProblem(reply: FastifyReply, { status, ...rest }: Problem & Readonly<Record<string, unknown>>): FastifyReply {
  if (status === 503) void reply.header('retry-after', RETRY_AFTER_S);
  return reply.code(status).type('application/problem+json').send(JSON.stringify({ ...rest, status }));
}
