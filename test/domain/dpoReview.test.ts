import { expect, test } from 'vitest';
import { assessmentFor, type Screening } from '../../domain/dpoReview.ts';

const screened = (...criteria: Screening['criteria']): Screening => ({ criteria, personalData: 'yes' });

test.each([
  ['no personal data', { criteria: [], personalData: 'no' } as Screening, 'not-required'],
  ['none of the nine criteria', screened(), 'not-required'],
  ['one criterion: the DPO judges', screened('innovative-use'), 'dpo-judgement'],
  ['the same criterion twice is one', screened('scoring', 'scoring'), 'dpo-judgement'],
  ['two criteria', screened('sensitive-data', 'vulnerable-people'), 'required-two-criteria'],
  ['three criteria', screened('scoring', 'matching', 'large-scale'), 'required-two-criteria'],
])('%s', (_case, screening, result) => {
  expect(assessmentFor(screening, 2).result).toBe(result);
});

test('says which criteria made it due', () => {
  expect(assessmentFor(screened('sensitive-data', 'vulnerable-people'), 2).because).toBe('sensitive-data, vulnerable-people');
});
