/** The sweep's worker: a queue and a bundle of its own, so that it is at work while the projects' code fails. */
import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection } from '@temporalio/worker';
import { createSweepActivities } from '../activities/sweepActivities.ts';
import { dataConverter } from '../adapters/dataConverter.ts';
import { factWithoutSequence } from '../adapters/factWithoutSequence.ts';
import type { FactProducer } from '../adapters/factProducer.ts';
import { becauseOf, type Log } from '../adapters/log.ts';
import { SWEEP_QUEUE, type SweepFact } from '../domain/sweep.ts';
import { openProjects } from './openProjects.ts';
import { stuckProjects } from './stuckProjects.ts';
import { keepSweepSchedule } from './sweepSchedule.ts';
import { bundleWorkflows } from './workflowBundle.ts';

const SOURCE = 'urn:jalon:sweep';

export type SweepWorkerOptions = { connection: NativeConnection; client: Client; producer: FactProducer; every: string; log: Log };

export async function sweepWorker({ connection, client, producer, every, log }: SweepWorkerOptions): Promise<Worker> {
  const publish = (fact: SweepFact) => producer.publish([messageOf(fact)]);
  // Projects go on without it: the next worker that starts tries again.
  await keepSweepSchedule(client, every as '60s').catch((error: unknown) => log.error({ because: becauseOf(error) }, 'no schedule for the sweep'));
  return Worker.create({
    connection,
    namespace: client.options.namespace,
    taskQueue: SWEEP_QUEUE,
    workflowBundle: await bundleWorkflows('../workflows/sweep/index.ts'),
    dataConverter: dataConverter(),
    activities: createSweepActivities({ projects: openProjects(client, log), stuck: stuckProjects(client), facts: { publish } }),
    maxCachedWorkflows: 20,
    maxConcurrentWorkflowTaskPolls: 2,
    maxConcurrentActivityTaskExecutions: 20,
    shutdownGraceTime: '5s',
    shutdownForceTime: '8s',
  });
}

const messageOf = ({ project, at, type, data }: SweepFact) => factWithoutSequence({ source: SOURCE, project, parts: [at], time: at, type, data });
