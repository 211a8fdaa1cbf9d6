/** The workflows that say which projects are stuck, as Temporal lists them. */
import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import type { ProjectId } from '../domain/ids.ts';
import { STUCK_REASONS, stuckWorkflowIdOf, type StuckReason } from '../domain/sweep.ts';

/** `detail` and `since` are as they were written, `shown` what the lists show. */
export type SaidStuck = { project: ProjectId; reason: StuckReason; detail: unknown; since: unknown; shown: WorkflowExecutionInfo['typedSearchAttributes'] };

const OPEN = 'WorkflowType = "stuckProject" AND ExecutionStatus = "Running"';
const PREFIX = stuckWorkflowIdOf('' as ProjectId);

export async function* stuckWorkflows(client: Client): AsyncGenerator<SaidStuck> {
  for await (const { workflowId, memo = {}, typedSearchAttributes: shown } of client.workflow.list({ query: OPEN })) {
    const { detail, since } = memo;
    const reason = STUCK_REASONS.find((each) => each === memo['reason']);
    if (reason !== undefined) yield { project: workflowId.slice(PREFIX.length) as ProjectId, reason, detail, since, shown };
  }
}
