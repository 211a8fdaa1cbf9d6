import { expect, test } from 'vitest';
import { protectionRecordOf } from '../../domain/protectionRecord.ts';
import type { DatedFact } from '../../domain/protectionRecord.ts';
import { review } from '../services/documents/storyOfASitting.ts';

const upTo = (sequence: number): DatedFact[] => review.filter((fact) => (fact.sequence ?? 0) <= sequence);
const at = (sequence: number): string => review.find((fact) => fact.sequence === sequence)?.time ?? '';

test('before anything is said there is nothing on record', () => {
  expect(protectionRecordOf([])).toEqual({ decisions: [] });
});

test('a whole review, with who said what and when', () => {
  expect(protectionRecordOf(review)).toMatchObject({
    screening: { at: at(16), result: 'required-35-3', isDue: true, rule: 'default 1', answers: { personalData: 'yes' }, rebutted: [{ item: 'matching', reason: 'un seul fichier' }] },
    assessment: { at: at(18), residualRisk: 'high', document: 'documents/abc', risks: [{ name: 'illegitimate-access' }, {}, {}], actionPlan: [{ text: 'encrypt the backups' }] },
    views: { asked: 'yes', text: 'the panel agrees' },
    opinion: { at: at(19), by: 'dpo-1', opinion: 'with-conditions', reason: 'Le contrat manque' },
    decisions: [{ by: 'role:controller', decision: 'follow', reason: 'Le contrat sera signé', isOnAdvice: false }, { by: 'mayor-1', decision: 'go-on', isOnAdvice: true }],
    authority: { consultedAt: at(22), dueAt: '2027-03-15T23:00:00.000Z', reply: { at: at(24), advice: 'no-objection', because: 'Rien à redire' } },
    concluded: { at: at(26), decision: 'followed', reviewAt: '2029-12-01T00:00:00.000Z' },
  });
});

test.each<[string, readonly DatedFact[], object]>([
  ['the authority has its own term while it has not said that it needs longer', upTo(22), { authority: { dueAt: '2027-02-01T23:00:00.000Z' } }],
  ['the views that the department recorded, where the assessment says none', upTo(16), { views: { text: 'Les parents d’élèves élus sont favorables' } }],
])('%s', (_case, facts, expected) => {
  expect(protectionRecordOf(facts)).toMatchObject(expected);
});

test('a new review begins with its screening: what the one before found and decided is no longer its own', () => {
  const { screening, ...rest } = protectionRecordOf([...review, ...review.slice(1, 2)]);
  expect(screening?.result).toBe('required-35-3');
  expect(rest).toEqual({ decisions: [], views: { asked: 'yes', text: 'Les parents d’élèves élus sont favorables' } });
});

test('what came late decides nothing', () => {
  const late = review.map((fact) => (fact.data['kind'] === 'dpo-opinion' ? { ...fact, data: { ...fact.data, isLate: true } } : fact));
  expect(protectionRecordOf(late)).not.toHaveProperty('opinion');
});
