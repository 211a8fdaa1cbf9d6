/** What the sweep says now, from Temporal itself: complete while Kafka is away, and nothing while Temporal is. */
import type { Client } from '@temporalio/client';
import { becauseOf } from '../adapters/log.ts';
import type { Log } from '../adapters/log.ts';
import { STUCK_REASONS } from '../domain/sweep.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';
import type { FoundNow } from './api/apiPorts.ts';

const STUCK_NOW = `WorkflowType = "stuckProject" AND ExecutionStatus = "Running" AND ${ATTRIBUTES.health.name} = "stuck"`;
const PREFIX = 'stuck/';
const WITHIN_MS = 2_000;

export async function foundStuckNow(client: Client, log: Log): Promise<FoundNow[]> {
  try {
    return await client.withDeadline(Date.now() + WITHIN_MS, async () => {
      const found: FoundNow[] = [];
      for await (const { workflowId, memo = {}, typedSearchAttributes } of client.workflow.list({ query: STUCK_NOW })) {
        const reason = STUCK_REASONS.find((each) => each === memo['reason']);
        const { detail, since } = memo;
        if (reason === undefined || typeof detail !== 'string' || typeof since !== 'string') continue;
        found.push({ project: workflowId.slice(PREFIX.length), phase: typedSearchAttributes.get(ATTRIBUTES.phase) ?? '', reason, detail, since });
      }
      return found;
    });
  } catch (error) {
    log.debug({ because: becauseOf(error) }, 'what the sweep found is not known');
    return [];
  }
}
