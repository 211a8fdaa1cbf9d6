/**
 * What a wedged workflow cannot say of itself: from what was observed of an open project, whether it moves. Thresholds are
 * in real time, whatever the pace: they measure machines, not people.
 */
import { msOf, type Instant, type ProjectId } from './ids.ts';

export const STUCK_REASONS = ['workflow-task-fails', 'activity-fails', 'worker-away'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** `detail` names no person. */
export type Finding = { reason: StuckReason; detail: string; since: Instant };
export type Verdict = { is: 'moving' } | ({ is: 'stuck' } & Finding);

/** `since` and `failure` are those of its failures, where there are any. */
export type ObservedWorkflowTask = { attempt: number; scheduledAt: Instant; isStarted: boolean; since: Instant; failure?: string };
export type ObservedActivity = { type: string; attempt: number; scheduledAt: Instant; isStarted: boolean; since: Instant; failure?: string };
export type Observed = { at: Instant; workflowTask?: ObservedWorkflowTask; activities: readonly ObservedActivity[] };

/** The first may be a worker that was killed, the second its successor that was too. */
export const FAILED_WORKFLOW_TASK_ATTEMPT = 3;
export const FAILED_ACTIVITY_ATTEMPT = 5;
export const FAILING_FOR_MS = 60_000;
export const UNTAKEN_FOR_MS = 60_000;

const DETAIL_LENGTH = 200;

export function verdictOf({ at, workflowTask, activities }: Observed): Verdict {
  if (workflowTask !== undefined && workflowTask.attempt >= FAILED_WORKFLOW_TASK_ATTEMPT) {
    return { is: 'stuck', reason: 'workflow-task-fails', detail: withoutPeople(workflowTask.failure ?? 'its code fails'), since: workflowTask.since };
  }
  const tasks = [...(workflowTask === undefined ? [] : [{ ...workflowTask, name: 'the next workflow task' }]), ...activities.map((activity) => ({ ...activity, name: `the activity ${activity.type}` }))];
  const untaken = tasks.find(({ isStarted, scheduledAt }) => !isStarted && hasLasted(scheduledAt, at, UNTAKEN_FOR_MS));
  if (untaken !== undefined) return { is: 'stuck', reason: 'worker-away', detail: `nobody takes ${untaken.name}`, since: untaken.scheduledAt };
  const failing = activities.find((activity) => activity.failure !== undefined && (activity.attempt >= FAILED_ACTIVITY_ATTEMPT || hasLasted(activity.since, at, FAILING_FOR_MS)));
  if (failing !== undefined) return { is: 'stuck', reason: 'activity-fails', detail: withoutPeople(`${failing.type}: ${failing.failure}`), since: failing.since };
  return { is: 'moving' };
}

const hasLasted = (since: Instant, at: Instant, ms: number): boolean => msOf(at) - msOf(since) > ms;

/** The first line of an error, without what may come from people: quoted texts, addresses and telephone numbers. */
export function withoutPeople(text: string): string {
  const line = text
    .split('\n', 1)
    .join('')
    .replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, '"…"')
    .replace(/\S+@\S+/g, '…')
    .replace(/\+?\d(?:[ .-]?\d){8,}/g, '…');
  return line.length <= DETAIL_LENGTH ? line : `${line.slice(0, DETAIL_LENGTH - 1)}…`;
}

export const SWEEP_QUEUE = 'jalon-sweep';

/** The argument of the workflow that says it where operators look. */
export type StuckProject = { project: ProjectId; finding: Finding };
export const stuckWorkflowIdOf = (project: ProjectId): string => `stuck/${project}`;

/** Told without a place in the project's story, which only the wedged workflow could count. */
export type SweepFact = { project: ProjectId; at: Instant } & (
  | { type: 'jalon.project.found-stuck.v1'; data: Finding }
  | { type: 'jalon.project.found-moving.v1'; data: { reason: StuckReason } }
);
