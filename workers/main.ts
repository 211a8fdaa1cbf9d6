/** The worker process: runs the workflows and their activities until it is told to stop. */
import { NativeConnection, Worker } from '@temporalio/worker';
import { createCapacityActivities } from '../activities/capacityActivities.ts';
import { createCommitteeActivities } from '../activities/committeeActivities.ts';
import { createFactActivities } from '../activities/factActivities.ts';
import { createProjectActivities } from '../activities/projectActivities.ts';
import { dataConverter } from '../adapters/dataConverter.ts';
import { factMessages } from '../adapters/factMessages.ts';
import { factProducer } from '../adapters/factProducer.ts';
import { createKafka } from '../adapters/kafkaClient.ts';
import { becauseOf, openLog, type Log } from '../adapters/log.ts';
import { openDirectory } from '../adapters/openDirectory.ts';
import { ourWord } from '../adapters/ourWord.ts';
import { lazyTemporal } from '../adapters/temporalClient.ts';
import { directoryTemplate } from '../cities/directoryTemplate.ts';
import { loadCity } from '../cities/loadCity.ts';
import { readEnvironment } from '../domain/contracts/environment.ts';
import { TASK_QUEUE } from '../domain/ids.ts';
import { capacityOffice } from './capacityOffice.ts';
import { cityPolicies } from './cityPolicies.ts';
import { committeeOffice } from './committeeOffice.ts';
import { serveHealth } from './healthServer.ts';
import { otherProjects } from './otherProjects.ts';
import { refusalSinks } from './refusalSinks.ts';
import { installRuntime } from './runtime.ts';
import { runTogether } from './runTogether.ts';
import { sweepWorker } from './sweepWorker.ts';
import { bundleWorkflows } from './workflowBundle.ts';

/** An open project costs the worker about half a megabyte: these fit a small machine beside everything else. */
const CACHED_WORKFLOWS = 250;
/**
 * They share one thread. Temporal gives a task that was taken ten seconds: after a restart, when every project's history is replayed, more at once
 * would all be late, and be done again; what is not taken waits with Temporal.
 */
const WORKFLOW_TASKS_AT_ONCE = 8;

async function run(log: Log): Promise<void> {
  const env = readEnvironment();
  installRuntime(log, env.http.host, env.workerMetricsPort);
  const address = env.temporal.address ?? `127.0.0.1:${env.temporal.port}`;
  const { policy } = loadCity(env.policy);
  const producer = factProducer(createKafka({ brokers: env.kafka.brokers ?? [`127.0.0.1:${env.kafka.port}`], clientId: 'jalon-worker', log }));
  const client = lazyTemporal({ address, namespace: env.temporal.namespace });
  const directory = await openDirectory({ ...env, template: directoryTemplate(env.policy) }, log);
  const { roll, signer } = ourWord({ ...env, directory, policy });
  const speaking = { client, taskQueue: TASK_QUEUE, signer };

  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    namespace: env.temporal.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflows(),
    dataConverter: dataConverter(),
    activities: {
      ...createFactActivities({ facts: { publish: (facts) => producer.publish(facts.flatMap(factMessages)) } }),
      ...createCapacityActivities({ capacity: capacityOffice(speaking, policy, roll) }),
      ...createCommitteeActivities({ committee: committeeOffice(speaking, policy, roll) }),
      ...createProjectActivities({ projects: otherProjects(speaking), policies: cityPolicies() }),
    },
    sinks: refusalSinks(producer.publish, log),
    maxCachedWorkflows: CACHED_WORKFLOWS,
    maxConcurrentWorkflowTaskExecutions: WORKFLOW_TASKS_AT_ONCE,
    // A killed worker's tasks are handed to the next one after this long, and not after ten seconds.
    stickyQueueScheduleToStartTimeout: '1s',
    shutdownGraceTime: '5s',
    // Temporal gone too, nobody would answer a polite goodbye.
    shutdownForceTime: '8s',
  });
  const sweeper = await sweepWorker({ connection, client, producer, every: env.sweepEvery, log });
  const port = process.env['JALON_WORKER_HEALTH_PORT'];
  const health = port === undefined ? undefined : serveHealth(Number(port), env.http.host, () => worker.getState());
  log.info({ taskQueue: TASK_QUEUE, policy: policy.name }, 'worker is at work');
  await runTogether([worker, sweeper]);
  health?.close();
  await directory.close();
  await producer.stop();
  await client.connection.close();
  await connection.close();
}

const log = openLog('worker', process.env['JALON_LOG_LEVEL'] ?? 'info');
run(log).catch((error: unknown) => {
  log.fatal({ because: becauseOf(error) }, 'worker cannot run');
  // What was opened on the way keeps the process alive.
  process.exit(1);
});
