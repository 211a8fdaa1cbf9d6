import { describe, expect, test } from 'vitest';
import type { Instant } from '../../domain/ids.ts';
import { stuckInWords, WHAT_TO_DO } from '../../domain/stuckWords.ts';
import { STUCK_REASONS, verdictOf, withoutPeople, type Observed, type ObservedActivity, type ObservedWorkflowTask } from '../../domain/sweep.ts';
import type { ProjectId } from '../../domain/ids.ts';

const at = '2026-11-24T10:00:00.000Z' as Instant;
const ago = (seconds: number): Instant => new Date(Date.parse(at) - seconds * 1_000).toISOString() as Instant;
const task = (change: Partial<ObservedWorkflowTask>): ObservedWorkflowTask => ({ attempt: 1, scheduledAt: ago(0), isStarted: false, since: change.scheduledAt ?? ago(0), ...change });
const activity = (change: Partial<ObservedActivity>): ObservedActivity => ({ type: 'publishFacts', attempt: 1, scheduledAt: ago(0), isStarted: true, since: change.scheduledAt ?? ago(0), ...change });

const MOVING = { is: 'moving' };
const stuck = (reason: string, detail: string, since: Instant) => ({ is: 'stuck', reason, detail, since });

describe('whether a project moves', () => {
  test.each<[string, Omit<Observed, 'at'>, object]>([
    ['nothing is pending: it waits for people, or for a date', { activities: [] }, MOVING],
    ['a workflow task has just been scheduled', { workflowTask: task({ scheduledAt: ago(59) }), activities: [] }, MOVING],
    ['a worker is at a long workflow task', { workflowTask: task({ scheduledAt: ago(90), isStarted: true }), activities: [] }, MOVING],
    ['a worker was killed, and its successor takes the task', { workflowTask: task({ attempt: 2 }), activities: [] }, MOVING],
    ['nobody takes the workflow task', { workflowTask: task({ scheduledAt: ago(61) }), activities: [] }, stuck('worker-away', 'nobody takes the next workflow task', ago(61))],
    ['the worker was killed and nobody came', { workflowTask: task({ attempt: 2, scheduledAt: ago(61) }), activities: [] }, stuck('worker-away', 'nobody takes the next workflow task', ago(61))],
    ['the code throws', { workflowTask: task({ attempt: 3, since: ago(20), failure: 'TypeError: x is not a function' }), activities: [] }, stuck('workflow-task-fails', 'TypeError: x is not a function', ago(20))],
    ['the code throws, and its next attempt is far away', { workflowTask: task({ attempt: 9, scheduledAt: ago(300), since: ago(900) }), activities: [] }, stuck('workflow-task-fails', 'its code fails', ago(900))],

    ['an activity is at work for the first time', { activities: [activity({ scheduledAt: ago(3_000) })] }, MOVING],
    ['an activity failed a few times', { activities: [activity({ attempt: 4, since: ago(59), failure: 'Away: Kafka does not answer' })] }, MOVING],
    ['an activity fails again and again', { activities: [activity({}), activity({ attempt: 5, since: ago(10), failure: 'Away: Kafka does not answer' })] }, stuck('activity-fails', 'publishFacts: Away: Kafka does not answer', ago(10))],
    ['an activity fails slowly', { activities: [activity({ attempt: 2, since: ago(61), failure: 'activity timed out' })] }, stuck('activity-fails', 'publishFacts: activity timed out', ago(61))],
    ['an activity was tried five times and never failed', { activities: [activity({ attempt: 5, since: ago(600) })] }, MOVING],
    ['nobody takes the activity', { activities: [activity({ isStarted: false, scheduledAt: ago(61) })] }, stuck('worker-away', 'nobody takes the activity publishFacts', ago(61))],
    ['its next attempt is to come', { activities: [activity({ isStarted: false, attempt: 3, scheduledAt: ago(-10), since: ago(30), failure: 'x' })] }, MOVING],
    ['code that throws comes before an activity that fails', { workflowTask: task({ attempt: 3 }), activities: [activity({ attempt: 9, failure: 'x' })] }, { reason: 'workflow-task-fails' }],
  ])('%s', (_case, observed, expected) => {
    expect(verdictOf({ at, ...observed })).toMatchObject(expected);
  });
});

test.each([
  ['one line', 'TypeError: x\n    at project (project.ts:1)', 'TypeError: x'],
  ['nothing that was typed in', 'expected a verdict, got "Jean Dupont says no"', 'expected a verdict, got "…"'],
  ['no address', 'refused for <jean.dupont@ville.fr>', 'refused for …'],
  ['no telephone number', 'call 06 12 34 56 78 or +33612345678', 'call … or …'],
  ['ports and identifiers stay', 'connect ECONNREFUSED 127.0.0.1:9092', 'connect ECONNREFUSED 127.0.0.1:9092'],
  ['cut short', 'x'.repeat(1_000), `${'x'.repeat(199)}…`],
])('of an error is told: %s', (_case, text, told) => {
  expect(withoutPeople(text)).toBe(told);
});

test.each(STUCK_REASONS)('%s is told with what to do and whom to call', (reason) => {
  const words = stuckInWords({ project: 'p1' as ProjectId, finding: { reason, detail: 'a `b`', since: at } });
  expect(words).toContain(reason);
  expect(words).toContain(WHAT_TO_DO[reason].act.en);
  expect(words).toContain("`a 'b'`");
  expect(words).toContain('role:operator');
});
