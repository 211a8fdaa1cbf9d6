/** The city's capacity as the engine asks for it: answers to a workflow of its own, through the same desk as anyone's. */
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { CapacityPorts } from '../activities/capacityActivities.ts';
import { CAPACITY_WORKFLOW, ENGINE, openCapacity, RELEASE, RESERVE } from '../domain/capacity.ts';
import type { Reply } from '../domain/dossier.ts';
import type { TaskId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { capacity } from '../workflows/capacity.ts';

/** `policy` is the one in force: its figure goes with each reservation. */
export function capacityOffice(client: Client, policy: Policy, taskQueue: string): CapacityPorts['capacity'] {
  // Half a person-day is nobody's.
  const perQuarter = Math.floor(policy.capacity.personDaysPerQuarter);
  const say = (id: string, task: TaskId, answer: object): Promise<Reply> =>
    client.workflow.executeUpdateWithStart<typeof capacity, Reply, [unknown]>('answer', {
      updateId: id,
      args: [{ id, task, by: { id: ENGINE }, answer }],
      startWorkflowOperation: new WithStartWorkflowOperation('capacity', {
        workflowId: CAPACITY_WORKFLOW,
        taskQueue,
        args: [openCapacity(perQuarter, policy)],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: 'In-house capacity of the city, in person-days a quarter',
      }),
    });

  return {
    async reserve({ project, plan, decidedIn }) {
      try {
        await say(`reserve|${project}|${decidedIn}`, RESERVE, { project, plan, perQuarter });
        return { isReserved: true };
      } catch (error) {
        const because = exhaustedBecause(error);
        if (because === undefined) throw error;
        return { isReserved: false, because };
      }
    },
    async release(project, call) {
      await say(`release|${project}|${call}`, RELEASE, { project });
    },
  };
}

/** The sentence of the refusal, without the words that the desk puts before it; `undefined` is another failure. */
function exhaustedBecause(error: unknown): string | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  return cause instanceof ApplicationFailure && cause.type === 'capacity-exhausted' ? cause.message.replace('Answer refused, capacity-exhausted: ', '') : undefined;
}
