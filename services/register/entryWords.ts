/** An entry's parts in words, as every page and feed says them. */
import type { CostBand } from '../../domain/costBand.ts';
import type { PublicDecision, PublicVote, PublicVoter } from '../../domain/publicDecisions.ts';
import type { PublicMaker, PublicSummary } from '../../domain/publicEntry.ts';
import type { Words } from '../words/words.ts';

/** A project under way is in a phase; one that is in operation, or has ended, says how. */
export const stateInWords = ({ phase, outcome }: Pick<PublicSummary, 'phase' | 'outcome'>, words: Words): string => (outcome === null ? words.name('phase', phase) : words.name('outcome', outcome));

export function costInWords({ least, most }: CostBand, words: Words): string {
  const [from, to] = [words.euros(least), most === null ? undefined : words.euros(most)];
  if (to === undefined) return words.say('register.costAbove', { least: from });
  return least === 0 ? words.say('register.costBelow', { most: to }) : words.say('register.costBetween', { least: from, most: to });
}

export const decisionInWords = ({ phase, result }: PublicDecision, words: Words): string => words.say('register.decision', { phase: words.name('phase', phase), result: words.name('result', result) });

/** A provider is not named before there is a contract; the city's own team always is. */
export function makerInWords({ option, team, parties }: PublicMaker, words: Words): string {
  const names = team === null ? parties.map(({ id }) => id) : [words.of(team)];
  const chosen = words.name('option', option);
  if (names.length > 0) return words.say('register.makerNamed', { option: chosen, names: names.join(', ') });
  return option === 'outsource' ? words.say('register.makerUnnamed', { option: chosen }) : chosen;
}

/** What the vote came to, a line each. */
export function voteInWords(vote: PublicVote, words: Words): string[] {
  const side = (way: 'for' | 'against' | 'abstaining'): string => {
    const voters = vote[way];
    const said = words.say(`register.${way}`);
    return voters.length === 0 ? words.say('register.noVoters', { way: said }) : words.say('register.voters', { way: said, count: voters.length, names: voters.map((voter) => voterInWords(voter, words)).join(', ') });
  };
  return [
    words.say('register.vote', { motion: words.name('motion', vote.motion), verdict: words.name('motionVerdict', vote.verdict) }),
    side('for'), side('against'), side('abstaining'),
    words.say('register.asideAndAbsent', { aside: vote.aside, absent: vote.absent }),
    words.say('register.body', { body: words.of(vote.body) }),
  ];
}

const voterInWords = ({ role, name }: PublicVoter, words: Words): string => (name === null ? words.of(role) : words.say('register.voter', { name, role: words.of(role) }));
