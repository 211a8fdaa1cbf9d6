/** The steering committee's vote: quorum, abstentions counted apart, members who step aside, ties. */
import type { Policy } from './policy.ts';
import type { AnswerTo } from './taskKinds.ts';

export type Vote = AnswerTo<'vote'>['vote'];
/** `undefined` is a member who did not come. */
export type Ballot = { member: string; vote: Vote | undefined };
export type Verdict = { is: 'go' | 'refused' | 'no-quorum'; because: string };

/**
 * A member who steps aside counts neither for the quorum nor among the members. `convening` is 1 for the first: from
 * the second on, the policy may do without a quorum, never without a vote.
 */
export function verdictOf(ballots: readonly Ballot[], steering: Policy['steering'], convening: number): Verdict {
  const sitting = ballots.filter((ballot) => ballot.vote !== 'step-aside');
  const count = (vote: Vote) => sitting.filter((ballot) => ballot.vote === vote).length;
  const [votesFor, against, abstentions] = [count('for'), count('against'), count('abstain')];
  const present = votesFor + against + abstentions;
  const tally = `${votesFor} for, ${against} against, ${abstentions} abstaining, ${present} of ${sitting.length} present`;

  const quorumIsWaived = convening > 1 && steering.secondConveningWithoutQuorum && votesFor + against > 0;
  if (!quorumIsWaived && present <= sitting.length * steering.quorum) return { is: 'no-quorum', because: tally };
  if (votesFor !== against) return { is: votesFor > against ? 'go' : 'refused', because: tally };
  const chair = ballots.find((ballot) => ballot.member === steering.chair)?.vote;
  const chairDecides = steering.tie === 'chair' && (chair === 'for' || chair === 'against');
  return { is: chairDecides && chair === 'for' ? 'go' : 'refused', because: `${tally}; tie, ${chairDecides ? 'the chair decides' : 'which refuses'}` };
}
