/** A worker as a process of its own, that a test may kill: it carries the city's capacity and nothing else. */
import { NativeConnection, Worker } from '@temporalio/worker';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import '../support/quietRuntime.ts';

const [address, taskQueue] = process.argv.slice(2);
if (address === undefined || taskQueue === undefined) throw new Error(`expected an address and a task queue, got ${process.argv.slice(2).join(' ')}`);
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({ connection, taskQueue, workflowBundle: await bundleWorkflows(), dataConverter: dataConverter(), stickyQueueScheduleToStartTimeout: '1s' });
await worker.run();
await connection.close();
