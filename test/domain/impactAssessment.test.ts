import { describe, expect, test } from 'vitest';
import { assessmentFault, residualRiskOf, RISKS } from '../../domain/impactAssessment.ts';
import { kindOf } from '../../domain/taskKinds.ts';
import { assessmentForTests } from '../support/assessmentForTests.ts';

const risks = (...levels: readonly (readonly [severity: number, likelihood: number])[]) => levels.map(([severity, likelihood], index) => ({ name: RISKS[index] ?? 'disappearance', severity, likelihood }));

test.each([
  ['all negligible', [[1, 1], [1, 1], [1, 1]], 'low'],
  ['just below both thresholds', [[2, 2], [2, 2], [2, 2]], 'low'],
  ['severe but unlikely', [[4, 1], [1, 1], [1, 1]], 'medium'],
  ['likely but not severe', [[1, 1], [2, 4], [1, 1]], 'medium'],
  ['one severe, another one likely: no risk is both', [[4, 1], [1, 4], [1, 1]], 'medium'],
  ['exactly at both thresholds', [[1, 1], [1, 1], [3, 3]], 'high'],
  ['all maximum', [[4, 4], [4, 4], [4, 4]], 'high'],
] as const)('%s', (_case, levels, level) => {
  expect(residualRiskOf(risks(...levels), { severity: 3, likelihood: 3 }).level).toBe(level);
});

test('a city may call a risk high sooner, and is told which risk it is', () => {
  expect(residualRiskOf(risks([1, 1], [2, 2], [1, 2]), { severity: 2, likelihood: 2 })).toMatchObject({ level: 'high', because: 'unwanted-change: severity 2, likelihood 2' });
});

describe('an assessment', () => {
  const whole = assessmentForTests();

  test.each([
    ['whole', {}, undefined],
    ['without a risk', { risks: whole.risks.slice(1) }, 'risk-missing'],
    ['with the same risk thrice', { risks: whole.risks.map((risk) => ({ ...risk, name: 'disappearance' as const })) }, 'risk-missing'],
    ['without any context', { context: {} }, 'part-empty'],
    ['without any principle', { principles: {} }, 'part-empty'],
    ['without the views of the people concerned', { viewsOfPeople: undefined }, 'views-missing'],
  ])('%s', (_case, change, reason) => {
    expect(assessmentFault({ ...whole, ...change }, false)?.reason).toBe(reason);
  });

  test('need not repeat the views that the record of the processing has', () => {
    const { viewsOfPeople: _views, ...silent } = whole;
    expect(kindOf('impact-assessment').refusal?.(silent, { viewsOfPeople: { asked: 'no', text: 'a pilot' } })).toBeUndefined();
    expect(kindOf('impact-assessment').refusal?.(silent, {})).toMatchObject({ reason: 'views-missing' });
  });

  test.each([
    ['a severity of 5', { risks: whole.risks.map((risk) => ({ ...risk, severity: 5 })) }],
    ['an unknown risk', { risks: [{ ...whole.risks[0], name: 'theft' }] }],
    ['a misspelt part', { contexts: {} }],
  ])('%s is malformed', (_case, change) => {
    expect(kindOf('impact-assessment').answer.check({ ...whole, ...change }, 'answer').ok).toBe(false);
  });
});
