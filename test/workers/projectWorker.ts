/** A worker as a process of its own, that a test may stop and let go on: it carries projects, and tells its parent their facts. */
import { NativeConnection, Worker } from '@temporalio/worker';
import type { InjectedSinks } from '@temporalio/worker';
import { createFactActivities } from '../../activities/factActivities.ts';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import type { Fact } from '../../domain/dossier.ts';
import type { RefusalSinks } from '../../workflows/refusals.ts';
import '../support/quietRuntime.ts';

const [address, taskQueue] = process.argv.slice(2);
if (address === undefined || taskQueue === undefined) throw new Error(`expected an address and a task queue, got ${process.argv.slice(2).join(' ')}`);
const tellParent = (facts: readonly Fact[]): Promise<void> => new Promise((told) => void process.send?.(facts, () => told()));
const sinks: InjectedSinks<RefusalSinks> = { refusals: { tell: { fn: () => undefined, callDuringReplay: false } } };
const connection = await NativeConnection.connect({ address });
const worker = await Worker.create({ connection, taskQueue, workflowBundle: await bundleWorkflows(), dataConverter: dataConverter(), sinks, activities: createFactActivities({ facts: { publish: tellParent } }) });
await worker.run();
await connection.close();
