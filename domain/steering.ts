/** The steering committee's vote on one motion: quorum, abstentions counted apart, members who step aside, ties. */
import { found, type FoundBecause } from './because.ts';
import type { Dossier } from './dossier.ts';
import { frenchPlural } from './frenchNames.ts';
import type { Policy } from './policy.ts';
import type { AnswerTo } from './taskKinds.ts';

export type Motion = AnswerTo<'motion'>['motion'];
export type Vote = AnswerTo<'vote'>['vote'];
/** `undefined` is a member who did not come. */
export type Ballot = { member: string; vote: Vote | undefined };
export type Verdict = {
  is: 'carried' | 'not-carried' | 'no-quorum';
  for: string[];
  against: string[];
  abstaining: string[];
  aside: string[];
  absent: string[];
} & FoundBecause;

/** A share such as 0.07 times 100 members comes out a little above 7: it still means seven. */
const ROUNDING = 1e-9;

/**
 * A member who steps aside counts neither for the quorum nor among the members; whoever abstains is present and does not
 * vote. The quorum is counted on each motion (as CGCT art. L. 2121-17 has it for councils). `convening` is 1 for the
 * first: from the second on, the policy may do without a quorum, never without a vote.
 */
export function verdictOf(ballots: readonly Ballot[], steering: Pick<Policy['steering'], 'quorum' | 'secondConveningWithoutQuorum' | 'tie' | 'chair'>, convening: number): Verdict {
  const who = (vote: Vote | undefined) => ballots.filter((ballot) => ballot.vote === vote).map((ballot) => ballot.member);
  const lists = { for: who('for'), against: who('against'), abstaining: who('abstain'), aside: who('step-aside'), absent: who(undefined) };
  const votes = lists.for.length + lists.against.length;
  const present = votes + lists.abstaining.length;
  const members = present + lists.absent.length;
  const tally = {
    fr: `${lists.for.length} pour, ${lists.against.length} contre, ${lists.abstaining.length} abstention${frenchPlural(lists.abstaining.length)}, ${present} présent${frenchPlural(present)} sur ${members}`,
    en: `${lists.for.length} for, ${lists.against.length} against, ${lists.abstaining.length} abstaining, ${present} of ${members} present`,
  };
  const because = (fr: string, en: string) => found({ fr: `${tally.fr} ; ${fr}`, en: `${tally.en}; ${en}` });

  const quorumIsWaived = convening > 1 && steering.secondConveningWithoutQuorum && votes > 0;
  if (!quorumIsWaived && present <= members * steering.quorum + ROUNDING) return { is: 'no-quorum', ...because('quorum non atteint', 'no quorum'), ...lists };
  if (lists.for.length !== lists.against.length) return { is: lists.for.length > lists.against.length ? 'carried' : 'not-carried', ...found(tally), ...lists };
  const chairVotes = lists.for.includes(steering.chair) || lists.against.includes(steering.chair);
  if (steering.tie === 'chair' && chairVotes) return { is: lists.for.includes(steering.chair) ? 'carried' : 'not-carried', ...because('égalité, et la présidence tranche', 'tie, and the chair decides'), ...lists };
  return { is: 'not-carried', ...because('égalité, et la proposition tombe', 'tie, and the motion falls'), ...lists };
}

/** Every motion that can be put; a list that only gets shorter, so that a sitting ends. */
export const MOTIONS = ['go', 'flagship', 'defer', 'send-back', 'refuse'] as const satisfies readonly Motion[];

/** What may still be put once `motion` came to nothing: whoever does not put off must decide, and not on the same again. */
export const stillOpenAfter = (motion: Motion, open: readonly Motion[]): Motion[] =>
  open.filter((each) => each !== motion && each !== 'defer' && each !== 'send-back');

/** Phases to which a committee may send a project back. */
export const PHASES_TO_SEND_BACK_TO = ['intake', 'consultation', 'dpo-review', 'sourcing'] as const;

/** 1 for the first sitting; one more for each that had no quorum since the project came to the committee. A deferral is none. */
export function conveningOf({ decisions, attempt }: Pick<Dossier, 'decisions' | 'attempt'>): number {
  const ofThisVisit = attempt > 1 ? decisions.filter(({ phase }) => phase === 'steering').slice(1 - attempt) : [];
  return 1 + ofThisVisit.filter(({ result }) => result === 'second-convening').length;
}
