/** The post of a year: answers to a project's workflow, by Update or by Signal, and what came back. */
import { WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { AnswerData } from '../../domain/contracts/events.ts';
import type { Reply } from '../../domain/dossier.ts';
import { workflowIdOf, type ProjectId } from '../../domain/ids.ts';

/** `unavailable` is no word of the desk's: it is tried again. */
export type Sent = { is: 'replied'; reply: Reply } | { is: 'refused'; reason: string; detail: string } | { is: 'unavailable'; detail: string };
export type Post = {
  /** `again`: what was sent already; Temporal itself is not told, so that the desk has to know it. */
  update(project: string, answer: AnswerData, again?: 'again'): Promise<Sent>;
  signal(project: string, answer: AnswerData): Promise<void>;
  /** Updates that the desk refused so far. */
  refusals(): number;
};

const WITHIN_MS = 30_000;

export function openPost(client: Client): Post {
  const handleOf = (project: string) => client.workflow.getHandle(workflowIdOf(project as ProjectId));
  let refused = 0;
  return {
    refusals: () => refused,
    update: (project, answer, again) =>
      client.withDeadline(Date.now() + WITHIN_MS, () => handleOf(project).executeUpdate<Reply, [unknown]>('answer', { args: [answer], ...(again === undefined && { updateId: answer.id }) }))
        .then((reply): Sent => ({ is: 'replied', reply }), sentOf)
        .then((sent) => {
          if (sent.is === 'refused') refused += 1;
          return sent;
        }),
    signal: (project, answer) => handleOf(project).signal('answer', answer).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }),
  };
}

function sentOf(error: unknown): Sent {
  if (error instanceof WorkflowNotFoundError) return { is: 'refused', reason: 'project-closed', detail: 'no open workflow of this project' };
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (!(cause instanceof ApplicationFailure) || typeof cause.type !== 'string') return { is: 'unavailable', detail: String(error) };
  return cause.type === 'AcceptedUpdateCompletedWorkflow' ? { is: 'unavailable', detail: cause.message } : { is: 'refused', reason: cause.type, detail: cause.message };
}
