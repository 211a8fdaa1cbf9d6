import { expect, test } from 'vitest';
import { isBefore, JOURNEY, OUTCOMES, PHASES } from '../../domain/journey.ts';

const steps = Object.values(JOURNEY).flatMap((results) => Object.values(results)) as ({ enter: string } | { end: string })[];

test('every phase can be reached', () => {
  const entered = new Set(steps.flatMap((step) => ('enter' in step ? [step.enter] : [])));
  expect(PHASES.filter((phase) => phase !== 'intake' && !entered.has(phase))).toEqual([]);
});

test('every outcome but a withdrawal, which may come at any time, ends some phase', () => {
  const ends = new Set(steps.flatMap((step) => ('end' in step ? [step.end] : [])));
  expect(OUTCOMES.filter((outcome) => !ends.has(outcome))).toEqual(['withdrawn']);
});

test('nothing goes round the DPO review', () => {
  const before = PHASES.filter((phase) => isBefore(phase, 'dpo-review'));
  const jumps = before.flatMap((phase) => Object.values(JOURNEY[phase]) as ({ enter?: string })[]).filter((step) => step.enter !== undefined && !isBefore(step.enter as never, 'dpo-review') && step.enter !== 'dpo-review');
  expect(jumps).toEqual([]);
});
