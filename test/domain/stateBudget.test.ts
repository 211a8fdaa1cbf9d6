import { expect, test } from 'vitest';
import { ANSWER_LIMIT } from '../../domain/answer.ts';
import { REQUEST_BUDGET } from '../../domain/completion.ts';
import type { AnswerId, Instant, TaskId } from '../../domain/ids.ts';
import { REPLY_LIMIT } from '../../domain/reception.ts';
import { dossierForTests } from '../support/dossierForTests.ts';

/** Temporal refuses a payload above 2 MB and warns at 256 kB. */
const PAYLOAD_LIMIT = 2_000_000;
const at = '2026-12-01T09:00:00.000Z' as Instant;
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

test('a dossier filled to every limit at once still fits into one payload', () => {
  const longest = { verdict: 'with-reservations', forCitizens: 'x'.repeat(2_000), forAgents: 'x'.repeat(2_000), reason: 'x'.repeat(2_000) };
  expect(JSON.stringify(longest).length).toBeLessThan(ANSWER_LIMIT);
  const dossier = dossierForTests({
    request: { title: 't', department: 'd', summary: 'x'.repeat(REQUEST_BUDGET) },
    closedTasks: Object.fromEntries(many(32, (index) => [`consultation-1/interview/${index}` as TaskId, { is: 'answered', answer: longest, from: { by: 'x'.repeat(200), signed: false }, at }])),
    replies: Object.fromEntries(many(REPLY_LIMIT, (index) => [`${'x'.repeat(196)}${index}` as AnswerId, { accepted: true, id: 'x'.repeat(200) as AnswerId, task: 'x'.repeat(120) as TaskId, at }])),
    conditions: many(150, (index) => ({ id: `consultation-1/interview/${index}`, text: 'x'.repeat(500), owner: 'service:recycling', setBy: 'service:desk', dueAt: at, setIn: 'consultation-1/interview/desk' as TaskId, state: 'open' })),
    opinions: many(300, () => ({ service: 'x'.repeat(100), round: 1, verdict: 'with-reservations', isLate: true })),
    answered: Object.fromEntries(many(200, (index) => [`interview/${index}`, { task: 'x'.repeat(120) as TaskId, at }])),
    decisions: many(100, () => ({ phase: 'consultation', round: 1, result: 'another-round', because: 'x'.repeat(2_000), at })),
  });
  expect(JSON.stringify(dossier).length).toBeLessThan(PAYLOAD_LIMIT * 0.65);
});
