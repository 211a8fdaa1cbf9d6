import { describe, expect, test } from 'vitest';
import { answersIn, estimateIn, routeOf } from '../../domain/intake.ts';
import { kindOf } from '../../domain/taskKinds.ts';
import { policyForTests } from '../support/policyForTests.ts';

const { intake } = policyForTests();
const best = { citizens: 'score-3', agents: 'score-3', data: 'score-3', digital: 'possible' };

describe('routeOf', () => {
  test.each([
    ['full fit for both, no impact on data', best, 'light', []],
    ['good fit for agents', { ...best, agents: 'score-2' }, 'standard', ['agents: score-2']],
    ['some impact on data', { ...best, data: 'score-2' }, 'standard', ['data: score-2']],
    ['a poor fit for citizens is not averaged away by agents', { ...best, citizens: 'score-0' }, 'full', ['citizens: score-0']],
    ['a poor fit for agents is not averaged away by citizens', { ...best, agents: 'score-1' }, 'full', ['agents: score-1']],
    ['an unknown is looked into', { ...best, citizens: 'unknown' }, 'full', ['citizens is unknown']],
    ['what was never answered is unknown', {}, 'full', ['citizens is unknown', 'agents is unknown', 'data is unknown', 'digital is unknown']],
    ['a question named like a method of objects was not answered', { ...best, digital: 'constructor' }, 'full', ['digital is unknown']],
  ])('%s', (_case, answers, path, because) => {
    expect(routeOf(answers, intake)).toMatchObject({ path, because });
  });

  test('scores citizens and agents apart, by their worst answer', () => {
    expect(routeOf({ ...best, agents: 'score-1' }, intake).scores).toEqual({ 'fit for citizens': 3, 'fit for agents': 1, 'data for city': 3, 'digital for city': 3 });
  });

  test('an answer may mark the project, as one without a digital use', () => {
    expect(routeOf({ ...best, digital: 'not-possible' }, intake).marks).toEqual(['not-digital']);
  });
});

test.each([
  ['nothing', undefined, {}],
  ['a text', 'yes', {}],
  ['answers by the grid’s own words', { citizens: 'score-1', agents: 'unheard-of', other: 'x' }, { citizens: 'score-1' }],
  ['an unknown is left to be asked', { citizens: 'unknown' }, {}],
])('of %s in a request, it keeps what the grid knows', (_case, given, expected) => {
  expect(answersIn(given, intake.grid)).toEqual(expected);
});

test.each([
  ['a range each', { oneOff: { least: 1, most: 2 }, yearly: { least: 0, most: 0 } }, true],
  ['a range upside down', { oneOff: { least: 2, most: 1 }, yearly: { least: 0, most: 0 } }, false],
  ['thousandths of a euro', { oneOff: { least: 1.001, most: 2 }, yearly: { least: 0, most: 0 } }, false],
  ['a text', 'ten thousand', false],
])('an estimate in a request: %s', (_case, estimate, isTaken) => {
  expect(estimateIn({ title: 't', department: 'd', estimate }) !== undefined).toBe(isTaken);
});

describe('what the grid refuses, and why', () => {
  const refusal = (answers: object) => kindOf('grid').refusal?.({ answers }, { questions: intake.grid });
  test.each([
    ['a question left out', { citizens: 'score-3', agents: 'score-3', data: 'score-3' }, 'question-unanswered', 'expected an answer to digital: "possible", "not-possible" or "unknown"; got none'],
    ['a choice that is none', { ...best, digital: 'maybe' }, 'choice-unknown', 'expected for digital "possible", "not-possible" or "unknown", got "maybe"'],
    ['a question that is none', { ...best, colour: 'red' }, 'question-unknown', 'expected answers to citizens, agents, data, digital, got one to "colour"'],
  ])('%s', (_case, answers, reason, detail) => {
    expect(refusal(answers)).toEqual({ reason, detail });
  });
  test('an unknown is an answer', () => {
    expect(refusal({ ...best, digital: 'unknown' })).toBeUndefined();
  });
});

describe('triage', () => {
  const about = { path: 'standard', isDigital: true, mayAsk: true };
  const refusal = (answer: object, more: object = {}) => kindOf('triage').refusal?.(answer, { ...about, ...more })?.reason;
  test.each([
    ['accepted as it is', { decision: 'accept' }, {}, undefined],
    ['accepted on another path without a reason', { decision: 'accept', path: 'light' }, {}, 'reason-missing'],
    ['accepted on another path with a reason', { decision: 'accept', path: 'light', reason: 'small' }, {}, undefined],
    ['accepted although no digital use was found', { decision: 'accept' }, { isDigital: false }, 'reason-missing'],
    ['declined without a reason', { decision: 'decline' }, {}, 'reason-missing'],
    ['accepted with nobody to be heard', { decision: 'accept', services: [] }, {}, 'services-missing'],
    ['accepted without a service that its themes name, and no reason', { decision: 'accept', services: ['legal'] }, { services: ['legal', 'waste'] }, 'reason-missing'],
    ['accepted with another service besides', { decision: 'accept', services: ['legal', 'waste', 'roads'] }, { services: ['legal', 'waste'] }, undefined],
    ['merged into nothing', { decision: 'merge', reason: 'same need' }, {}, 'into-missing'],
    ['information asked', { decision: 'ask', reason: 'for how many agents?' }, {}, undefined],
    ['information asked once too often', { decision: 'ask', reason: 'and more?' }, { mayAsk: false }, 'information-exhausted'],
  ])('%s', (_case, answer, more, reason) => {
    expect(refusal(answer, more)).toBe(reason);
  });
});

test('data that are not to be opened need a reason', () => {
  const dataset = { name: 'questions', value: 'what people do not find', opening: 'no' };
  expect(kindOf('data-statement').refusal?.({ datasets: [dataset] }, {})?.reason).toBe('reason-missing');
  expect(kindOf('data-statement').refusal?.({ datasets: [{ ...dataset, reason: 'personal data' }] }, {})).toBeUndefined();
});
