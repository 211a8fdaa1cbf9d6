/** Hands an answer to the project's workflow, and tells the caller what became of it, or where to look. */
import type { FastifyReply } from 'fastify';
import { withDatabase } from '../../adapters/database.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { ApiPorts } from './apiPorts.ts';
import { handIn } from './handIn.ts';
import type { HandedIn } from './handIn.ts';
import { projectUnknown, sendProblem } from './problem.ts';
import { forgetDraft } from './queries/drafts.ts';
import { refusalProblem } from './refusalProblem.ts';

type Ports = Pick<ApiPorts, 'database' | 'engine'>;

export async function giveAnswer(ports: Ports, reply: FastifyReply, project: ProjectId, answer: AnswerData): Promise<FastifyReply> {
  return tell(ports, reply, { project, answer, result: await handIn(ports, project, answer) });
}

async function tell({ database }: Ports, reply: FastifyReply, { project, answer, result }: { project: ProjectId; answer: AnswerData; result: HandedIn }): Promise<FastifyReply> {
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
    case 'reused':
      return sendProblem(reply, refusalProblem('answer-id-reused', 'expected another id, or the same answer as before: this id came with another content'));
    case 'not-found': {
      const known = await withDatabase(() => database.db.selectFrom('registry.projects').select('project').where('project', '=', project).executeTakeFirst());
      return sendProblem(reply, known === undefined ? projectUnknown : refusalProblem('project-closed', 'the project has ended'));
    }
    default:
      return result satisfies never;
  }
}
