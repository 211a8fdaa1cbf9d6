import { expect, test } from 'vitest';
import { statedReason } from '../../domain/statedReason.ts';

const TALLY = '3 for, 1 against, 0 abstaining, 4 of 5 present';

test.each([
  ['a merger does not say into what', 'intake', 'into other-0a1b2c3d: the same need', 'the same need'],
  ['a triage without a word of its own', 'intake', 'light path: the need is plain', 'the need is plain'],
  ['an arbitration', 'consultation', 'by arbitration of arbiter: the risk is too high', 'the risk is too high'],
  ['opinions that are counted', 'consultation', '2 favourable, 0 with reservations, 1 silent, which counts as agreement', null],
  ['the first in the ranking', 'sourcing', 'first in the ranking', null],
  ['a choice with a reason', 'sourcing', 'a free software does it', 'a free software does it'],
  ['a vote alone', 'steering', TALLY, null],
  ['a vote with a tie', 'steering', `${TALLY}; tie, and the chair decides`, null],
  ['a motion with its reason', 'steering', `the budget is short (${TALLY})`, 'the budget is short'],
  ['a deferral', 'steering', `to 2027-01-12: the file is not complete (${TALLY})`, 'the file is not complete'],
  ['a flagship', 'steering', `as flagship: one of four (see the plan) (${TALLY})`, 'one of four (see the plan)'],
  ['a motion that fell', 'steering', `"go" was not carried: ${TALLY}; tie, and the motion falls`, null],
  ['want of a quorum, then arbitration', 'steering', 'by arbitration, for want of a quorum: it cannot wait', 'it cannot wait'],
  ['all gates passed', 'deployment', 'all gates passed, 3 steps done', null],
] as const)('%s', (_case, phase, because, expected) => {
  expect(statedReason(phase, because)).toBe(expected);
});
