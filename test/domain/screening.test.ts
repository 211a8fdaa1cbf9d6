import { describe, expect, test } from 'vitest';
import { kindOf } from '../../domain/taskKinds.ts';
import { ARTICLE_35_3, calledForBy, CNIL_TYPES, CRITERIA, screen, SCREENING_ITEMS, type Rebuttal, type Screening } from '../../domain/screening.ts';
import { SCREENING_WORDS } from '../../domain/screeningWords.ts';

const screening = (change: Partial<Screening> = {}): Screening => ({ personalData: 'yes', criteria: [], art35: [], cnilTypes: [], ...change });
const rebut = (...items: Rebuttal['item'][]): Rebuttal[] => items.map((item) => ({ item, reason: 'a dozen people' }));
const two: Partial<Screening> = { criteria: ['sensitive-data', 'vulnerable-people'] };

test.each<[string, Partial<Screening>, Rebuttal[], string]>([
  ['no personal data', { personalData: 'no' }, [], 'not-required'],
  ['none of the nine criteria', {}, [], 'not-required'],
  ['one criterion: the DPO judges', { criteria: ['innovative-use'] }, [], 'dpo-judgement'],
  ['the same criterion twice is one', { criteria: ['scoring', 'scoring'] }, [], 'dpo-judgement'],
  ['two criteria', two, [], 'required-two-criteria'],
  ['all nine criteria', { criteria: CRITERIA }, [], 'required-two-criteria'],
  ['two criteria, one of them rebutted: the DPO judges', two, rebut('sensitive-data'), 'dpo-judgement'],
  ['two criteria, both rebutted', two, rebut('sensitive-data', 'vulnerable-people'), 'not-required'],
  ['three criteria, one rebutted', { criteria: ['scoring', 'matching', 'large-scale'] }, rebut('matching'), 'required-two-criteria'],
  ['a rebuttal of what was not met counts for nothing', two, rebut('scoring'), 'required-two-criteria'],
  ['a case of art. 35(3) alone, without any criterion', { art35: ['public-monitoring'] }, [], 'required-35-3'],
  ['art. 35(3) is stronger than the list and the criteria', { ...two, art35: ['sensitive-large-scale'], cnilTypes: ['social-housing'] }, [], 'required-35-3'],
  ['a type of the CNIL’s list alone', { cnilTypes: ['social-support'] }, [], 'required-cnil-list'],
  ['the list is stronger than two criteria', { ...two, cnilTypes: ['large-scale-location'] }, [], 'required-cnil-list'],
  ['art. 35(3) rebutted: the list is left', { art35: ['automated-evaluation'], cnilTypes: ['social-housing'] }, rebut('automated-evaluation'), 'required-cnil-list'],
  ['the list rebutted: one criterion is left', { criteria: ['matching'], cnilTypes: ['social-housing'] }, rebut('social-housing'), 'dpo-judgement'],
])('%s', (_case, change, rebutted, result) => {
  expect(screen(screening(change), rebutted, 2).result).toBe(result);
});

test('a city that asks for three criteria leaves two to the DPO', () => {
  expect(screen(screening(two), [], 3).result).toBe('dpo-judgement');
});

test('says what made it due, and what was rebutted with which reason', () => {
  expect(screen(screening({ criteria: ['scoring', 'matching', 'large-scale'] }), rebut('matching'), 2).because).toBe('scoring, large-scale; rebutted: matching (a dozen people)');
});

test('the criteria are nine, the cases three, the types fourteen, each once and in words of both languages', () => {
  expect([CRITERIA.length, ARTICLE_35_3.length, CNIL_TYPES.length]).toEqual([9, 3, 14]);
  expect(new Set(SCREENING_ITEMS).size).toBe(26);
  expect(Object.keys(SCREENING_WORDS).toSorted()).toEqual(SCREENING_ITEMS.toSorted());
});

test.each([
  ['required-35-3', 'due'], ['required-cnil-list', 'due'], ['required-two-criteria', 'due'], ['not-required', 'not-due'], ['dpo-judgement', undefined],
] as const)('%s calls for: %s', (result, calledFor) => {
  expect(calledForBy(result)).toBe(calledFor);
});

describe('what the department may not say', () => {
  test.each<[string, Partial<Screening>]>([
    ['a criterion', { criteria: ['scoring'] }],
    ['a case of art. 35(3)', { art35: ['public-monitoring'] }],
    ['a type of the list', { cnilTypes: ['whistleblowing'] }],
  ])('%s without personal data', (_case, change) => {
    expect(kindOf('screening').refusal?.(screening({ ...change, personalData: 'no' }), {})).toMatchObject({ reason: 'criteria-without-personal-data' });
  });
});

describe('what the DPO may decide', () => {
  const about = (change: Partial<Screening>) => ({ screening: screening(change), criteriaThatRequire: 2 });
  const refusal = (answer: object, change: Partial<Screening>) => kindOf('screening-decision').refusal?.(answer, about(change))?.reason;

  test.each<[string, object, Partial<Screening>, string | undefined]>([
    ['due as the criteria say needs no reason', { assessment: 'due' }, two, undefined],
    ['not due as nothing calls for it needs no reason', { assessment: 'not-due' }, {}, undefined],
    ['not due against two criteria needs a reason', { assessment: 'not-due' }, two, 'reason-missing'],
    ['not due against two criteria, with a reason', { assessment: 'not-due', reason: 'a pilot with five agents' }, two, undefined],
    ['due though nothing calls for it needs a reason', { assessment: 'due' }, {}, 'reason-missing'],
    ['due though the department sees no personal data, with a reason', { assessment: 'due', reason: 'number plates are' }, { personalData: 'no' }, undefined],
    ['one criterion always needs a reason: due', { assessment: 'due' }, { criteria: ['matching'] }, 'reason-missing'],
    ['one criterion always needs a reason: not due', { assessment: 'not-due' }, { criteria: ['matching'] }, 'reason-missing'],
    ['two criteria rebutted with reasons: not due is what remains', { assessment: 'not-due', rebutted: rebut('sensitive-data', 'vulnerable-people') }, two, undefined],
    ['two criteria, one rebutted: the DPO judges, with a reason', { assessment: 'not-due', rebutted: rebut('sensitive-data') }, two, 'reason-missing'],
    ['two criteria rebutted and yet due needs a reason', { assessment: 'due', rebutted: rebut('sensitive-data', 'vulnerable-people') }, two, 'reason-missing'],
    ['what was not met cannot be rebutted', { assessment: 'due', rebutted: rebut('scoring') }, two, 'item-not-met'],
  ])('%s', (_case, answer, change, reason) => {
    expect(refusal(answer, change)).toBe(reason);
  });

  test('a rebuttal without its reason is malformed', () => {
    expect(kindOf('screening-decision').answer.check({ assessment: 'not-due', rebutted: [{ item: 'scoring' }] }, 'answer').ok).toBe(false);
  });
});
