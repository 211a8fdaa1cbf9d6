/**
 * kafkajs 2.2.4 arms a timer after each response even when nothing waits to be sent: one that is negative and fires at
 * once, for ever. An idle process then burns processor time, and Node 24 warns. This lets it arm only what is needed.
 */
import { createRequire } from 'node:module';

type RequestQueue = { pending: unknown[]; throttledUntil: number; scheduleCheckPendingRequests(): void };

let isGuarded = false;

export function guardKafkaTimer(): void {
  if (isGuarded) return;
  isGuarded = true;
  const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  const arm = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function armWhenNeeded(this: RequestQueue) {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) arm.call(this);
  };
}
