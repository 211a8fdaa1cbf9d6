/** The open projects as the sweep sees them from outside: what is pending in Temporal, and since when it fails. */
import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { PAGE, type Look, type SweepPorts } from '../activities/sweepActivities.ts';
import { becauseOf, type Log } from '../adapters/log.ts';
import { OPEN_PROJECTS } from '../adapters/temporalQueries.ts';
import { instantOf, projectOf, workflowIdOf, type ProjectId } from '../domain/ids.ts';
import type { Observed, ObservedActivity, ObservedWorkflowTask } from '../domain/sweep.ts';
import { failureInWords, failuresInHistory, type FailuresInHistory } from './failuresInHistory.ts';
import { msOfTimestamp } from './msOfTimestamp.ts';

const LOOK_WITHIN_MS = 5_000;

type Pending = WorkflowExecutionDescription['raw'];

export function openProjects(client: Client, log: Log): SweepPorts['projects'] {
  return {
    async *pages() {
      let page: ProjectId[] = [];
      for await (const { workflowId } of client.workflow.list({ query: OPEN_PROJECTS })) {
        const project = projectOf(workflowId);
        if (workflowIdOf(project) !== workflowId) continue;
        page.push(project);
        if (page.length < PAGE) continue;
        yield page;
        page = [];
      }
      if (page.length > 0) yield page;
    },
    async look(project): Promise<Look> {
      try {
        return await client.withDeadline(Date.now() + LOOK_WITHIN_MS, () => lookAt(client, workflowIdOf(project)));
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { is: 'gone' };
        log.warn({ project, because: becauseOf(error) }, 'project not seen');
        return { is: 'unseen' };
      }
    },
  };
}

async function lookAt(client: Client, workflowId: string): Promise<Look> {
  const { status, raw } = await client.workflow.getHandle(workflowId).describe();
  if (status.name !== 'RUNNING') return { is: 'gone' };
  const isFailing = (raw.pendingWorkflowTask?.attempt ?? 1) > 1 || raw.pendingActivities?.some(({ lastFailure }) => lastFailure);
  return { is: 'open', observed: observedIn(raw, isFailing === true ? await failuresInHistory(client, workflowId) : undefined) };
}

function observedIn({ pendingWorkflowTask, pendingActivities }: Pending, failures: FailuresInHistory | undefined): Observed {
  return {
    at: instantOf(Date.now()),
    ...(pendingWorkflowTask && { workflowTask: workflowTaskOf(pendingWorkflowTask, failures) }),
    activities: (pendingActivities ?? []).map((activity) => activityOf(activity, failures)),
  };
}

function workflowTaskOf({ attempt, scheduledTime, startedTime }: NonNullable<Pending['pendingWorkflowTask']>, failures: FailuresInHistory | undefined): ObservedWorkflowTask {
  const scheduledAt = msOfTimestamp(scheduledTime);
  const { since = scheduledAt, failure } = failures?.workflowTask ?? {};
  return { attempt: attempt ?? 1, scheduledAt: instantOf(scheduledAt), isStarted: Boolean(startedTime), since: instantOf(since), ...(failure !== undefined && { failure }) };
}

type PendingActivity = NonNullable<Pending['pendingActivities']>[number];

/** The states of an activity that somebody works on: started, or asked to stop. */
const TAKEN: readonly unknown[] = [2, 3];

function activityOf({ activityId, activityType, attempt, scheduledTime, lastStartedTime, lastFailure, state }: PendingActivity, failures: FailuresInHistory | undefined): ObservedActivity {
  const scheduledAt = msOfTimestamp(scheduledTime ?? lastStartedTime);
  const since = failures?.askedAt.get(activityId ?? '') ?? scheduledAt;
  const failure = failureInWords(lastFailure);
  return {
    type: activityType?.name ?? 'unknown', attempt: attempt ?? 1, scheduledAt: instantOf(scheduledAt), isStarted: TAKEN.includes(state), since: instantOf(since),
    ...(failure !== undefined && { failure }),
  };
}
