import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnswerData } from '../../domain/contracts/events.ts';
import { openCourier } from '../../simulation/courier.ts';
import type { AskedTask } from '../../simulation/tally.ts';
import type { PublicWays } from '../../simulation/ways/openPublicWays.ts';
import type { Sent } from '../../simulation/ways/publicWay.ts';

const TASK: AskedTask = { project: 'meals-1', id: 'at-any-time/hold', kind: 'hold', of: 'service:schools', askedAt: 0, dueAt: 1_000, about: {} };
const ANSWER: AnswerData = { id: 'a', task: 'at-any-time/hold', by: { id: 'service:schools' }, answer: { reason: 'later' } };

/** Every way gives these replies in turn, the last one for ever. */
function waysThatSay(...replies: readonly [Sent, ...Sent[]]): { ways: PublicWays; sent: string[] } {
  const sent: string[] = [];
  const way = (name: string) => async () => (sent.push(name), replies[Math.min(sent.length, replies.length) - 1] ?? replies[0]);
  return { ways: { http: way('http'), kafka: way('kafka'), update: way('update'), signal: way('signal'), close: async () => undefined }, sent };
}
const courierOf = (ways: PublicWays) => openCourier(ways, () => true, new AbortController().signal);

const ON_ITS_WAY: Sent = { is: 'on-its-way' };
const ACCEPTED: Sent = { is: 'accepted' };
const refused = (reason: string): Sent => ({ is: 'refused', reason, detail: 'because' });

describe('what is said unasked', () => {
  test.each<[string, 'http' | 'kafka' | 'signal', [Sent, ...Sent[]], number]>([
    ['is said again to an API that has no reply for now', 'http', [ON_ITS_WAY, ON_ITS_WAY, ACCEPTED], 3],
    ['is said once on a topic, which keeps it', 'kafka', [ON_ITS_WAY], 1],
    ['is said again where nobody was there', 'signal', [{ is: 'unavailable', detail: 'away' }, ON_ITS_WAY], 2],
  ])('%s', async (_case, way, replies, times) => {
    const { ways, sent } = waysThatSay(...replies);
    await courierOf(ways).deliverUnasked(way, 'meals-1', ANSWER);
    expect(sent).toEqual(Array.from({ length: times }, () => way));
  });

  test.each([
    ['may come too late', 'already-in-service', 0],
    ['is said by whoever may say it', 'not-allowed', 1],
    ['is well formed', 'answer-malformed', 1],
  ])('%s', async (_case, reason, surprises) => {
    const courier = courierOf(waysThatSay(refused(reason)).ways);
    await courier.deliverUnasked('http', 'meals-1', ANSWER);
    expect(courier.surprises.length).toBe(surprises);
  });
});

test('an answer that was refused before a hold is not taken for refused after it', async () => {
  const { ways, sent } = waysThatSay(ON_ITS_WAY);
  const courier = openCourier(ways, () => sent.length === 0, new AbortController().signal);
  courier.heedRefusal({ answer: 'a', task: 'consultation-1/meeting', reason: 'refused-then' });
  await courier.deliver('signal', TASK, ANSWER);
  expect([sent, courier.surprises]).toEqual([['signal'], []]);
});

afterEach(() => void vi.useRealTimers());

describe('a refusal of who is asked', () => {
  test.each([
    ['is no surprise once the facts say that the task was handed over', 3, 0],
    ['is a surprise while it is still theirs', Infinity, 1],
  ])('%s', async (_case, looksUntilHandedOver, surprises) => {
    let looks = 0;
    vi.useFakeTimers({ toFake: ['Date'] });
    const courier = openCourier(waysThatSay(refused('not-allowed')).ways, () => ++looks <= looksUntilHandedOver, new AbortController().signal);
    const delivered = courier.deliver('http', TASK, ANSWER);
    await vi.waitUntil(() => looks > 2);
    vi.setSystemTime(Date.now() + 60_000);
    await delivered;
    expect(courier.surprises.length).toBe(surprises);
  });
});
