/** What the sweep says now, from Temporal itself: complete while Kafka is away, and nothing while Temporal is. */
import type { Client } from '@temporalio/client';
import { becauseOf } from '../adapters/log.ts';
import type { Log } from '../adapters/log.ts';
import { stuckWorkflows } from '../adapters/stuckWorkflows.ts';
import { ATTRIBUTES } from '../workflows/attributes.ts';
import type { FoundNow } from './api/apiPorts.ts';

const WITHIN_MS = 2_000;

export async function foundStuckNow(client: Client, log: Log): Promise<FoundNow[]> {
  try {
    return await client.withDeadline(Date.now() + WITHIN_MS, async () => {
      const found: FoundNow[] = [];
      for await (const { project, reason, detail, since, shown } of stuckWorkflows(client)) {
        // Found moving, it is open until that is told.
        if (shown.get(ATTRIBUTES.health) !== 'stuck' || typeof detail !== 'string' || typeof since !== 'string') continue;
        found.push({ project, phase: shown.get(ATTRIBUTES.phase) ?? '', reason, detail, since });
      }
      return found;
    });
  } catch (error) {
    log.debug({ because: becauseOf(error) }, 'what the sweep found is not known');
    return [];
  }
}
