import { describe, expect, test } from 'vitest';
import type { Instant } from '../../domain/ids.ts';
import { REAL_TIME } from '../../domain/pace.ts';
import { daysLeft, dueAt, extend, extendableUntil, happenedAt, openClock, startClock, stopClock } from '../../domain/priorConsultation.ts';
import { kindOf } from '../../domain/taskKinds.ts';

const rule = { term: 56, extension: 42, extensionWithin: 30 };
const time = { closedDays: ['2027-05-01', '2027-05-08', '2027-07-14'], pace: REAL_TIME };
const at = (day: string, hour = '10:30'): Instant => `${day}T${hour}:00.000Z` as Instant;
const endOf = (day: string) => `${day}T23:59:59.999Z`;
const received = (day: string) => openClock(at(day), rule);
const DAY = 86_400_000;

describe('eight weeks', () => {
  test.each([
    ['end on a working day', '2027-05-18', { at: endOf('2027-07-13') }],
    ['that end on 14 July end on the next day', '2027-05-19', { at: endOf('2027-07-15'), moved: { because: '14 July is a closed day' } }],
    ['that end on a Saturday end on the Monday', '2027-05-22', { at: endOf('2027-07-19'), moved: { because: '17 July is a Saturday' } }],
    ['that end on a Sunday end on the Monday', '2027-05-23', { at: endOf('2027-07-19'), moved: { because: '18 July is a Sunday' } }],
    ['begin in the evening and last as long', '2027-05-20', { at: endOf('2027-07-15') }],
  ])('%s', (_case, day, end) => {
    expect(dueAt(openClock(at(day, '21:00'), rule), time)).toMatchObject(end);
  });

  test('roll no more at an accelerated pace, and end at their very instant', () => {
    expect(dueAt(received('2027-05-19'), { ...time, pace: { msPerDay: 1_000 } })).toEqual({ at: '2027-05-19T10:30:56.000Z' });
  });
});

describe('six weeks more', () => {
  const clock = received('2027-05-19');
  test.each([
    ['told at once', at('2027-05-19'), true],
    ['told on the last day', at('2027-06-18', '23:30'), true],
    ['told one day after', at('2027-06-19', '00:00'), false],
  ])('%s', (_case, on, isExtended) => {
    expect(extend(clock, on, rule, time).is).toBe(isExtended ? 'extended' : 'refused');
  });

  test('end where the fourteen weeks end, and come only once', () => {
    const extended = extend(clock, at('2027-06-01'), rule, time);
    if (extended.is === 'refused') throw new Error(extended.because);
    expect(dueAt(extended.clock, time)).toEqual({ at: endOf('2027-08-25') });
    expect(extend(extended.clock, at('2027-06-02'), rule, time)).toMatchObject({ is: 'refused', because: 'the term is extended already, and is so only once' });
  });

  test('the month that ends on a Saturday ends on the Monday', () => {
    const saturday = received('2027-05-20');
    expect(extendableUntil(saturday, rule, time)).toMatchObject({ at: endOf('2027-06-21'), moved: { because: '19 June is a Saturday' } });
    expect(extend(saturday, at('2027-06-21'), rule, time).is).toBe('extended');
    expect(extend(saturday, at('2027-06-22'), rule, time)).toMatchObject({ is: 'refused', because: 'expected to be told by 2027-06-21, within 30 days of receipt; got 2027-06-22' });
  });
});

describe('while it waits for information', () => {
  const stopped = stopClock(received('2027-05-19'), at('2027-06-08'));

  test('the clock stands still, and says how many days are left', () => {
    expect(daysLeft(stopped, at('2027-06-08'), time)).toBe(37);
    expect(daysLeft(stopped, at('2027-12-31'), time)).toBe(37);
  });

  test('ten days of waiting move the end by ten days', () => {
    const running = startClock(stopped, at('2027-06-18'));
    expect(running).toEqual({ receivedAt: at('2027-05-19'), days: 56, isExtended: false, stoppedFor: 10 * DAY });
    // From 14 July, which has lost its meaning, to 24 July, a Saturday.
    expect(dueAt(running, time)).toMatchObject({ at: endOf('2027-07-26'), moved: { because: '24 July is a Saturday' } });
    expect(extendableUntil(running, rule, time).at).toBe(endOf('2027-06-28'));
  });

  test('stopped twice it stands still since the first time; started twice it has run since the first', () => {
    const running = startClock(stopClock(stopped, at('2027-06-10')), at('2027-06-18'));
    expect(running.stoppedFor).toBe(10 * DAY);
    expect(startClock(running, at('2027-09-01'))).toEqual(running);
    expect(startClock(stopClock(running, at('2027-06-20')), at('2027-06-25')).stoppedFor).toBe(15 * DAY);
  });

  test('no day is left once the term is over', () => {
    expect(daysLeft(received('2027-05-19'), at('2027-09-01'), time)).toBe(0);
  });
});

test.each([
  ['today, when no day is given', undefined, at('2027-06-10')],
  ['on an earlier day that is given', '2027-06-08', '2027-06-08T00:00:00.000Z'],
  ['not later than it was written down', '2027-06-11', at('2027-06-10')],
])('something happened %s', (_case, on, instant) => {
  expect(happenedAt(at('2027-06-10'), on, REAL_TIME)).toBe(instant);
});

test('at an accelerated pace a day that is given means nothing', () => {
  expect(happenedAt(at('2027-06-10'), '2027-06-08', { msPerDay: 1_000 })).toBe(at('2027-06-10'));
});

describe('what the authority is said to reply', () => {
  const about = { consultedOn: '2027-05-19', extendableUntil: '2027-06-18', isExtended: false };
  const measures = [{ text: 'a shorter retention', within: 30 }];
  test.each<[string, object, object, string | undefined]>([
    ['no objection', { reply: 'advice', advice: 'no-objection' }, {}, undefined],
    ['advice that says nothing', { reply: 'advice' }, {}, 'advice-missing'],
    ['advice that is none', { reply: 'information-asked', advice: 'against', reason: 'r' }, {}, 'advice-unexpected'],
    ['measures', { reply: 'advice', advice: 'with-measures', measures }, {}, undefined],
    ['measures that are not said', { reply: 'advice', advice: 'with-measures' }, {}, 'measures-missing'],
    ['measures without an objection', { reply: 'advice', advice: 'no-objection', measures }, {}, 'measures-unexpected'],
    ['against it, without a reason', { reply: 'advice', advice: 'against' }, {}, 'reason-missing'],
    ['an extension, on the last day', { reply: 'extended', on: '2027-06-18', reason: 'complex' }, {}, undefined],
    ['an extension, one day after', { reply: 'extended', on: '2027-06-19', reason: 'complex' }, {}, 'extension-too-late'],
    ['an extension without its reasons', { reply: 'extended', on: '2027-06-18' }, {}, 'reason-missing'],
    ['a second extension', { reply: 'extended', on: '2027-06-18', reason: 'complex' }, { isExtended: true }, 'extended-already'],
    ['a question', { reply: 'information-asked', reason: 'who are the processors?' }, {}, undefined],
    ['a question that is not said', { reply: 'information-asked' }, {}, 'reason-missing'],
    ['something before it was consulted', { reply: 'information-asked', on: '2027-05-18', reason: 'who?' }, {}, 'day-too-early'],
  ])('%s', (_case, answer, change, reason) => {
    expect(kindOf('authority-reply').refusal?.(answer, { ...about, ...change })?.reason).toBe(reason);
  });
});

test.each<[string, object, string | undefined]>([
  ['consulted today', { decision: 'consult' }, undefined],
  ['consulted before the assessment was made', { decision: 'consult', sentOn: '2027-05-01' }, 'day-too-early'],
  ['given up without a reason', { decision: 'give-up' }, 'reason-missing'],
])('%s', (_case, answer, reason) => {
  expect(kindOf('prior-consultation').refusal?.(answer, { assessedOn: '2027-05-10' })?.reason).toBe(reason);
});
