import { expect, test } from 'vitest';
import type { Instant } from '../../domain/ids.ts';
import { parsePace, REAL_TIME } from '../../domain/pace.ts';
import { momentsOf } from '../../domain/terms.ts';

const asked = '2026-12-01T09:00:00.000Z' as Instant;
const terms = { due: 10, remindBefore: 3, escalateAfter: 5, lapseAfter: 8 };
const said = (given: ReturnType<typeof momentsOf>) => given.moments.map(({ at, what }) => `${at.slice(0, 10)} ${what}`);

test('reminds before the due date, then is late, escalated, and lapses', () => {
  expect(said(momentsOf('interview', terms, asked, REAL_TIME))).toEqual(['2026-12-08 remind', '2026-12-11 late', '2026-12-16 escalate', '2026-12-19 lapse']);
});

test.each([
  ['the DPO’s opinion never lapses, whatever the policy says', 'dpo-opinion', terms, ['2026-12-08 remind', '2026-12-11 late', '2026-12-16 escalate']],
  ['a reminder that would come before the question is left out', 'interview', { ...terms, remindBefore: 10, lapseAfter: 'never' }, ['2026-12-11 late', '2026-12-16 escalate']],
  ['a vote lapses at the sitting, once it is late', 'vote', { ...terms, lapseAfter: 0 }, ['2026-12-08 remind', '2026-12-11 late', '2026-12-11 lapse', '2026-12-16 escalate']],
] as const)('%s', (_case, kind, given, expected) => {
  expect(said(momentsOf(kind, given, asked, REAL_TIME))).toEqual(expected);
});

test('asked when its date is past, as after a hold, silence counts only after the time of a reminder', () => {
  expect(said(momentsOf('authority-reply', { ...terms, lapseAfter: 0 }, asked, REAL_TIME, '2026-11-20T09:00:00.000Z' as Instant))).toEqual(['2026-11-20 late', '2026-11-25 escalate', '2026-12-04 lapse']);
});

test('a due date that the law sets takes the place of the policy’s term', () => {
  expect(said(momentsOf('authority-reply', { ...terms, lapseAfter: 0 }, asked, REAL_TIME, '2027-01-26T09:00:00.000Z' as Instant))).toEqual(['2027-01-23 remind', '2027-01-26 late', '2027-01-26 lapse', '2027-01-31 escalate']);
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
