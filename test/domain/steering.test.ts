import { describe, expect, test } from 'vitest';
import { found } from '../../domain/because.ts';
import type { Decision } from '../../domain/dossier.ts';
import type { Instant } from '../../domain/ids.ts';
import { kindOf } from '../../domain/taskKinds.ts';
import { conveningOf, MOTIONS, stillOpenAfter, verdictOf, type Ballot, type Motion, type Vote } from '../../domain/steering.ts';
import { policyForTests } from '../support/policyForTests.ts';

const { steering } = policyForTests();
const MEMBERS = ['mayor', 'deputy', 'opposition', 'fourth', 'fifth'];
const ballots = (...votes: (Vote | undefined)[]): Ballot[] => votes.map((vote, index) => ({ member: MEMBERS[index] ?? '', vote }));
const twenty = (present: number): Ballot[] => Array.from({ length: 20 }, (_, index) => ({ member: `m${index}`, vote: index < present ? 'for' : undefined }));

describe('one motion', () => {
  test.each<[string, Ballot[], number, string]>([
    ['a majority of those present', ballots('for', 'for', 'against'), 1, 'carried'],
    ['a majority against', ballots('against', 'for', 'against'), 1, 'not-carried'],
    ['exactly half present is no quorum', ballots('for', 'for', undefined, undefined), 1, 'no-quorum'],
    ['one more than half is one', ballots('for', 'for', 'for', undefined, undefined), 1, 'carried'],
    ['an abstention counts for the quorum, not as a vote', ballots('for', 'abstain', undefined), 1, 'carried'],
    ['a member who steps aside counts neither way', ballots('for', 'step-aside', undefined), 1, 'no-quorum'],
    ['two of two left when one steps aside', ballots('for', 'for', 'step-aside'), 1, 'carried'],
    ['everyone steps aside: nobody is left to decide', ballots('step-aside', 'step-aside', 'step-aside'), 1, 'no-quorum'],
    ['everyone steps aside twice', ballots('step-aside', 'step-aside', 'step-aside'), 2, 'no-quorum'],
    ['a second convening needs no quorum', ballots('for', undefined, undefined), 2, 'carried'],
    ['a second convening still needs a vote', ballots('abstain', undefined, undefined), 2, 'no-quorum'],
    ['nobody came twice', ballots(undefined, undefined, undefined), 2, 'no-quorum'],
    ['a tie: the chair decides for', ballots('for', 'against', 'abstain'), 1, 'carried'],
    ['a tie: the chair decides against', ballots('against', 'for', 'abstain'), 1, 'not-carried'],
    ['a tie and the chair abstains', ballots('abstain', 'for', 'against'), 1, 'not-carried'],
    ['a tie and the chair stepped aside', ballots('step-aside', 'for', 'against'), 1, 'not-carried'],
    ['a tie and the chair is away', ballots(undefined, 'for', 'against', 'abstain'), 1, 'not-carried'],
    ['all abstain', ballots('abstain', 'abstain', 'abstain'), 1, 'not-carried'],
  ])('%s', (_case, given, convening, is) => {
    expect(verdictOf(given, steering, convening).is).toBe(is);
  });

  test.each<[string, Partial<typeof steering>, Ballot[], number, string]>([
    ['where a tie refuses, the chair does not decide', { tie: 'refused' }, ballots('for', 'against'), 1, 'not-carried'],
    ['where a second convening needs a quorum too, one vote is not enough', { secondConveningWithoutQuorum: false }, ballots('for', undefined, undefined), 2, 'no-quorum'],
    ['a quorum of two thirds: two of three are not more', { quorum: 2 / 3 }, ballots('for', 'for', undefined), 1, 'no-quorum'],
    ['a quorum of three fifths: three of five are not more', { quorum: 0.6 }, ballots('for', 'for', 'for', undefined, undefined), 1, 'no-quorum'],
    ['0.55 of twenty: eleven are not more, for all that the product comes out above it', { quorum: 0.55 }, twenty(11), 1, 'no-quorum'],
    ['0.55 of twenty: twelve are more', { quorum: 0.55 }, twenty(12), 1, 'carried'],
    ['0.29 of a hundred: 29 are not more, for all that the product comes out below it', { quorum: 0.29 }, [...Array.from({ length: 29 }, () => ({ member: 'a', vote: 'for' as const })), ...Array.from({ length: 71 }, () => ({ member: 'b', vote: undefined }))], 1, 'no-quorum'],
    ['no quorum at all still needs somebody', { quorum: 0 }, ballots(undefined, undefined, undefined), 1, 'no-quorum'],
    ['a quorum of all can never be more than reached', { quorum: 1 }, ballots('for', 'for', 'for'), 1, 'no-quorum'],
  ])('%s', (_case, change, given, convening, is) => {
    expect(verdictOf(given, { ...steering, ...change }, convening).is).toBe(is);
  });

  test('the record says who, member by member, and why', () => {
    expect(verdictOf(ballots('for', 'against', 'abstain', 'step-aside', undefined), steering, 1)).toEqual({
      is: 'carried',
      ...found({ fr: '1 pour, 1 contre, 1 abstention, 3 présents sur 4 ; égalité, et la présidence tranche', en: '1 for, 1 against, 1 abstaining, 3 of 4 present; tie, and the chair decides' }),
      for: ['mayor'], against: ['deputy'], abstaining: ['opposition'], aside: ['fourth'], absent: ['fifth'],
    });
  });
});

test.each<[string, Motion[], readonly Motion[]]>([
  ['a deferral that falls is followed by a decision', ['defer'], ['go', 'flagship', 'refuse']],
  ['so is a sending back', ['send-back'], ['go', 'flagship', 'refuse']],
  ['a flagship that is not named may still go', ['flagship'], ['go', 'refuse']],
  ['a refusal that falls is not put twice', ['refuse'], ['go', 'flagship']],
  ['nor after a deferral that fell', ['defer', 'refuse'], ['go', 'flagship']],
])('%s', (_case, fallen, open) => {
  expect(fallen.reduce<readonly Motion[]>((left, motion) => stillOpenAfter(motion, left), MOTIONS)).toEqual(open);
});

describe('which convening it is', () => {
  const decided = (...results: string[]): Decision[] => results.map((result) => ({ phase: 'steering', round: 1, result, because: '', at: '' as Instant }));
  test.each<[string, Decision[], number, number]>([
    ['the first time', [], 1, 1],
    ['after a sitting without a quorum', decided('second-convening'), 2, 2],
    ['a deferral is none', decided('deferred'), 2, 1],
    ['deferred, then without a quorum, then deferred', decided('deferred', 'second-convening', 'deferred'), 4, 2],
    ['what an earlier visit had does not count', decided('second-convening', 'back-to-sourcing'), 1, 1],
    ['nor when there is a deferral since', decided('second-convening', 'back-to-sourcing', 'deferred'), 2, 1],
  ])('%s', (_case, decisions, attempt, convening) => {
    expect(conveningOf({ decisions, attempt })).toBe(convening);
  });
});

describe('what the chair may put', () => {
  const mayBe = { motions: MOTIONS, flagshipsLeft: 1, sittings: ['2026-12-15', '2027-01-12'], phases: ['consultation', 'sourcing'] };
  const refusal = (answer: object, change: object = {}) => kindOf('motion').refusal?.(answer, { mayBe: { ...mayBe, ...change } });
  test.each<[string, object, object, string | undefined]>([
    ['go', { motion: 'go' }, {}, undefined],
    ['the last flagship', { motion: 'flagship' }, {}, undefined],
    ['the fifth flagship of four', { motion: 'flagship' }, { flagshipsLeft: 0 }, 'flagships-full'],
    ['to defer to a later sitting, with a reason', { motion: 'defer', sitting: '2027-01-12', reason: 'the budget' }, {}, undefined],
    ['to defer to no sitting', { motion: 'defer', reason: 'the budget' }, {}, 'sitting-not-later'],
    ['to defer to a day without a sitting', { motion: 'defer', sitting: '2027-01-13', reason: 'the budget' }, {}, 'sitting-not-later'],
    ['to defer without a reason', { motion: 'defer', sitting: '2027-01-12' }, {}, 'reason-missing'],
    ['to send back with a reason', { motion: 'send-back', phase: 'sourcing', reason: 'the price' }, {}, undefined],
    ['to send back to no phase', { motion: 'send-back', reason: 'the price' }, {}, 'phase-missing'],
    ['to send back to a phase that is not offered', { motion: 'send-back', phase: 'intake', reason: 'the price' }, {}, 'phase-missing'],
    ['to send back without a reason', { motion: 'send-back', phase: 'sourcing' }, {}, 'reason-missing'],
    ['to refuse with a reason', { motion: 'refuse', reason: 'no need' }, {}, undefined],
    ['to refuse without one', { motion: 'refuse' }, {}, 'reason-missing'],
    ['a sitting where nothing is deferred', { motion: 'go', sitting: '2027-01-12' }, {}, 'sitting-unexpected'],
    ['a phase where nothing is sent back', { motion: 'refuse', phase: 'sourcing', reason: 'no need' }, {}, 'phase-unexpected'],
    ['to defer again once that fell', { motion: 'defer', sitting: '2027-01-12', reason: 'the budget' }, { motions: ['go', 'flagship', 'refuse'] }, 'motion-not-open'],
  ])('%s', (_case, answer, change, reason) => {
    expect(refusal(answer, change)?.reason).toBe(reason);
  });
});
