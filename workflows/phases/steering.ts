/** The steering committee of elected members: one vote each by the sitting; a quorum, or another convening. */
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
  if (is !== 'no-quorum') return concluded({ is, because });
  if (dossier.attempt < dossier.policy.steering.maxConvenings) return concluded({ is: 'second-convening', because });

  const arbitration = await ask({ kind: 'arbitration', of: roleSeat('arbiter'), about: { convenings: dossier.attempt, because } });
  if (arbitration.is === 'interrupted') return arbitration;
  const { decision, reason } = arbitration.answer;
  return concluded({ is: decision === 'go-on' ? 'go' : 'refused', because: `by arbitration, for want of a quorum: ${reason}` });
};
