import { expect, test } from 'vitest';
import { UsageFault } from '../../../cli/commands/faults.ts';
import { readAnswer } from '../../../cli/commands/readAnswer.ts';

test.each([
  ['JSON', ['{"verdict":"favourable","minutesSpent":3}'], { verdict: 'favourable', minutesSpent: 3 }],
  ['pairs', ['verdict=favourable', 'minutesSpent=3', 'confidential=true'], { verdict: 'favourable', minutesSpent: 3, confidential: true }],
  ['a text with blanks and an equals sign', ['reason=a = b c'], { reason: 'a = b c' }],
  ['a list', ['criteria=["scoring"]'], { criteria: ['scoring'] }],
  ['a number that is meant as a text', ['reason="2026"'], { reason: '2026' }],
  ['nothing after the sign', ['reason='], { reason: '' }],
])('reads %s', (_case, parts, answer) => {
  expect(readAnswer(parts)).toEqual(answer);
});

test.each([
  ['a bare word', ['favourable'], 'expected an answer as JSON or as name=value, got "favourable"'],
  ['no name', ['=x'], 'got "=x"'],
  ['broken JSON', ['{"verdict":'], 'expected an answer as a JSON object'],
])('refuses %s, and says what it expected', (_case, parts, message) => {
  expect(() => readAnswer(parts)).toThrow(UsageFault);
  expect(() => readAnswer(parts)).toThrow(message);
});
