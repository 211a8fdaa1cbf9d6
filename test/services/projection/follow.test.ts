import { describe, expect, test } from 'vitest';
import { follow, settled } from '../../../services/projection/follow.ts';
import type { ProjectView } from '../../../services/projection/projectView.ts';
import type { ReadFact } from '../../../services/projection/readFact.ts';
import { asked, factFor, started } from './factFor.ts';

const legal = { task: 'consultation-1/interview/legal', kind: 'interview', of: 'service:legal' };
const theLegalTask = asked(2, legal.task, legal.of);

function read(...facts: ReadFact[]): ProjectView {
  const seen = new Set<string>();
  let view: ProjectView | undefined;
  for (const fact of facts) {
    ({ view } = follow(view, fact, (id) => seen.has(id)));
    seen.add(fact.id);
  }
  return settled(view as ProjectView);
}

describe('where the project stands', () => {
  test.each([
    ['begun', [started()], { title: 'School meals', phase: 'intake', health: 'ok', waiting_on: [] }],
    ['in a phase', [started(), factFor(2, 'jalon.phase.entered.v1', { phase: 'consultation', round: 2 })], { phase: 'consultation', round: 2 }],
    ['somebody is asked', [started(), theLegalTask], { waiting_on: ['service:legal'], waiting_since: '2026-11-23T10:00:02.000Z', due_at: '2026-12-01T00:00:00.000Z' }],
    ['two are asked, the nearest date counts', [started(), theLegalTask, asked(3, 'x', 'role:dpo', '2026-11-30T00:00:00.000Z')], { waiting_on: ['role:dpo', 'service:legal'], due_at: '2026-11-30T00:00:00.000Z' }],
    ['late', [started(), theLegalTask, factFor(3, 'jalon.task.late.v1', { ...legal, dueAt: '2026-12-01T00:00:00.000Z' })], { health: 'late' }],
    ['stuck', [started(), theLegalTask, factFor(3, 'jalon.task.escalated.v1', { ...legal, dueAt: '2026-12-01T00:00:00.000Z', to: 'role:director' })], { health: 'stuck' }],
    ['lapsed, nobody is waited for', [started(), theLegalTask, factFor(3, 'jalon.task.lapsed.v1', legal)], { waiting_on: [], health: 'ok', due_at: null }],
    ['on hold, the coordinator is', [started(), theLegalTask, factFor(3, 'jalon.project.held.v1', { reason: 'budget' })], { held_since: '2026-11-23T10:00:03.000Z', waiting_on: ['role:coordinator'] }],
    ['resumed', [started(), factFor(2, 'jalon.project.held.v1', { reason: 'budget' }), factFor(3, 'jalon.project.resumed.v1', { reason: 'voted' })], { held_since: null }],
    ['deployed and alive', [started(), factFor(2, 'jalon.project.deployed.v1', {})], { outcome: 'deployed', ended_at: null }],
    ['ended, with a task left open', [started(), theLegalTask, factFor(3, 'jalon.project.ended.v1', { outcome: 'withdrawn', because: 'no budget' })], { outcome: 'withdrawn', ended_at: '2026-11-23T10:00:03.000Z', waiting_on: [] }],
    ['a fact of a type that is newer than us', [started(), { ...factFor(2, 'jalon.project.held.v1', { reason: '' }), type: 'jalon.project.praised.v1' }], { phase: 'intake', last_sequence: 2 }],
  ])('%s', (_case, facts, expected) => {
    expect(read(...facts).project).toMatchObject(expected);
  });
});

describe('the sequence', () => {
  test.each([
    ['without a gap', [started(), theLegalTask], { last_sequence: 2, gaps: 0 }],
    ['a copy changes nothing', [started(), theLegalTask, started(), theLegalTask], { last_sequence: 2, gaps: 0 }],
    ['a missing fact is a gap, and what comes next counts', [started(), asked(5, 'x', 'role:dpo')], { last_sequence: 5, gaps: 3, waiting_on: ['role:dpo'] }],
    ['a late fact fills a gap, and turns nothing back', [started(), factFor(3, 'jalon.phase.entered.v1', { phase: 'steering', round: 1 }), factFor(2, 'jalon.phase.entered.v1', { phase: 'sourcing', round: 1 })], { last_sequence: 3, gaps: 0, phase: 'steering' }],
    ['the first fact missing', [theLegalTask], { title: 'meals-12345678', gaps: 1 }],
    ['what intake says has no place in it', [started(), factFor(undefined, 'jalon.request.noted.v1', { event: 'e2', because: 'x' })], { last_sequence: 1, gaps: 0 }],
  ])('%s', (_case, facts, expected) => {
    expect(read(...facts).project).toMatchObject(expected);
  });

  test('intake may speak of a project that is not there: kept as a fact, and no project is shown', () => {
    expect(follow(undefined, factFor(undefined, 'jalon.request.noted.v1', { event: 'e', because: 'x' }), () => false)).toEqual({ view: undefined, isNew: true });
  });
});

describe('what the sweep says', () => {
  const finding = { reason: 'worker-away', detail: 'nobody takes the next workflow task', since: '2026-11-23T09:00:00.000Z' } as const;
  const at = (second: number, fact: ReadFact): ReadFact => ({ ...fact, id: `${fact.id}${second}`, time: new Date(Date.UTC(2026, 10, 23, 10, 0, second)).toISOString() });
  const found = (second: number, change: object = {}) => at(second, factFor(undefined, 'jalon.project.found-stuck.v1', { ...finding, ...change }));
  const moving = (second: number) => at(second, factFor(undefined, 'jalon.project.found-moving.v1', { reason: 'worker-away' }));
  const ended = factFor(2, 'jalon.project.ended.v1', { outcome: 'withdrawn', because: 'x' });

  test.each([
    ['stuck, beside whatever its tasks say', [started(), theLegalTask, found(9)], { health: 'stuck', waiting_on: ['service:legal'], last_sequence: 2 }, { ...finding, over_at: null }],
    ['stuck while on hold', [started(), factFor(2, 'jalon.project.held.v1', { reason: 'budget' }), found(9)], { health: 'stuck' }, { over_at: null }],
    ['another reason replaces the one before', [started(), found(8), found(9, { reason: 'activity-fails' })], { health: 'stuck' }, { reason: 'activity-fails', over_at: null }],
    ['moving again', [started(), found(8), moving(9)], { health: 'ok' }, { over_at: '2026-11-23T10:00:09.000Z' }],
    ['stuck again', [started(), found(7), moving(8), found(9)], { health: 'stuck' }, { over_at: null }],
    ['what was found before and arrives late does not come back', [started(), moving(9), found(8)], { health: 'ok' }, { over_at: '2026-11-23T10:00:09.000Z' }],
    ['nor does an earlier end undo a later finding', [started(), found(9), moving(8)], { health: 'stuck' }, { over_at: null }],
    ['ended, it is stuck no more', [started(), found(1), ended], { health: 'ok', outcome: 'withdrawn' }, { over_at: ended.time }],
    ['ended, it is not found stuck', [started(), ended, found(9)], { health: 'ok' }, { over_at: ended.time }],
    ['found before its first fact is heard of', [found(0), started()], { health: 'stuck', title: 'School meals', last_sequence: 1, gaps: 0 }, { over_at: null }],
  ])('%s', (_case, facts, project, stuck) => {
    const view = read(...facts);
    expect(view.project).toMatchObject(project);
    expect(view.stuck).toMatchObject(stuck);
  });
});
