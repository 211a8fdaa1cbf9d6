import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Dossier, Holder, OpenTask } from '../../domain/dossier.ts';
import type { Instant, TaskId } from '../../domain/ids.ts';
import { scheduleFor } from '../../domain/taskSchedule.ts';
import { moveFromUnfit, reckonAnew } from '../../workflows/cityChanges.ts';
import { openHumanTasks } from '../../workflows/humanTask.ts';
import { openRecorder } from '../../workflows/recorder.ts';
import { dossierForTests } from '../support/dossierForTests.ts';
import { policyForTests, termsForTests } from '../support/policyForTests.ts';
import { rollForTests } from '../support/rollForTests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const askedAt = '2026-12-01T09:00:00.000Z' as Instant;
const terms = { ...policyForTests().terms, interview: { ...termsForTests, days: 'working' as const, due: 3, reminders: [-1, 1], escalation: [{ after: 2, step: 'tell' as const, to: 'superior' as const }], lapseAfter: 4 } };
const policy = policyForTests({ terms });
const mandates = { anne: ['service:waste'], bruno: ['service:waste'], requester: ['service:waste'] } as const;

function open(change: Partial<OpenTask> = {}, more: Partial<Dossier> = {}): Dossier {
  const dossier = dossierForTests({ phase: 'consultation', policy, roll: rollForTests({ mandates, closedDays: [] }), ...more });
  const { dueAt, because, moments } = scheduleFor(dossier, { kind: 'interview', of: 'service:waste' }, { askedAt });
  dossier.openTasks = [{ id: 'consultation-1/interview/waste' as TaskId, kind: 'interview', of: 'service:waste', about: {}, askedAt, dueAt, dueBecause: because, due: 'counted', moments, health: 'ok', ...change }];
  return dossier;
}
const factsIn = ({ outbox }: Dossier, type: string) => outbox.filter((fact) => fact.type === type).map(({ data }) => data);

describe('a calendar that changes', () => {
  const rung = (closedDays: string[], at: string): Dossier => {
    const dossier = open();
    vi.setSystemTime(Date.parse(at));
    const record = openRecorder(dossier);
    openHumanTasks(dossier, record).ring();
    dossier.roll = { ...dossier.roll, closedDays };
    reckonAnew({ dossier, record });
    return dossier;
  };

  test('moves a due date, with all that follows from it, and says so', () => {
    const dossier = rung(['2026-12-02', '2026-12-03'], '2026-12-02T12:00:00.000Z');
    expect(dossier.openTasks[0]).toMatchObject({ dueAt: '2026-12-09T00:00:00.000Z', dueBecause: { en: '3 working days; 2 December, 3 December are closed days' }, health: 'ok' });
    expect(factsIn(dossier, 'jalon.task.rescheduled.v1')).toHaveLength(1);
  });

  test('drops nothing that was still to be done: closed days that are taken back make it late, escalated and lapsed at once', () => {
    const dossier = open({}, { roll: rollForTests({ mandates, closedDays: ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10'] }) });
    vi.setSystemTime(Date.parse('2026-12-14T12:00:00.000Z'));
    const record = openRecorder(dossier);
    dossier.roll = { ...dossier.roll, closedDays: [] };
    reckonAnew({ dossier, record });
    openHumanTasks(dossier, record).ring();
    expect(dossier.outbox.map(({ type }) => type)).toEqual(['jalon.task.rescheduled.v1', 'jalon.task.late.v1', 'jalon.task.escalated.v1', 'jalon.task.lapsed.v1']);
    expect(dossier.openTasks).toEqual([]);
  });

  test('what was reminded, late and escalated is not so a second time', () => {
    const dossier = rung(['2026-12-24'], '2026-12-08T12:00:00.000Z');
    openHumanTasks(dossier, openRecorder(dossier)).ring();
    for (const what of ['late', 'escalated']) expect(factsIn(dossier, `jalon.task.${what}.v1`)).toHaveLength(1);
    expect(factsIn(dossier, 'jalon.task.rescheduled.v1')).toEqual([]);
  });
});

describe('people who come and go', () => {
  const holder = (by: string, more: Partial<Holder> = {}): Holder => ({ by, since: askedAt, how: 'claimed', ...more });
  const after = (held: Holder, roll: Parameters<typeof rollForTests>[0], more: Partial<Dossier> = {}) => {
    const dossier = open({ holder: held }, { roll: rollForTests({ mandates, ...roll }), ...more });
    vi.setSystemTime(Date.parse('2026-12-02T12:00:00.000Z'));
    moveFromUnfit({ dossier, record: openRecorder(dossier) });
    return dossier.openTasks[0]?.holder?.by;
  };
  const { anne: _anne, ...withoutAnne } = mandates;

  test.each<[string, Holder, Parameters<typeof rollForTests>[0], Partial<Dossier>, string | undefined]>([
    ['whoever stays keeps what they hold', holder('anne'), {}, {}, 'anne'],
    ['whoever takes over gets it', holder('anne'), { departed: { anne: 'bruno' } }, {}, 'bruno'],
    ['with nobody to take over, it goes back to its seat', holder('anne'), { departed: { anne: null } }, {}, undefined],
    ['not to somebody without the seat', holder('anne'), { departed: { anne: 'stranger' } }, {}, undefined],
    ['not to somebody who may not answer', holder('anne'), { departed: { anne: 'requester' } }, { policy: policyForTests({ duties: { interview: ['requester'] } }), request: { title: 't', department: 'd', requestedBy: 'requester' } }, undefined],
    ['whoever has lost the seat gives it back', holder('anne'), { mandates: withoutAnne }, {}, undefined],
    ['a delegate gives it back when whoever delegated has left', holder('zoe', { how: 'delegated', from: 'anne' }), { departed: { anne: 'bruno' } }, {}, undefined],
    ['a delegate keeps it as long as whoever delegated is there', holder('zoe', { how: 'delegated', from: 'anne' }), {}, {}, 'zoe'],
  ])('%s', (_case, held, roll, more, expected) => expect(after(held, roll, more)).toBe(expected));
});
