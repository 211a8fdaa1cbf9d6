/** What a workflow's history tells of failures that are still going on: since when, and why. Read only of those that fail. */
import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
import { msOfTimestamp } from './msOfTimestamp.ts';

type Failure = NonNullable<NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number]['lastFailure']>;

export type FailuresInHistory = {
  /** Of the workflow task: Temporal writes only the first of its attempts. */
  workflowTask: { since: number; failure: string | undefined } | undefined;
  /** When each activity was first asked for, by its id. */
  askedAt: ReadonlyMap<string, number>;
};

/** The newest events are enough: what is pending was asked for not long before the workflow stopped. */
const EVENTS = 200;

export async function failuresInHistory(client: Client, workflowId: string): Promise<FailuresInHistory> {
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({ namespace: client.options.namespace, execution: { workflowId }, maximumPageSize: EVENTS });
  const newestFirst = history?.events ?? [];
  const completed = newestFirst.findIndex((event) => event.workflowTaskCompletedEventAttributes);
  const sinceThen = completed === -1 ? newestFirst : newestFirst.slice(0, completed);
  const failed = sinceThen.filter((event) => event.workflowTaskFailedEventAttributes ?? event.workflowTaskTimedOutEventAttributes);
  const first = failed.at(-1);
  const askedAt = newestFirst.flatMap(({ eventTime, activityTaskScheduledEventAttributes: asked }): [string, number][] => (asked?.activityId ? [[asked.activityId, msOfTimestamp(eventTime)]] : []));
  return {
    workflowTask: first === undefined ? undefined : { since: msOfTimestamp(first.eventTime), failure: failureInWords(failed.find((event) => event.workflowTaskFailedEventAttributes)?.workflowTaskFailedEventAttributes?.failure) },
    askedAt: new Map(askedAt),
  };
}

/** Its own message and that of what it comes from in the end, each with its type. */
export function failureInWords(failure: Failure | null | undefined): string | undefined {
  if (!failure) return undefined;
  let root = failure;
  while (root.cause) root = root.cause;
  return root === failure ? named(failure) : `${named(failure)} (${named(root)})`;
}

const named = ({ message, applicationFailureInfo }: Failure): string => [applicationFailureInfo?.type, message].filter((part) => part).join(': ');
