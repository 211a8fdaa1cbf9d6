/** Temporal's time-skipping server and a worker in this process, for a year that passes in minutes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { activityInfo } from '@temporalio/activity';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { createCapacityActivities } from '../../activities/capacityActivities.ts';
import { createCommitteeActivities } from '../../activities/committeeActivities.ts';
import { createFactActivities } from '../../activities/factActivities.ts';
import { createProjectActivities } from '../../activities/projectActivities.ts';
import { dataConverter } from '../../adapters/dataConverter.ts';
import { TASK_QUEUE } from '../../domain/ids.ts';
import type { Stage, YearPorts } from '../../simulation/year/stage.ts';
import { bundleWorkflows } from '../../workers/workflowBundle.ts';
import { ATTRIBUTES } from '../../workflows/attributes.ts';
import { timeSkippingServer } from '../servers/timeSkippingServer.ts';

/** The numbers of `IndexedValueType` in Temporal's API. */
const INDEXED = { TEXT: 1, KEYWORD: 2, INT: 3, DOUBLE: 4, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;

/** All open projects of a year stay in the cache: a replay of each at every turn would take longer than the year. */
const CACHED_WORKFLOWS = 400;

/** A worker that has nothing in hand for so long, while a second lasts a second, waits for a hold on time that nobody will give back. */
const STANDS_STILL_MS = 500;
/** Likewise, where a project is known to have continued as new. */
const STANDS_STILL_KNOWN_MS = 60;
const LOOK_EVERY_MS = 10;
/** No day takes that long. */
const LONGEST_PASS_MS = 60_000;

/** @throws CannotStart */
export async function timeSkippingStage(): Promise<Stage> {
  const path = await timeSkippingServer();
  const [env, workflowBundle] = await Promise.all([
    TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } }, client: { dataConverter: dataConverter() } }),
    bundleWorkflows(),
  ]);
  await env.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes: Object.fromEntries(Object.values(ATTRIBUTES).map(({ name, type }) => [name, INDEXED[type]])) });
  const forgotten = { count: 0 };
  let working: { worker: Worker; over: Promise<unknown> } | undefined;
  const isIdle = (): boolean => {
    if (working === undefined) return true;
    const { numInFlightActivities, numInFlightWorkflowActivations } = working.worker.getStatus();
    return numInFlightActivities + numInFlightWorkflowActivations === 0;
  };
  return {
    client: env.client,
    taskQueue: TASK_QUEUE,
    now: () => env.currentTimeMs(),
    async pass(ms) {
      let isOver = false;
      const passing = env.sleep(ms).finally(() => (isOver = true));
      // Should time stand still for good, nobody waits for it any more.
      passing.catch(() => undefined);
      await Promise.race([passing, keepMoving(env, forgotten, isIdle, () => isOver).then(() => passing)]);
    },
    async work(ports, play) {
      const worker = await Worker.create({
        connection: env.nativeConnection, taskQueue: TASK_QUEUE, workflowBundle, dataConverter: dataConverter(), activities: activitiesOf(noticingNewRuns(ports, forgotten)), maxCachedWorkflows: CACHED_WORKFLOWS,
        // Refusals come back to whoever sent the Update; nobody else is told of them here.
        sinks: { refusals: { tell: { fn: () => undefined, callDuringReplay: false } } },
      });
      const over = worker.runUntil(() => play({ isIdle }));
      working = { worker, over };
      return over;
    },
    async close() {
      if (working?.worker.getState() === 'RUNNING') working.worker.shutdown();
      await working?.over.catch(() => undefined);
      await env.teardown();
    },
  };
}

/**
 * The server holds time while an activity is under way, and never lets it go where the run ends first: a project that continues as new while its facts
 * go out, which the next run then publishes. What was forgotten is let go in the server's stead.
 */
async function keepMoving(env: TestWorkflowEnvironment, forgotten: { count: number }, isIdle: () => boolean, isOver: () => boolean): Promise<void> {
  for (const since = Date.now(); !isOver(); ) {
    const [looked, before] = [Date.now(), await env.currentTimeMs()];
    const isStill = () => Date.now() - looked >= (forgotten.count > 0 ? STANDS_STILL_KNOWN_MS : STANDS_STILL_MS);
    while (isIdle() && !isStill() && !isOver()) await sleep(LOOK_EVERY_MS);
    if (!isIdle() || isOver()) {
      await sleep(LOOK_EVERY_MS);
      continue;
    }
    const now = await env.currentTimeMs();
    if (now - before <= 2 * (Date.now() - looked) && !isOver()) {
      await env.connection.testService?.unlockTimeSkipping({});
      forgotten.count = Math.max(0, forgotten.count - 1);
    }
    if (Date.now() - since > LONGEST_PASS_MS) throw new Error(`expected time to pass, got ${new Date(now).toISOString()} for ${LONGEST_PASS_MS / 1_000} s`);
  }
}

function noticingNewRuns(ports: YearPorts, forgotten: { count: number }): YearPorts {
  const runs = new Map<string, string>();
  return {
    ...ports,
    facts: {
      publish(facts) {
        const { workflowId = '', runId = '' } = activityInfo().workflowExecution ?? {};
        if (runs.has(workflowId) && runs.get(workflowId) !== runId) forgotten.count += 1;
        runs.set(workflowId, runId);
        return ports.facts.publish(facts);
      },
    },
  };
}

const activitiesOf = (ports: YearPorts) => ({ ...createFactActivities(ports), ...createCapacityActivities(ports), ...createCommitteeActivities(ports), ...createProjectActivities(ports) });
