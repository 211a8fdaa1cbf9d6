/** The floor's worker, a process of its own as ours is; it tells its parent of each activity done. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { FloorActivities } from './floorWorkflow.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const activities: FloorActivities = { note: async (noted) => void process.send?.(noted) };
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' }),
  taskQueue: 'floor',
  workflowBundle: await bundleWorkflowCode({ logger: new DefaultLogger('ERROR'), workflowsPath: fileURLToPath(new URL('floorWorkflow.ts', import.meta.url)) }),
  activities,
  maxCachedWorkflows: 250,
});
process.send?.('ready');
await worker.run();
process.disconnect();
