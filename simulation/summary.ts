/** The summary of a run: what came of a census, counted from facts of the projects that it began. */
import { OUTCOMES, type Outcome } from '../domain/journey.ts';
import type { Story } from './tally.ts';

export type Summary = {
  requested: number;
  started: number;
  outcomes: Record<Outcome, number>;
  open: number;
  deadLetters: number;
  tasksAsked: number;
  /** Of `tasksAsked`, by kind. */
  tasksByKind: Record<string, number>;
  answersGiven: number;
  factsPublished: number;
  policy: string;
  seconds: number;
};

export function summaryOf(stories: readonly Story[], rest: Pick<Summary, 'requested' | 'deadLetters' | 'policy' | 'seconds'>): Summary {
  const sum = (of: (story: Story) => number) => stories.reduce((total, story) => total + of(story), 0);
  return {
    requested: rest.requested,
    started: stories.length,
    outcomes: outcomesOf(stories),
    open: sum(({ outcome }) => (outcome === undefined ? 1 : 0)),
    deadLetters: rest.deadLetters,
    tasksAsked: sum((story) => story.tasksAsked),
    tasksByKind: tasksByKindOf(stories),
    answersGiven: sum((story) => story.answersAccepted),
    factsPublished: sum((story) => story.facts),
    policy: rest.policy,
    seconds: rest.seconds,
  };
}

const outcomesOf = (stories: readonly Story[]): Record<Outcome, number> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, stories.filter((story) => story.outcome === outcome).length])) as Record<Outcome, number>;

function tasksByKindOf(stories: readonly Story[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const [kind, count] of stories.flatMap((story) => Object.entries(story.tasksByKind))) counted[kind] = (counted[kind] ?? 0) + count;
  return counted;
}
