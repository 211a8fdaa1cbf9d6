import { describe, expect, test } from 'vitest';
import type { FactData, FactType } from '../../../domain/contracts/events.ts';
import type { Fact } from '../../../domain/dossier.ts';
import type { Instant, ProjectId, TaskId } from '../../../domain/ids.ts';
import { REAL_TIME } from '../../../domain/pace.ts';
import { openLedger } from '../../../simulation/year/ledger.ts';
import { accountsOf } from '../../../simulation/year/yearAccounts.ts';
import { policyForTests } from '../../support/policyForTests.ts';
import { rollForTests } from '../../support/rollForTests.ts';

const TASK = { task: 'intake-1/grid', kind: 'grid', of: 'service:schools' };
const DUE = '2026-12-15T23:00:00.000Z';

let sequence = 0;
const fact = <T extends FactType>(day: string, type: T, data: FactData<T>): Fact => ({
  id: `meals|${type}|${(sequence += 1)}`, type, sequence, time: `${day}T09:00:00.000Z` as Instant, project: 'meals' as ProjectId, data: data as Record<string, unknown>, notify: [],
});

const started = fact('2026-12-01', 'jalon.project.started.v1', { title: 'Meals', department: 'schools', themes: [], services: [], source: 'urn:schools', policy: 'test 1' });
const asked = () => fact('2026-12-01', 'jalon.task.asked.v1', { ...TASK, phase: 'intake', dueAt: DUE, about: {} });
const accepted = (day: string, answer: string, more: object = {}) => fact(day, 'jalon.answer.accepted.v1', { answer, ...TASK, by: 'service:schools', signed: false, content: {}, isRestricted: false, ...more });
const lapsed = fact('2026-12-20', 'jalon.task.lapsed.v1', TASK);
const held = fact('2026-12-05', 'jalon.task.interrupted.v1', { ...TASK, because: 'held' });
const escalated = (day: string, step: 'tell' | 'add', health: 'late' | 'stuck') => fact(day, 'jalon.task.escalated.v1', { ...TASK, dueAt: DUE, step, to: 'role:general-manager', health });

const TERMS = policyForTests().terms;
const policy = policyForTests({
  escalation: 'role:general-manager',
  terms: { ...TERMS, grid: { ...TERMS.grid, days: 'calendar', escalation: [{ after: 3, step: 'tell', to: 'superior' }, { after: 5, step: 'add', to: 'superior' }], lapseAfter: 'never' } },
});

/** `open`: whether the project's dossier still has the task. */
function closeWith(facts: readonly Fact[], { open = false, now = '2026-12-31' } = {}) {
  const ledger = openLedger();
  for (const each of facts) ledger.take(each);
  ledger.endDay();
  const dossiers = [{ project: 'meals' as ProjectId, openTasks: open ? [{ id: TASK.task as TaskId } as never] : [] }];
  return accountsOf({ ledger, dossiers, ruled: { policy, pace: REAL_TIME, roll: rollForTests() }, refusals: 0, now: Date.parse(now), seconds: 1 });
}

describe('what does not add up', () => {
  const [one, another] = [asked(), asked()];
  test.each<[string, Fact[], { open?: boolean; now?: string }, string[]]>([
    ['a task that is answered in time', [started, one, accepted('2026-12-02', 'a')], {}, []],
    ['a task that is neither closed nor open', [started, one], { now: '2026-12-10' }, ['lost']],
    ['a task that is still open', [started, one], { open: true, now: '2026-12-10' }, []],
    ['a task that is open and of which no fact tells', [started], { open: true }, ['untold']],
    ['two answers to what was asked once', [started, one, accepted('2026-12-02', 'a'), accepted('2026-12-03', 'b')], {}, ['answered twice']],
    ['the same fact told twice', [started, one, ...Array<Fact>(2).fill(accepted('2026-12-02', 'a'))], {}, []],
    ['two answers to what was asked twice, once before a hold', [started, one, held, another, accepted('2026-12-09', 'a')], {}, []],
    ['one late answer to what has lapsed', [started, one, escalated('2026-12-19', 'tell', 'late'), lapsed, accepted('2026-12-22', 'a', { isLate: true })], { now: '2026-12-31' }, []],
    ['two late answers', [started, one, escalated('2026-12-19', 'tell', 'late'), lapsed, accepted('2026-12-22', 'a', { isLate: true }), accepted('2026-12-23', 'b', { isLate: true })], {}, ['answered twice']],
    ['escalations that were due, carried out', [started, one, escalated('2026-12-19', 'tell', 'late'), escalated('2026-12-21', 'add', 'stuck')], { open: true }, []],
    ['escalations that were due, one missing', [started, one, escalated('2026-12-19', 'tell', 'late')], { open: true }, ['not escalated']],
    ['an answer that came before the escalation', [started, one, accepted('2026-12-17', 'a')], {}, []],
    ['more time, given before the escalation', [started, one, fact('2026-12-14', 'jalon.task.extended.v1', { ...TASK, from: DUE, dueAt: '2026-12-30T23:00:00.000Z', by: 'x', because: 'y' })], { open: true }, []],
  ])('%s', (_case, facts, closing, faults) => {
    expect(closeWith(facts, closing).faults).toEqual(faults.map((fault) => expect.stringContaining(fault)));
  });
});

test('counts what facts say, and who was stuck at the end of a day', () => {
  const facts = [
    started, asked(),
    fact('2026-12-08', 'jalon.task.reminded.v1', { ...TASK, dueAt: DUE }), fact('2026-12-09', 'jalon.task.reminded.v1', { ...TASK, dueAt: DUE, by: 'coordinator-1', because: 'soon' }),
    fact('2026-12-10', 'jalon.task.claimed.v1', { ...TASK, holder: 'leaver' }),
    fact('2026-12-11', 'jalon.task.reassigned.v1', { ...TASK, from: 'leaver', holder: 'newcomer', by: 'service:jalon', because: 'left' }),
    escalated('2026-12-19', 'tell', 'late'), escalated('2026-12-21', 'add', 'stuck'),
  ];
  expect(closeWith(facts, { open: true }).figures).toMatchObject({ asked: 1, answered: 0, reminded: 1, nudged: 1, escalated: 2, movedFromDeparted: 1, stuck: 1, lost: 0, answeredTwice: 0, escalationsMissed: 0 });
});

test('who answers what was delegated to them is no substitute, and who stands in for somebody is one', () => {
  const delegated = fact('2026-12-02', 'jalon.task.delegated.v1', { ...TASK, holder: 'colleague', by: 'head', because: 'knows it' });
  const answered = (by: string) => accepted('2026-12-03', 'a', { by, onBehalfOf: 'head' });
  expect([closeWith([started, asked(), delegated, answered('colleague')]), closeWith([started, asked(), answered('deputy')])].map(({ figures }) => figures.substituted)).toEqual([0, 1]);
});
