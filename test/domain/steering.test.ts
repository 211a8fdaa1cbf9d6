import { expect, test } from 'vitest';
import { verdictOf, type Ballot, type Vote } from '../../domain/steering.ts';
import { policyForTests } from '../support/policyForTests.ts';

const { steering } = policyForTests();
const ballots = (...votes: (Vote | undefined)[]): Ballot[] => votes.map((vote, index) => ({ member: ['mayor', 'deputy', 'opposition', 'fourth'][index] ?? '', vote }));

test.each([
  ['a majority of those present', ballots('for', 'for', 'against'), 1, 'go'],
  ['a majority against', ballots('against', 'for', 'against'), 1, 'refused'],
  ['exactly half present is no quorum', ballots('for', 'for', undefined, undefined), 1, 'no-quorum'],
  ['an abstention counts for the quorum, not as a vote', ballots('for', 'abstain', undefined), 1, 'go'],
  ['a member who steps aside counts neither way', ballots('for', 'step-aside', undefined), 1, 'no-quorum'],
  ['two of two left when one steps aside', ballots('for', 'for', 'step-aside'), 1, 'go'],
  ['a second convening needs no quorum', ballots('for', undefined, undefined), 2, 'go'],
  ['a second convening still needs a vote', ballots('abstain', undefined, undefined), 2, 'no-quorum'],
  ['nobody came twice', ballots(undefined, undefined, undefined), 2, 'no-quorum'],
  ['a tie: the chair decides for', ballots('for', 'against', 'abstain'), 1, 'go'],
  ['a tie: the chair decides against', ballots('against', 'for', 'abstain'), 1, 'refused'],
  ['a tie and the chair abstains', ballots('abstain', 'for', 'against'), 1, 'refused'],
  ['all abstain', ballots('abstain', 'abstain', 'abstain'), 1, 'refused'],
] as const)('%s', (_case, given, convening, is) => {
  expect(verdictOf([...given], steering, convening).is).toBe(is);
});

test('where the policy says that a tie refuses, the chair does not decide', () => {
  expect(verdictOf(ballots('for', 'against'), { ...steering, tie: 'refused' }, 1).is).toBe('refused');
});
