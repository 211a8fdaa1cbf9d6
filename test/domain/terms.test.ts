import { expect, test } from 'vitest';
import type { ZoneShift } from '../../domain/cityTime.ts';
import type { Instant } from '../../domain/ids.ts';
import type { Terms } from '../../domain/kinds/taskTerms.ts';
import { parsePace, REAL_TIME, type Pace } from '../../domain/pace.ts';
import type { TaskKind } from '../../domain/taskKinds.ts';
import { scheduleOf, type Scheduled } from '../../domain/terms.ts';
import { zoneOf } from '../../cities/zoneOf.ts';
import { termsForTests } from '../support/policyForTests.ts';

const asked = '2026-12-01T09:00:00.000Z' as Instant;
const terms: Terms = { ...termsForTests, lapseAfter: 8 };
const PARIS = zoneOf('Europe/Paris') as ZoneShift[];
const CLOSED = ['2026-11-11', '2026-12-25', '2027-01-01', '2027-03-29', '2027-05-06', '2027-05-07'];

const schedule = (kind: TaskKind, given: Terms, { from = asked, until, pace = REAL_TIME }: { from?: string; until?: string; pace?: Pace } = {}): Scheduled =>
  scheduleOf(kind, given, { pace, closedDays: CLOSED, zone: PARIS }, { askedAt: from as Instant, ...(until !== undefined && { until: until as Instant }), superior: 'role:boss' });
const said = ({ moments }: Scheduled) => moments.map(({ at, what }) => `${at.slice(0, 10)} ${what}`);

test('reminds before the due date, then is late, escalated, and lapses', () => {
  expect(said(schedule('interview', terms))).toEqual(['2026-12-08 remind', '2026-12-11 late', '2026-12-16 escalate', '2026-12-19 lapse']);
});

test.each<[string, TaskKind, Terms, string[]]>([
  ['the DPO’s opinion never lapses, whatever the policy says', 'dpo-opinion', terms, ['2026-12-08 remind', '2026-12-11 late', '2026-12-16 escalate']],
  ['a reminder that would come before the question is left out', 'interview', { ...terms, reminders: [-10], lapseAfter: 'never' }, ['2026-12-11 late', '2026-12-16 escalate']],
  ['a vote lapses at the sitting, once it is late', 'vote', { ...terms, lapseAfter: 0 }, ['2026-12-08 remind', '2026-12-11 late', '2026-12-11 lapse', '2026-12-16 escalate']],
  ['reminders come before and after the due date', 'triage', { ...terms, reminders: [-3, -1, 2], lapseAfter: 'never' }, ['2026-12-08 remind', '2026-12-10 remind', '2026-12-11 late', '2026-12-13 remind', '2026-12-16 escalate']],
])('%s', (_case, kind, given, expected) => {
  expect(said(schedule(kind, given))).toEqual(expected);
});

test('asked when its date is past, as after a hold, silence counts only after the time of a reminder', () => {
  expect(said(schedule('authority-reply', { ...terms, lapseAfter: 0 }, { until: '2026-11-20T09:00:00.000Z' }))).toEqual(['2026-11-20 late', '2026-11-25 escalate', '2026-12-04 lapse']);
});

test('a due date that the law sets takes the place of the policy’s term', () => {
  expect(said(schedule('authority-reply', { ...terms, lapseAfter: 0 }, { until: '2027-01-26T09:00:00.000Z' }))).toEqual(['2027-01-23 remind', '2027-01-26 late', '2027-01-26 lapse', '2027-01-31 escalate']);
});

test.each<[string, string, number, string, string]>([
  ['the day of the question does not count, and a term ends with its last day in the city', '2026-12-01T09:00:00.000Z', 1, '2026-12-02T23:00:00.000Z', '1 working day'],
  ['over a weekend', '2026-12-04T09:00:00.000Z', 2, '2026-12-08T23:00:00.000Z', '2 working days'],
  ['8 working days over 11 November', '2026-11-04T09:00:00.000Z', 8, '2026-11-17T23:00:00.000Z', '8 working days; 11 November is a closed day'],
  ['over the turn of the year', '2026-12-23T09:00:00.000Z', 6, '2027-01-04T23:00:00.000Z', '6 working days; 25 December, 1 January are closed days'],
  ['into summer time: an hour less of UTC', '2027-03-26T09:00:00.000Z', 2, '2027-03-31T22:00:00.000Z', '2 working days; 29 March is a closed day'],
  ['out of summer time', '2026-10-23T09:00:00.000Z', 1, '2026-10-26T23:00:00.000Z', '1 working day'],
  ['asked at night it is already tomorrow in the city', '2026-12-01T23:30:00.000Z', 1, '2026-12-03T23:00:00.000Z', '1 working day'],
  ['asked on a Sunday', '2026-12-06T09:00:00.000Z', 1, '2026-12-07T23:00:00.000Z', '1 working day'],
  ['a bridge between a holiday and a closure', '2027-05-05T09:00:00.000Z', 1, '2027-05-10T22:00:00.000Z', '1 working day; 6 May, 7 May are closed days'],
])('working days: %s', (_case, from, due, dueAt, because) => {
  const given = schedule('triage', { ...terms, days: 'working', due }, { from });
  expect([given.dueAt, given.because.en]).toEqual([dueAt, because]);
});

test('in French too', () => {
  expect(schedule('triage', { ...terms, days: 'working', due: 8 }, { from: '2026-11-04T09:00:00.000Z' }).because.fr).toBe('8 jours ouvrés ; 11 novembre est un jour fermé');
});

test('reminders and escalations in working days come in the morning, and never on a closed day', () => {
  const { moments } = schedule('triage', { ...terms, days: 'working', due: 3, reminders: [-1, 1], escalation: [{ after: 1, step: 'tell', to: 'superior' }, { after: 3, step: 'hand-over', to: 'role:arbiter' }] }, { from: '2026-12-21T09:00:00.000Z' });
  expect(moments).toEqual([
    { at: '2026-12-23T07:00:00.000Z', what: 'remind' },
    { at: '2026-12-24T23:00:00.000Z', what: 'late' },
    { at: '2026-12-28T07:00:00.000Z', what: 'remind' },
    { at: '2026-12-28T07:00:00.000Z', what: 'escalate', step: 'tell', to: 'role:boss' },
    { at: '2026-12-30T07:00:00.000Z', what: 'escalate', step: 'hand-over', to: 'role:arbiter' },
  ]);
});

test('at an accelerated pace a working day is a day like any other', () => {
  const pace = parsePace('1d=2s') as Pace;
  expect(schedule('triage', { ...terms, days: 'working', due: 3 }, { pace }).dueAt).toBe('2026-12-01T09:00:06.000Z');
});

test.each([
  [undefined, 86_400_000],
  ['1d=2s', 2_000],
  ['1d=250ms', 250],
  ['1d=1.5m', 90_000],
  ['1d=1d', 86_400_000],
  ['1d=2d', undefined],
  ['1d=0s', undefined],
  ['2s', undefined],
  ['fast', undefined],
])('the pace %s is %s ms a day', (given, ms) => {
  expect(parsePace(given)?.msPerDay).toBe(ms);
});
