import { describe, expect, test } from 'vitest';
import { minutesOf, outcomeOf, partiesIn, servicesConcerned, type Heard, type Opinion } from '../../domain/consultation.ts';
import { kindOf } from '../../domain/taskKinds.ts';
import { policyForTests } from '../support/policyForTests.ts';

const says = (service: string, verdict: Opinion['verdict'] | 'silent'): Heard => ({ service, opinion: verdict === 'silent' ? undefined : { verdict } });

const SILENT = [says('waste', 'silent'), says('desk', 'silent')];

describe('outcomeOf', () => {
  test.each([
    ['nobody answered, and silence agrees', SILENT, 'agreement', { is: 'agreed', because: '0 favourable, 0 with reservations, 2 silent, which counts as agreement' }],
    ['nobody answered, and silence counts for nothing', SILENT, 'abstention', { is: 'unheard' }],
    ['nobody answered, and silence objects', SILENT, 'objection', { is: 'opposed', by: ['waste', 'desk'] }],
    ['one spoke, and the other’s silence counts for nothing', [says('waste', 'favourable'), says('desk', 'silent')], 'abstention', { is: 'agreed', because: '1 favourable, 0 with reservations, 1 silent, which counts for nothing' }],
    ['all in favour', [says('waste', 'favourable'), says('desk', 'favourable')], 'objection', { is: 'agreed', because: '2 favourable, 0 with reservations, 0 silent' }],
    ['a reservation agrees', [says('waste', 'with-reservations')], 'agreement', { is: 'agreed', because: '0 favourable, 1 with reservations, 0 silent' }],
    ['one objection outweighs the rest', [says('waste', 'unfavourable'), says('desk', 'favourable')], 'agreement', { is: 'opposed', by: ['waste'] }],
    ['an objection and a silence that objects', [says('waste', 'silent'), says('desk', 'unfavourable')], 'objection', { is: 'opposed', by: ['desk', 'waste'] }],
    ['no service concerned', [], 'abstention', { is: 'agreed', because: '0 favourable, 0 with reservations, 0 silent' }],
  ] as const)('%s', (_case, heard, silence, expected) => {
    expect(outcomeOf(heard, silence)).toMatchObject(expected);
  });
});

describe('servicesConcerned', () => {
  const role = { fr: 'anime', en: 'brings together' };
  const { consultation } = policyForTests();
  const policy = policyForTests({
    themes: { energy: { role, services: ['buildings', 'it'] }, data: { role, services: ['open-data', 'it'] } },
    consultation: { ...consultation, defaultServices: ['it'], maxServices: 3 },
  });
  const request = { title: 't', department: 'd' };
  test.each([
    ['those that the request names', { ...request, services: ['a', 'b'], themes: ['energy'] }, ['a', 'b']],
    ['else those of its themes, each once', { ...request, themes: ['energy', 'data'] }, ['buildings', 'it', 'open-data']],
    ['else the policy’s', { ...request, themes: ['unheard of'] }, ['it']],
    ['a theme named like a method of objects is unheard of', { ...request, themes: ['constructor', '__proto__'] }, ['it']],
    ['never more than the policy’s limit', { ...request, services: ['a', 'b', 'c', 'd'] }, ['a', 'b', 'c']],
  ])('%s', (_case, given, expected) => {
    expect(servicesConcerned(given, policy)).toEqual(expected);
  });
});

test.each([
  ['partners by their ids, each once', ['public-bank', 'public-bank', 'institute'], ['public-bank', 'institute']],
  ['nothing that is no id', ['The Bank', 7, ''], []],
  ['no list at all', 'public-bank', []],
])('partners in a request: %s', (_case, partners, expected) => {
  expect(partiesIn({ title: 't', department: 'd', partners }).map((each) => each.id)).toEqual(expected);
});

describe('what an interview refuses, and why', () => {
  test.each([
    ['an objection without a reason', { verdict: 'unfavourable' }, 'reason-missing'],
    ['reservations that are not said', { verdict: 'with-reservations', reason: 'well' }, 'reservations-missing'],
    ['a favourable opinion with reservations', { verdict: 'favourable', reservations: [{ text: 'but' }] }, 'reservations-unexpected'],
    ['a favourable opinion', { verdict: 'favourable' }, undefined],
    ['reservations with their words', { verdict: 'with-reservations', reservations: [{ text: 'train the agents first', within: 30 }] }, undefined],
  ])('%s', (_case, answer, reason) => {
    expect(kindOf('interview').refusal?.(answer, {})?.reason).toBe(reason);
  });
});

test('minutes of those who were silent, or did not say, count nothing', () => {
  expect(minutesOf([{ minutesSpent: 45 }, undefined, {}])).toBe(45);
});
