import { describe, expect, test } from 'vitest';
import type { FactData, FactEvent, FactType } from '../../domain/contracts/events.ts';
import { wrongAnswerIdOf } from '../../simulation/answerIds.ts';
import { openTally } from '../../simulation/tally.ts';
import { summaryOf } from '../../simulation/summary.ts';

const NOON = '2026-12-01T12:00:00.000Z';
const TASK = { task: 'intake-1/grid', kind: 'grid', of: 'service:schools' };
const started: FactData<'jalon.project.started.v1'> = { title: 'Meals', department: 'schools', themes: [], services: [], source: 'urn:schools', policy: 'default 1' };
const asked: FactData<'jalon.task.asked.v1'> = { ...TASK, phase: 'intake', dueAt: '2026-12-16T12:00:00.000Z', about: {} };
const accepted = (answer: string): FactData<'jalon.answer.accepted.v1'> => ({ answer, ...TASK, by: 'service:schools', signed: false, content: {}, isRestricted: false });

const fact = <T extends FactType>(sequence: number | undefined, type: T, data: FactData<T>): FactEvent => ({
  specversion: '1.0', id: `meals|${type}|${sequence}`, source: 'urn:jalon:engine', type, subject: 'meals', time: NOON, data: data as Record<string, unknown>,
  ...(sequence !== undefined && { sequence: String(sequence) }),
});

const BEGINNING = [fact(1, 'jalon.project.started.v1', started), fact(2, 'jalon.phase.entered.v1', { phase: 'intake', round: 1 }), fact(3, 'jalon.task.asked.v1', asked)];
const WITHDRAWN = fact(5, 'jalon.project.ended.v1', { outcome: 'withdrawn', because: 'no need' });

const tallyOf = (facts: readonly FactEvent[], isSinceEmission = true) => {
  const tally = openTally();
  for (const each of facts) tally.take(each, isSinceEmission);
  return tally;
};

describe('faults', () => {
  test.each<[string, FactEvent[], string[]]>([
    ['a story told in order', [...BEGINNING, fact(4, 'jalon.answer.accepted.v1', accepted('a')), WITHDRAWN], []],
    ['facts told twice under the same ids', [...BEGINNING, ...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK)], []],
    ['a topic that keeps only the end of a story', [fact(40, 'jalon.task.asked.v1', asked), fact(41, 'jalon.task.lapsed.v1', TASK)], []],
    ['a late answer to what has lapsed', [...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK), fact(5, 'jalon.answer.accepted.v1', { ...accepted('a'), isLate: true })], []],
    ['two late answers', [...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK), fact(5, 'jalon.answer.accepted.v1', { ...accepted('a'), isLate: true }), fact(6, 'jalon.answer.accepted.v1', { ...accepted('b'), isLate: true })], ['expected a late answer to a task that has lapsed']],
    ['a late answer to what is open', [...BEGINNING, fact(4, 'jalon.answer.accepted.v1', { ...accepted('a'), isLate: true })], ['expected a late answer to a task that has lapsed']],
    ['an answer to what has lapsed that nobody calls late', [...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK), fact(5, 'jalon.answer.accepted.v1', accepted('a'))], ['expected one answer to intake-1/grid']],
    ['a gap', [...BEGINNING, fact(5, 'jalon.task.lapsed.v1', TASK)], ['expected sequence 4, got 5']],
    ['disorder', [...BEGINNING.slice(0, 1), ...BEGINNING.slice(2)], ['expected sequence 2, got 3']],
    ['two answers to one task', [...BEGINNING, fact(4, 'jalon.answer.accepted.v1', accepted('a')), fact(5, 'jalon.answer.accepted.v1', accepted('b'))], ['expected one answer to intake-1/grid']],
    ['an answer that had to be refused', [...BEGINNING, fact(4, 'jalon.answer.accepted.v1', accepted(wrongAnswerIdOf(1, 'meals', 'intake-1/grid')))], ['expected a refusal of the wrong answer']],
    ['a fact after the end', [...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK), WITHDRAWN, fact(6, 'jalon.phase.entered.v1', { phase: 'intake', round: 2 })], ['expected nothing after the end']],
    ['intake that speaks after the end, without a sequence', [...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK), WITHDRAWN, fact(undefined, 'jalon.answer.refused.v1', { answer: 'a', task: 'x', reason: 'project-closed' })], []],
    ['a fact that is not what its type says', [fact(1, 'jalon.project.started.v1', { title: 'Meals' } as never)], ['expected the shape of this fact']],
  ])('%s', (_case, facts, faults) => {
    expect(tallyOf(facts).faults).toEqual(faults.map((fault) => expect.stringContaining(fault)));
  });
});

describe('stories', () => {
  test('a task stands open until it is answered, lapses or is interrupted', () => {
    const open = (facts: FactEvent[]) => [...(tallyOf(facts).stories.get('meals')?.openTasks.keys() ?? [])];
    expect([
      open(BEGINNING),
      open([...BEGINNING, fact(4, 'jalon.answer.accepted.v1', accepted('a'))]),
      open([...BEGINNING, fact(4, 'jalon.task.lapsed.v1', TASK)]),
      open([...BEGINNING, fact(4, 'jalon.task.interrupted.v1', { ...TASK, because: 'held' })]),
    ]).toEqual([['intake-1/grid'], [], [], []]);
  });

  test.each<[string, FactEvent, string]>([
    ['handed over to a superior', fact(4, 'jalon.task.escalated.v1', { ...TASK, dueAt: NOON, step: 'hand-over', to: 'role:general-manager' }), 'role:general-manager'],
    ['put before an arbiter', fact(4, 'jalon.task.escalated.v1', { ...TASK, dueAt: NOON, step: 'arbitrate', to: 'role:general-manager' }), 'role:general-manager'],
    ['told of to a superior', fact(4, 'jalon.task.escalated.v1', { ...TASK, dueAt: NOON, step: 'tell', to: 'role:general-manager' }), 'service:schools'],
    ['reassigned', fact(4, 'jalon.task.reassigned.v1', { ...TASK, of: 'service:sports', from: 'service:schools', by: 'a', because: 'b', inWords: { fr: 'b', en: 'b' } }), 'service:sports'],
  ])('a task that was %s is asked of who has it now', (_case, moved, of) => {
    expect(tallyOf([...BEGINNING, moved]).stories.get('meals')?.openTasks.get(TASK.task)?.of).toBe(of);
  });

  test('a deployed project has its outcome while it lives on', () => {
    const story = tallyOf([...BEGINNING, fact(4, 'jalon.project.deployed.v1', { option: 'reuse' })]).stories.get('meals');
    expect([story?.outcome, story?.hasEnded]).toEqual(['deployed', false]);
  });

  test('what began before the census was sent is not new', () => {
    expect(tallyOf(BEGINNING, false).stories.get('meals')?.isNew).toBe(false);
  });
});

test('a summary counts what the facts of its projects say', () => {
  const { stories } = tallyOf([...BEGINNING, fact(4, 'jalon.answer.accepted.v1', accepted('a')), WITHDRAWN]);
  expect(summaryOf([...stories.values()], { requested: 2, deadLetters: 1, policy: 'default 1', seconds: 3 })).toEqual({
    requested: 2, started: 1, open: 0, deadLetters: 1, tasksAsked: 1, tasksByKind: { grid: 1 }, answersGiven: 1, factsPublished: 5, policy: 'default 1', seconds: 3,
    outcomes: { deployed: 0, declined: 0, notDigital: 0, merged: 0, refused: 0, abandoned: 0, withdrawn: 1 },
  });
});
