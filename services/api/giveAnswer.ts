/** Hands an answer to the project's workflow, and tells the caller what became of it, or where to look. */
import type { FastifyReply } from 'fastify';
import { withDatabase } from '../../adapters/database.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { AnswerResult } from '../engine.ts';
import type { ApiPorts } from './apiPorts.ts';
import { projectUnknown, sendProblem } from './problem.ts';
import { forgetSent, noteSent } from './queries/answersSent.ts';
import { forgetDraft } from './queries/drafts.ts';
import { refusalProblem } from './refusalProblem.ts';

type Ports = Pick<ApiPorts, 'database' | 'engine'>;
type Result = Exclude<AnswerResult, { is: 'slow' }> | { is: 'left' };

/** Nothing that people say depends on the database: without it, the id alone tells an answer from its repetition, as the workflow does. */
export async function giveAnswer(ports: Ports, reply: FastifyReply, project: ProjectId, answer: AnswerData): Promise<FastifyReply> {
  const { database } = ports;
  const noted = await noteSent(database, { project, answer }).catch(() => 'noted' as const);
  if (noted === 'reused') return sendProblem(reply, refusalProblem('answer-id-reused', 'expected another id, or the same answer as before: this id came with another content'));
  let isTaken = false;
  try {
    const result = await deliver(ports, project, answer);
    isTaken = result.is === 'left' || (result.is === 'replied' && result.reply.accepted);
    return await tell(ports, reply, { project, answer, result });
  } finally {
    if (!isTaken) await forgetSent(database, { project, answer }).catch(() => undefined);
  }
}

/** What a project does not reply to in time is left with it as a Signal, which nothing loses; both carry the same id, and count once. */
async function deliver({ engine }: Ports, project: ProjectId, answer: AnswerData): Promise<Result> {
  const result = await engine.giveAnswer(project, answer);
  if (result.is !== 'slow') return result;
  return (await engine.leaveAnswer(project, answer)) === 'left' ? { is: 'left' } : { is: 'not-found' };
}

async function tell({ database }: Ports, reply: FastifyReply, { project, answer, result }: { project: ProjectId; answer: AnswerData; result: Result }): Promise<FastifyReply> {
  switch (result.is) {
    case 'replied':
      // What was begun is given; where it cannot be forgotten now, a draft of a task that is over harms nobody.
      await forgetDraft(database, { project, task: answer.task, actor: answer.by.id }).catch(() => undefined);
      return result.reply.accepted ? reply.code(200).send({ ...result.reply, accepted: true }) : sendProblem(reply, refusalProblem(result.reply.reason, 'refused before'));
    case 'refused':
      return sendProblem(reply, refusalProblem(result.reason, result.detail));
    case 'left': {
      const see = `/v1/projects/${project}/answers/${encodeURIComponent(answer.id)}`;
      return reply.code(202).header('location', see).send({ pending: true, id: answer.id, task: answer.task, see, detail: 'the project does not reply for now, and has the answer: look there for what becomes of it, or send the same answer with the same id again' });
    }
    case 'not-found': {
      const known = await withDatabase(() => database.db.selectFrom('registry.projects').select('project').where('project', '=', project).executeTakeFirst());
      return sendProblem(reply, known === undefined ? projectUnknown : refusalProblem('project-closed', 'the project has ended'));
    }
    default:
      return result satisfies never;
  }
}
