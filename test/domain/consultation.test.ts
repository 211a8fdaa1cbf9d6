import { describe, expect, test } from 'vitest';
import { minutesOf, outcomeOf, servicesConcerned, type Heard, type Opinion } from '../../domain/consultation.ts';
import { policyForTests } from '../support/policyForTests.ts';

const says = (service: string, verdict: Opinion['verdict'] | 'silent'): Heard => ({ service, opinion: verdict === 'silent' ? undefined : { verdict } });

describe('outcomeOf', () => {
  test.each([
    ['nobody answered: silence objects to nothing', [says('waste', 'silent'), says('desk', 'silent')], { is: 'agreed', silent: ['waste', 'desk'], reserved: [] }],
    ['all in favour', [says('waste', 'favourable'), says('desk', 'favourable')], { is: 'agreed', silent: [], reserved: [] }],
    ['a reservation is kept by name', [says('waste', 'with-reservations'), says('desk', 'silent')], { is: 'agreed', silent: ['desk'], reserved: ['waste'] }],
    ['one objection outweighs the rest', [says('waste', 'unfavourable'), says('desk', 'favourable')], { is: 'opposed', by: ['waste'] }],
    ['no service concerned', [], { is: 'agreed', silent: [], reserved: [] }],
  ])('%s', (_case, heard, expected) => {
    expect(outcomeOf(heard)).toEqual(expected);
  });
});

describe('servicesConcerned', () => {
  const policy = policyForTests({ consultation: { defaultServices: ['it'], servicesByTheme: { energy: ['buildings', 'it'], data: ['open-data', 'it'] }, maxRounds: 2, maxServices: 3 } });
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

test('minutes of those who were silent, or did not say, count nothing', () => {
  expect(minutesOf([{ verdict: 'favourable', minutesSpent: 45 }, undefined, { verdict: 'favourable' }])).toBe(45);
});
