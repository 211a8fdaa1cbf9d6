/** The city's capacity as the engine asks for it: answers to a workflow of its own, through the same desk as anyone's. */
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { CapacityPorts } from '../activities/capacityActivities.ts';
import { CAPACITY_WORKFLOW, ENGINE, leftFor, openCapacity, RELEASE, RESERVE, type CapacityState } from '../domain/capacity.ts';
import type { Reply } from '../domain/dossier.ts';
import type { TaskId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { capacity } from '../workflows/capacity.ts';

export function capacityOffice(client: Client, policy: Policy, taskQueue: string): CapacityPorts['capacity'] {
  const say = (id: string, task: TaskId, answer: object): Promise<Reply> =>
    client.workflow.executeUpdateWithStart<typeof capacity, Reply, [unknown]>('answer', {
      updateId: id,
      args: [{ id, task, by: { id: ENGINE }, answer }],
      startWorkflowOperation: new WithStartWorkflowOperation('capacity', {
        workflowId: CAPACITY_WORKFLOW,
        taskQueue,
        args: [openCapacity(policy.capacity.personDaysPerQuarter, policy)],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: 'In-house capacity of the city, in person-days a quarter',
      }),
    });
  const left = async () => leftFor(await client.workflow.getHandle(CAPACITY_WORKFLOW).query<CapacityState>('dossier'));

  return {
    async reserve({ project, personDays, decidedIn }) {
      try {
        await say(`reserve|${project}|${decidedIn}`, RESERVE, { project, personDays });
        return { isReserved: true, left: await left() };
      } catch (error) {
        if (isExhausted(error)) return { isReserved: false, left: await left() };
        throw error;
      }
    },
    async release(project) {
      await say(`release|${project}`, RELEASE, { project });
    },
  };
}

const isExhausted = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure && error.cause.type === 'capacity-exhausted';
