import { expect, test } from 'vitest';
import { registerEntryOf, type KnownFact } from '../../domain/registerEntry.ts';

const project = { id: 'meals-12345678', title: 'School meals', department: 'education' };
const processing = {
  purposes: 'to bill meals', legalBasis: 'public-task', people: 'parents, pupils', data: 'names, allergies', recipients: 'the kitchens', retention: '2 years',
  processors: [{ name: 'a caterer', contract: 'draft' }, { name: 'a host', contract: 'signed' }], transfers: 'none', location: 'France', security: 'encryption',
};
const answered = (kind: string, content: object): KnownFact => ({ type: 'jalon.answer.accepted.v1', data: { kind, content } });
const fact = (type: string, data: Record<string, unknown>): KnownFact => ({ type, data });
const screened = fact('jalon.assessment.screened.v1', { result: 'required-35-3', because: 'sensitive-large-scale', isDue: true, rule: 'default 2', answers: {}, rebutted: [] });
const condition = (id: string, text: string) => fact('jalon.condition.set.v1', { condition: id, text, owner: 'service:education', setBy: 'role:dpo', dueAt: '2027-06-01T00:00:00.000Z' });

test('before anything is said, all is to be completed', () => {
  expect(registerEntryOf(project, [])).toEqual({
    project: 'meals-12345678', title: 'School meals', department: 'education', processing: null, assessment: null, opinion: null, conditions: [], authority: null, decision: null,
    toComplete: ['controller', 'dpo', 'processing'],
  });
});

test('after the review it says what the register asks for, and what is still missing', () => {
  const entry = registerEntryOf(project, [
    answered('processing', processing),
    screened,
    fact('jalon.assessment.made.v1', { residualRisk: 'high', because: 'disappearance', document: 'documents/abc' }),
    answered('dpo-opinion', { opinion: 'with-conditions', conditions: [], reason: 'almost' }),
    condition('dpo-review-1/dpo-opinion/1', 'sign the contract'),
    condition('dpo-review-1/dpo-opinion/2', 'tell the parents'),
    fact('jalon.condition.lifted.v1', { condition: 'dpo-review-1/dpo-opinion/2', by: 'dpo-1', isLate: false }),
    fact('jalon.authority.replied.v1', { advice: 'no-objection', because: 'no reason given' }),
    fact('jalon.data-protection.decided.v1', { opinion: 'with-conditions', decision: 'followed', because: 'sound', reviewAt: '2030-01-01T00:00:00.000Z' }),
  ]);
  expect(entry).toEqual({
    project: 'meals-12345678', title: 'School meals', department: 'education', processing,
    assessment: { result: 'required-35-3', because: 'sensitive-large-scale', isDue: true, rule: 'default 2', residualRisk: 'high', document: 'documents/abc' },
    opinion: { opinion: 'with-conditions', reason: 'almost' },
    conditions: [{ text: 'sign the contract', dueAt: '2027-06-01T00:00:00.000Z', state: 'open' }, { text: 'tell the parents', dueAt: '2027-06-01T00:00:00.000Z', state: 'lifted' }],
    authority: { advice: 'no-objection', because: 'no reason given' },
    decision: { decision: 'followed', because: 'sound', reviewAt: '2030-01-01T00:00:00.000Z' },
    toComplete: ['controller', 'dpo', 'contract-of-article-28: a caterer'],
  });
});

test.each<[string, readonly KnownFact[], object]>([
  ['a second review replaces the record of the first', [answered('processing', processing), answered('processing', { ...processing, retention: '1 year' })], { processing: { ...processing, retention: '1 year' } }],
  ['and its conditions', [condition('dpo-review-1/dpo-opinion/1', 'old'), condition('dpo-review-2/dpo-opinion/1', 'new')], { conditions: [{ text: 'new', dueAt: '2027-06-01T00:00:00.000Z', state: 'open' }] }],
  ['a service’s condition is none of data protection', [condition('consultation-1/interview/waste/1', 'a human channel')], { conditions: [] }],
  ['an assessment of an earlier review is not that of one that needs none', [fact('jalon.assessment.made.v1', { residualRisk: 'high', because: 'x' }), { ...screened, data: { ...screened.data, isDue: false } }], { assessment: expect.objectContaining({ residualRisk: null }) as unknown }],
  ['unknown security is to be completed', [answered('processing', { ...processing, processors: [], security: undefined })], { toComplete: ['controller', 'dpo', 'security'] }],
])('%s', (_case, facts, expected) => {
  expect(registerEntryOf(project, facts)).toMatchObject(expected);
});
