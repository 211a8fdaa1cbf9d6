/**
 * The clock: one timer a workflow, for its nearest deadline. An earlier timer that is already running is left alone: it
 * looks again when it rings, which costs fewer events than a timer a task.
 */
import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { msOf, type Instant } from '../domain/ids.ts';

export type Clock = { rewind(): void };

/** `nearest` is the next instant at which something falls due; `ring` does all that is due by now. */
export function startClock(nearest: () => Instant | undefined, ring: () => void): Clock {
  const shield = new CancellationScope({ cancellable: false });
  let armed: { at: number; scope: CancellationScope } | undefined;

  function rewind(): void {
    const next = nearest();
    if (next === undefined) return;
    const at = msOf(next);
    if (armed !== undefined && armed.at <= at) return;
    armed?.scope.cancel();
    // Only the clock itself cancels its timer, not a cancellation of the workflow.
    const scope = new CancellationScope({ cancellable: true, parent: shield });
    armed = { at, scope };
    void scope.run(() => sleep(Math.max(1, at - Date.now()), { summary: `next deadline: ${next}` })).then(rang, (error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
  }
  function rang(): void {
    armed = undefined;
    ring();
    rewind();
  }
  return { rewind };
}
