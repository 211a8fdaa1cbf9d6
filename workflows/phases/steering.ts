/** The steering committee of elected members: one vote each by the sitting; a quorum, or a second convening. */
import { roleSeat } from '../../domain/ids.ts';
import { verdictOf } from '../../domain/steering.ts';
import type { Interrupted } from '../humanTask.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const steering: PhaseStory<'steering'> = async ({ dossier, ask }) => {
  const { members } = dossier.policy.steering;
  const about = { path: dossier.path, conditions: dossier.conditions.length, ...(dossier.sourcing !== undefined && { option: dossier.sourcing.option }) };
  const votes = await Promise.all(members.map((member) => ask({ kind: 'vote', of: roleSeat(member), whom: member, about })));
  const interrupted = votes.find((each): each is Interrupted => each.is === 'interrupted');
  if (interrupted !== undefined) return interrupted;

  const ballots = members.map((member, index) => {
    const vote = votes[index];
    return { member, vote: vote?.is === 'answered' ? vote.answer.vote : undefined };
  });
  const { is, because } = verdictOf(ballots, dossier.policy.steering, dossier.attempt);
  return concluded({ is: is === 'no-quorum' ? 'second-convening' : is, because });
};
