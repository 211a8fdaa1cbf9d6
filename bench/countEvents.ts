/** History events of workflows, those of every run included. */
import type { Client, WorkflowHandle } from '@temporalio/client';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

export async function countEvents(client: Client, workflowIds: readonly string[]): Promise<number> {
  const counts = await Promise.all(workflowIds.map((id) => eventsOf(client, id)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function eventsOf(client: Client, workflowId: string): Promise<number> {
  let total = 0;
  for (let runId: string | undefined = ''; runId !== undefined; ) {
    const history: History = await client.workflow.getHandle(workflowId, runId === '' ? undefined : runId).fetchHistory();
    total += history.events?.length ?? 0;
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  }
  return total;
}
