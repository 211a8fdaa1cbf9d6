/** The Schedule that starts a sweep every so often: made or brought up to date by each worker that starts. */
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { SWEEP_QUEUE } from '../domain/sweep.ts';

export const SWEEP_SCHEDULE = 'jalon-sweep';

/** What an operator paused stays paused. */
export async function keepSweepSchedule(client: Client, every: Duration): Promise<void> {
  const options = {
    spec: { intervals: [{ every }] },
    action: { type: 'startWorkflow', workflowType: 'sweep', workflowId: 'sweep', taskQueue: SWEEP_QUEUE, args: [], workflowRunTimeout: '30m', staticSummary: 'Looks for projects that do not move' },
    // After an hour without a worker, one sweep sees all that sixty would have seen.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10s' },
  } as const satisfies Partial<ScheduleOptions>;
  try {
    await client.schedule.create({ ...options, scheduleId: SWEEP_SCHEDULE });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(SWEEP_SCHEDULE).update(({ state }) => ({ ...options, state }));
  }
}
