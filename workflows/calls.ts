/**
 * Calls of activities under way. One that keeps failing waits longer and longer before it is tried again; whoever has mended the cause can have all of
 * them made again at once. Each repeats its ids, so what the one before may still do is done once.
 */
import { CancellationScope, isCancellation } from '@temporalio/workflow';

export type Calls = {
  call<T>(activity: () => Promise<T>): Promise<T>;
  /** Gives how many are made again. */
  again(): number;
};

export function openCalls(): Calls {
  const underWay = new Set<CancellationScope>();
  return {
    async call(activity) {
      for (;;) {
        const scope = new CancellationScope({ cancellable: true });
        underWay.add(scope);
        try {
          return await scope.run(activity);
        } catch (error) {
          if (!isCancellation(error) || !scope.consideredCancelled) throw error;
        } finally {
          underWay.delete(scope);
        }
      }
    },
    again() {
      const all = [...underWay];
      for (const scope of all) scope.cancel();
      return all.length;
    },
  };
}
