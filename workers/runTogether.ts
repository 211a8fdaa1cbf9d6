/** Runs workers until they are told to stop; one that fails ends the others, so that the process is started again whole. */
import type { Worker } from '@temporalio/worker';

export async function runTogether(workers: readonly Worker[]): Promise<void> {
  const running = workers.map((worker) => worker.run());
  try {
    await Promise.all(running);
  } catch (error) {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.allSettled(running);
    throw error;
  }
}
