/** The worker of that floor, a process of its own as ours is, with our own producer: only what happens before it differs. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { factProducer } from '../../adapters/factProducer.ts';
import { createKafka } from '../../adapters/kafkaClient.ts';
import { openLog } from '../../adapters/log.ts';
import type { AnnounceActivities } from './announceWorkflow.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const topic = process.env['FLOOR_TOPIC'] ?? '';
const producer = factProducer(createKafka({ brokers: (process.env['KAFKA_BROKERS'] ?? '').split(','), clientId: 'floor', log: openLog('floor', 'warn') }));
const activities: AnnounceActivities = { announce: ({ id, text }) => producer.publish([{ topic, key: id, value: text }]) };
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' }),
  taskQueue: 'announce',
  workflowBundle: await bundleWorkflowCode({ logger: new DefaultLogger('ERROR'), workflowsPath: fileURLToPath(new URL('announceWorkflow.ts', import.meta.url)) }),
  activities,
  maxCachedWorkflows: 250,
  stickyQueueScheduleToStartTimeout: '1s',
});
process.send?.('ready');
await worker.run();
await producer.stop();
process.disconnect();
