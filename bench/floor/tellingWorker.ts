/** The worker of the floor of an answer: a process of its own, with our worker's settings, towards Temporal and Kafka alike. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { ACKS, PRODUCER } from '../../adapters/factProducer.ts';
import { createKafka } from '../../adapters/kafkaClient.ts';
import { openLog } from '../../adapters/log.ts';
import type { TellingActivities } from './tellingWorkflow.ts';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const topic = process.env['FLOOR_TOPIC'] ?? '';
const producer = createKafka({ brokers: (process.env['KAFKA_BROKERS'] ?? '').split(','), clientId: 'floor', log: openLog('floor', 'warn') }).producer(PRODUCER);
const activities: TellingActivities = {
  async tell({ workflow, count, message }) {
    const value = JSON.stringify({ specversion: '1.0', id: `${workflow}|${count}`, source: 'urn:floor', type: 'floor.told.v1', subject: workflow, data: { message } });
    await producer.send({ topic, acks: ACKS, messages: [{ key: workflow, value }] });
  },
};
await producer.connect();
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' }),
  taskQueue: 'telling',
  workflowBundle: await bundleWorkflowCode({ logger: new DefaultLogger('ERROR'), workflowsPath: fileURLToPath(new URL('tellingWorkflow.ts', import.meta.url)) }),
  activities,
  maxCachedWorkflows: 250,
  stickyQueueScheduleToStartTimeout: '1s',
});
process.send?.('ready');
await worker.run();
await producer.disconnect();
process.disconnect();
