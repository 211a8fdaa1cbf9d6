/** Idle: the workflow has begun, and neither a workflow task nor an activity of it is under way. */
import { WorkflowNotFoundError, type WorkflowHandle } from '@temporalio/client';

const LOOK_AGAIN_MS = 25;

export async function isIdle(workflow: WorkflowHandle): Promise<void> {
  while (!(await hasNothingPending(workflow))) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
}

async function hasNothingPending(workflow: WorkflowHandle): Promise<boolean> {
  try {
    const { raw } = await workflow.describe();
    return (raw.pendingActivities?.length ?? 0) === 0 && raw.pendingWorkflowTask == null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
