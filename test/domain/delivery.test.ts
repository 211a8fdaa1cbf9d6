import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterSending, DIGEST, holdUntil, parcelOf, RHYTHM, waitAfter, whenToMail, whileSending, type Change, type Delivery, type Outcome } from '../../domain/delivery.ts';
import { instantOf, msOf, type Instant } from '../../domain/ids.ts';

const NOW = '2026-11-24T10:00:00.000Z' as Instant;
const at = (seconds: number): Instant => instantOf(msOf(NOW) + seconds * 1_000);
const delivery = (own: Partial<Delivery> = {}): Delivery => ({ id: 'a', factType: 'jalon.task.asked.v1', state: 'waiting', message: null, attempts: 0, nextAt: NOW, ...own });

describe('what goes out together', () => {
  test.each<[string, Delivery[], string | undefined, string[]]>([
    ['nothing is open', [], undefined, []],
    ['nothing is due', [delivery({ nextAt: at(1) })], undefined, []],
    ['one is due, and what came since goes with it', [delivery(), delivery({ id: 'b', nextAt: at(59) })], 'a', ['a', 'b']],
    ['a message that was not taken goes again as it was', [delivery({ id: 'a', message: 'a', state: 'failing', attempts: 1 }), delivery({ id: 'b', message: 'a', state: 'failing', attempts: 1 }), delivery({ id: 'c' })], 'a', ['a', 'b']],
    ['one whose sender died goes again as it was', [delivery({ message: 'x', state: 'sending', attempts: 1 })], 'x', ['a']],
    ['what is new does not join a message that was put together', [delivery({ id: 'c' }), delivery({ id: 'a', message: 'a', state: 'failing', attempts: 1, nextAt: at(9) })], 'c', ['c']],
    ['a digest goes by itself', [delivery({ factType: DIGEST }), delivery({ id: 'b' }), delivery({ id: 'c', factType: DIGEST })], 'a', ['a', 'c']],
    ['fifty at most', Array.from({ length: 60 }, (_, index) => delivery({ id: String(index) })), '0', Array.from({ length: 50 }, (_, index) => String(index))],
  ])('%s', (_case, open, message, ids) => {
    const parcel = parcelOf(open, NOW);
    expect([parcel?.message, parcel?.ids ?? []]).toEqual([message, ids]);
  });
});

test.each<[string, Outcome, number, Change]>([
  ['taken', { is: 'sent' }, 1, { state: 'sent', nextAt: null, lastError: null }],
  ['not taken, the first time', { is: 'deferred', because: 'answered 500', of: 'this' }, 1, { state: 'failing', nextAt: at(30), lastError: 'answered 500' }],
  ['not taken, the second time', { is: 'deferred', because: 'answered 500', of: 'this' }, 2, { state: 'failing', nextAt: at(60), lastError: 'answered 500' }],
  ['not taken, the thousandth time', { is: 'deferred', because: 'answered 500', of: 'this' }, 1_000, { state: 'failing', nextAt: at(3_600), lastError: 'answered 500' }],
  ['asked to wait', { is: 'deferred', because: 'answered 429', of: 'everything', waitMs: 7_200_000 }, 1, { state: 'failing', nextAt: at(7_200), lastError: 'answered 429' }],
  ['asked to wait for a year', { is: 'deferred', because: 'answered 429', of: 'everything', waitMs: 365 * 86_400_000 }, 1, { state: 'failing', nextAt: at(86_400), lastError: 'answered 429' }],
  ['refused for good', { is: 'refused', because: 'answered 410' }, 7, { state: 'dead', nextAt: null, lastError: 'answered 410' }],
])('after sending: %s', (_case, outcome, attempts, change) => {
  expect(afterSending(outcome, attempts, NOW, 0, RHYTHM)).toEqual(change);
});

test.each<[string, Outcome, Instant | undefined]>([
  ['nobody waits for one message that is not taken', { is: 'deferred', because: 'b', of: 'this' }, undefined],
  ['all wait a little for one who does not answer', { is: 'deferred', because: 'b', of: 'everything' }, at(30)],
  ['all wait as long as they are asked to', { is: 'deferred', because: 'b', of: 'everything', waitMs: 120_000 }, at(120)],
  ['nobody waits after one that is sent', { is: 'sent' }, undefined],
])('%s', (_case, outcome, until) => {
  expect(holdUntil(outcome, NOW, RHYTHM)).toBe(until);
});

test('waits grow and never pass an hour, whatever the chance', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, chance) => {
    const wait = waitAfter(attempts, chance, RHYTHM);
    expect(wait).toBeGreaterThanOrEqual(0.75 * RHYTHM.firstWaitMs);
    expect(wait).toBeLessThanOrEqual(RHYTHM.longestWaitMs);
    expect(waitAfter(attempts + 1, chance, RHYTHM)).toBeGreaterThanOrEqual(wait);
  }));
});

test.each<[string, Instant | undefined, Instant]>([
  ['the first mail is collected for a minute', undefined, at(60)],
  ['one after a mail of long ago too', at(-3_600), at(60)],
  ['one after a mail of just now waits its ten minutes', at(-60), at(540)],
])('%s', (_case, last, when) => {
  expect(whenToMail(NOW, last, RHYTHM)).toBe(when);
});

/** What may happen at each attempt: the receiver takes it or not, and we live to note it or not. */
type Fate = 'taken' | 'not-taken' | 'taken-and-answer-lost' | 'died-before-sending' | 'died-after-sending';
const FATES: readonly Fate[] = ['taken', 'not-taken', 'taken-and-answer-lost', 'died-before-sending', 'died-after-sending'];
const isSound = (fate: Fate): boolean => fate === 'taken' || fate === 'not-taken' || fate === 'died-before-sending';

test('whatever fails, dies or comes again, each fact arrives, and in one message alone; where no answer and no note is lost, once', () => {
  const step = fc.oneof(
    fc.record({ is: fc.constant('told' as const), fact: fc.integer({ min: 0, max: 12 }) }),
    fc.record({ is: fc.constant('round' as const), fate: fc.constantFrom(...FATES), chance: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ is: fc.constant('time' as const), seconds: fc.integer({ min: 1, max: 4_000 }) }),
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const told = new Set<string>();
    const received: { message: string; facts: readonly string[] }[] = [];
    let rows: Delivery[] = [];
    let now = NOW;
    const round = (fate: Fate, chance: number): void => {
      const parcel = parcelOf(rows.filter(({ nextAt }) => nextAt !== null).toSorted((a, b) => ((a.nextAt ?? '') < (b.nextAt ?? '') ? -1 : 1)), now);
      if (parcel === undefined) return;
      const change = (own: Partial<Delivery>) => (rows = rows.map((row) => (parcel.ids.includes(row.id) ? { ...row, ...own } : row)));
      const claim = whileSending(now, RHYTHM);
      change({ ...claim, message: parcel.message, attempts: parcel.attempts });
      if (fate !== 'not-taken' && fate !== 'died-before-sending') received.push({ message: parcel.message, facts: parcel.ids });
      if (fate.startsWith('died')) return;
      const { state, nextAt } = afterSending(fate === 'taken' ? { is: 'sent' } : { is: 'deferred', because: 'b', of: 'this' }, parcel.attempts, now, chance, RHYTHM);
      change({ state, nextAt });
    };
    for (const each of steps) {
      if (each.is === 'time') now = instantOf(msOf(now) + each.seconds * 1_000);
      if (each.is === 'round') round(each.fate, each.chance);
      // The same fact told again is the same delivery.
      if (each.is === 'told' && !told.has(String(each.fact))) rows.push(delivery({ id: String(each.fact), nextAt: whenToMail(now, undefined, RHYTHM) }));
      if (each.is === 'told') told.add(String(each.fact));
    }
    for (let healed = 0; healed <= steps.length; healed += 1) {
      now = instantOf(msOf(now) + 3_600_000);
      round('taken', 0);
    }
    expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'sent'));
    const messagesOf = (fact: string) => received.filter(({ facts }) => facts.includes(fact)).map(({ message }) => message);
    for (const fact of told) expect(new Set(messagesOf(fact)).size).toBe(1);
    const wasSound = steps.every((each) => each.is !== 'round' || isSound(each.fate));
    if (wasSound) for (const fact of told) expect(messagesOf(fact)).toHaveLength(1);
    // A copy says what the first one said.
    for (const { message, facts } of received) expect(facts).toEqual(received.find((each) => each.message === message)?.facts);
  }), { numRuns: 300 });
});
