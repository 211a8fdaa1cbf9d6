/** Answers straight to the project's workflow, as an Update that is replied to and as a Signal that is not. */
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import type { PublicWay, Sent } from './publicWay.ts';

const WITHIN_MS = 15_000;
/** The run ended between taking the Update and replying: the next run of the project replies. */
const RUN_ENDED: ReadonlySet<string> = new Set(['AcceptedUpdateCompletedWorkflow']);

export function temporalWays(client: Client): { update: PublicWay; signal: PublicWay } {
  const tell = async (send: () => Promise<Sent>): Promise<Sent> => {
    try {
      return await client.withDeadline(Date.now() + WITHIN_MS, send);
    } catch (error) {
      return refusalOrTrouble(error);
    }
  };
  const handleOf = (project: string) => client.workflow.getHandle(workflowIdOf(project as ProjectId));
  return {
    update: (project, answer) => tell(async () => {
      await handleOf(project).executeUpdate('answer', { args: [answer], updateId: answer.id });
      return { is: 'accepted' };
    }),
    signal: (project, answer) => tell(async () => {
      await handleOf(project).signal('answer', answer);
      return { is: 'on-its-way' };
    }),
  };
}

function refusalOrTrouble(error: unknown): Sent {
  if (error instanceof WorkflowNotFoundError) return { is: 'refused', reason: 'project-closed', detail: 'no open workflow of this project' };
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (cause instanceof ApplicationFailure && typeof cause.type === 'string' && !RUN_ENDED.has(cause.type)) return { is: 'refused', reason: cause.type, detail: cause.message };
  return { is: 'unavailable', detail: `Temporal: ${error instanceof Error ? error.message : String(error)}` };
}
