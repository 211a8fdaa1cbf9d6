/** One look at every open project; a Schedule starts it again and again. */
import { proxyActivities } from '@temporalio/workflow';
import type { SweepActivities, Swept } from '../../activities/sweepActivities.ts';

const { sweepProjects } = proxyActivities<SweepActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '30s',
  // The next sweep does it again.
  retry: { maximumAttempts: 2, initialInterval: '1s' },
  summary: 'look at every open project',
});

export const sweep = (): Promise<Swept> => sweepProjects();
