/** Hands an answer to the project's workflow, and tells the caller what became of it. */
import type { FastifyReply } from 'fastify';
import { withDatabase } from '../../adapters/database.ts';
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { ProjectId } from '../../domain/ids.ts';
import type { ApiPorts } from './apiPorts.ts';
import { problem, sendProblem } from './problem.ts';
import { forgetDraft } from './queries/drafts.ts';
import { refusalProblem } from './refusalProblem.ts';

export const PROJECT_UNKNOWN = problem(404, 'Project unknown', 'project-unknown', 'expected the id of a project');

export async function giveAnswer({ database, engine }: Pick<ApiPorts, 'database' | 'engine'>, reply: FastifyReply, project: ProjectId, answer: AnswerData): Promise<FastifyReply> {
  const result = await engine.giveAnswer(project, answer);
  switch (result.is) {
    case 'replied':
      // What was begun is given; where it cannot be forgotten now, a draft of a task that is over harms nobody.
      await forgetDraft(database, { project, task: answer.task, actor: answer.by.id }).catch(() => undefined);
      return result.reply.accepted ? reply.code(200).send({ ...result.reply, accepted: true }) : sendProblem(reply, refusalProblem(result.reply.reason, 'refused before'));
    case 'refused':
      return sendProblem(reply, refusalProblem(result.reason, result.detail));
    case 'slow':
      return reply.code(202).send({ pending: true, id: answer.id, task: answer.task, see: `/v1/projects/${project}`, detail: 'the project does not reply for now; send the same answer with the same id again to learn what became of it' });
    case 'not-found': {
      const known = await withDatabase(() => database.db.selectFrom('registry.projects').select('project').where('project', '=', project).executeTakeFirst());
      return sendProblem(reply, known === undefined ? PROJECT_UNKNOWN : refusalProblem('project-closed', 'the project has ended'));
    }
    default:
      return result satisfies never;
  }
}
