import { expect, test } from 'vitest';
import { callsFor, monthsAfter, withApproval } from '../../domain/approvals.ts';
import type { Approval } from '../../domain/dossier.ts';
import { instantOf, msOf, type Instant } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';

const at = (day: string) => `${day}T09:00:00.000Z` as Instant;
const MONTHS = [24, 12, 6, 3, 1];
const given = (on: string, months: number): Approval => ({ name: 'security', of: 'role:security', givenAt: at(on), expiresAt: monthsAfter(at(on), months, REAL_TIME) });

test.each([
  ['six months', '2027-01-15', 6, '2027-07-15'],
  ['from 31 August to a month that is shorter', '2026-08-31', 6, '2027-02-28'],
  ['from 31 August to a leap year', '2027-08-31', 6, '2028-02-29'],
  ['back from 31 August', '2026-08-31', -6, '2026-02-28'],
  ['over the turn of the year', '2026-11-30', 3, '2027-02-28'],
  ['no month at all', '2026-08-31', 0, '2026-08-31'],
])('in real time, months are those of the calendar: %s', (_case, from, months, expected) => {
  expect(monthsAfter(at(from), months, REAL_TIME)).toBe(at(expected));
});

test('where time is accelerated, a month is thirty of its days', () => {
  expect(msOf(monthsAfter(at('2026-08-31'), 6, { msPerDay: 1_000 })) - msOf(at('2026-08-31'))).toBe(6 * 30 * 1_000);
});

test.each([
  ['three years: every call is still ahead', given('2027-01-15', 36), '2027-01-20', ['2028-01-15', '2029-01-15', '2029-07-15', '2029-10-15', '2029-12-15']],
  ['six months: the calls at 24, 12 and 6 months are past', given('2027-01-15', 6), '2027-01-20', ['2027-04-15', '2027-06-15']],
  ['six months, in service only when two are left', given('2027-01-15', 6), '2027-05-20', ['2027-06-15']],
  ['six months, in service on the very instant of a call', given('2027-01-15', 6), '2027-04-15', ['2027-06-15']],
  ['six months, in service in its last days: at once', given('2027-01-15', 6), '2027-07-01', ['2027-07-01']],
  ['expired before the service opened: at once', given('2027-01-15', 6), '2027-09-01', ['2027-09-01']],
  ['renewed in service: what counts is when it was renewed', given('2029-04-15', 6), '2027-01-20', ['2029-07-15', '2029-09-15']],
  ['one month: every call is past when it is given', given('2029-04-15', 1), '2027-01-20', ['2029-04-15']],
  ['six months from 31 August, of which February has three days less', given('2026-08-31', 6), '2026-09-01', ['2026-11-28', '2027-01-28']],
])('%s', (_case, approval, inServiceSince, expected) => {
  expect(callsFor(approval, MONTHS, at(inServiceSince), REAL_TIME)).toEqual(expected.map(at));
});

test('where the policy calls at no month, the renewal is called for when the approval expires', () => {
  expect(callsFor(given('2027-01-15', 6), [], at('2027-01-20'), REAL_TIME)).toEqual([at('2027-07-15')]);
});

test('at an accelerated pace, six months are called for after three of them', () => {
  const pace = { msPerDay: 1_000 };
  const approval = { ...given('2027-01-15', 6), expiresAt: monthsAfter(at('2027-01-15'), 6, pace) };
  const begun = msOf(at('2027-01-15'));
  expect(callsFor(approval, MONTHS, at('2027-01-15'), pace)).toEqual([instantOf(begun + 90_000), instantOf(begun + 150_000)]);
});

test('a renewed approval takes the place of the one before, and of no other', () => {
  const [security, accessibility] = [given('2027-01-15', 6), { ...given('2027-01-15', 36), name: 'accessibility' }];
  const renewed = given('2027-06-01', 12);
  expect(withApproval([security, accessibility], renewed)).toEqual([accessibility, renewed]);
});
