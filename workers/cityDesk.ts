/** How the engine speaks to what belongs to the whole city: answers to a workflow, which the first of them starts. */
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Signer } from '../adapters/signer.ts';
import { found, inEnglish, type Because } from '../domain/because.ts';
import { words } from '../domain/contracts/events.ts';
import type { Reply } from '../domain/dossier.ts';
import { ENGINE, type TaskId } from '../domain/ids.ts';
import type { Words } from '../domain/kinds/taskKind.ts';

/** What the engine needs to speak for itself. */
export type Speaking = { client: Client; taskQueue: string; signer: Signer };

export type CityDesk<S> = { say(id: string, task: TaskId, answer: object): Promise<Reply>; standing(): Promise<S> };
type Kept<S> = { workflowType: string; workflowId: string; opened(): S; summary: string };

export function cityDesk<S>({ client, taskQueue, signer }: Speaking, { workflowType, workflowId, opened, summary }: Kept<S>): CityDesk<S> {
  return {
    say: (id, task, answer) =>
      client.workflow.executeUpdateWithStart<(state: S) => Promise<void>, Reply, [unknown]>('answer', {
        updateId: id,
        args: [signer.sign(workflowId, { id, task, by: { id: ENGINE }, answer: { ...answer } })],
        startWorkflowOperation: new WithStartWorkflowOperation(workflowType, { workflowId, taskQueue, args: [opened()], workflowIdConflictPolicy: 'USE_EXISTING', staticSummary: summary }),
      }),
    standing: () => client.workflow.getHandle(workflowId).query<S>('dossier'),
  };
}

/** What a desk refused with; `undefined` is another failure. */
export function refusalIn(error: unknown): ApplicationFailure | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure ? cause : undefined;
}

/** The sentence of a refusal for this reason, without the words that the desk puts before it. */
export function refusalFor(reason: string, error: unknown): Because | undefined {
  const cause = refusalIn(error);
  return cause?.type === reason ? found(wordsIn(cause) ?? inEnglish(cause.message.replace(`Answer refused, ${reason}: `, ''))) : undefined;
}

/** What the desk said in both languages. */
export const wordsIn = ({ details }: ApplicationFailure): Words | undefined => words.safeParse(details?.[0]).data;
