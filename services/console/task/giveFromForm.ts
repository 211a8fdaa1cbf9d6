/** Hands what a form says to the project's workflow, like every answer, and tells what became of it in the reader's words. */
import type { FastifyRequest } from 'fastify';
import type { ProjectId } from '../../../domain/ids.ts';
import { handIn } from '../../api/handIn.ts';
import { refusalProblem } from '../../api/refusalProblem.ts';
import { answerOfCaller } from '../../api/whoActs.ts';
import type { ConsolePorts } from '../consoleRoutes.ts';
import type { FormFault } from '../form/formOf.ts';
import { faultIn, refusalInWords } from './faultsInWords.ts';
import type { TaskForm } from './taskForm.ts';

/** `left`: the project has it, and does not reply for now. */
export type Given = { is: 'done' } | { is: 'left' } | { is: 'not-yet'; status: number; faults: readonly FormFault[]; told: string };

export async function giveFromForm(ports: ConsolePorts, request: FastifyRequest, form: TaskForm): Promise<Given> {
  const { words } = ports.frame(request);
  const refused = (status: number, says: string, faults: readonly FormFault[] = []): Given => ({ is: 'not-yet', status, faults, told: says });
  const fault = faultIn(form.guard, form.values, words);
  if (fault !== undefined) return refused(422, fault.says, [fault]);
  const answer = answerOfCaller(ports, request, form.project.id, { id: form.answerId, task: form.task, answer: form.values, onBehalfOf: form.onBehalfOf });
  const result = await handIn(ports, form.project.id as ProjectId, answer);
  switch (result.is) {
    case 'replied':
      return result.reply.accepted ? { is: 'done' } : refused(409, refusalInWords(result.reply.reason, '', words));
    case 'refused':
      return refused(refusalProblem(result.reason, result.detail).status, refusalInWords(result.reason, result.detail, words));
    case 'left':
      return { is: 'left' };
    case 'reused':
      return refused(422, refusalInWords('answer-id-reused', '', words));
    case 'not-found':
      return refused(409, refusalInWords('project-closed', '', words));
    default:
      return result satisfies never;
  }
}
