import { expect, test } from 'vitest';
import { decisionFault, opinionFault } from '../../../domain/kinds/dpoRefusals.ts';

const conditions = [{ text: 'a contract of art. 28', within: 30 }];

test.each<[string, Parameters<typeof opinionFault>[0], string | undefined]>([
  ['favourable', { opinion: 'favourable' }, undefined],
  ['favourable, and yet conditions', { opinion: 'favourable', conditions }, 'conditions-unexpected'],
  ['with conditions', { opinion: 'with-conditions', conditions }, undefined],
  ['with conditions that are not said', { opinion: 'with-conditions' }, 'conditions-missing'],
  ['unfavourable', { opinion: 'unfavourable', reason: 'no legal basis' }, undefined],
  ['unfavourable without a reason', { opinion: 'unfavourable' }, 'reason-missing'],
])('the DPO is %s', (_case, opinion, reason) => {
  expect(opinionFault(opinion)?.reason).toBe(reason);
});

test.each([
  ['follows what was advised', 'follow', ['follow', 'differ'], undefined],
  ['goes on, where there is nothing to follow', 'go-on', ['go-on', 'stop'], undefined],
  ['follows, where nobody has advised', 'follow', ['go-on', 'stop'], 'decision-unexpected'],
  ['just goes on in spite of advice', 'go-on', ['follow', 'differ'], 'decision-unexpected'],
])('the controller %s', (_case, decision, choices, reason) => {
  expect(decisionFault({ decision }, { choices })?.reason).toBe(reason);
});
