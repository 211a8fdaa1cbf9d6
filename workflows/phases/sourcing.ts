/** Build or outsource: a comparison, a ranking by the policy's weights, a decision with reasons; building books capacity. */
import { proxyActivities } from '@temporalio/workflow';
import type { CapacityActivities } from '../../activities/capacityActivities.ts';
import { roleSeat } from '../../domain/ids.ts';
import { rank, type Ranking } from '../../domain/sourcing.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Asked } from '../humanTask.ts';
import type { Office } from '../office.ts';
import { concluded, type PhaseStory } from './phase.ts';

const { reserveCapacity } = proxyActivities<CapacityActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '20s' },
  summary: 'book in-house capacity',
});

export const sourcing: PhaseStory<'sourcing'> = async (office) => {
  const { dossier, ask } = office;
  const comparison = await ask({ kind: 'comparison', of: roleSeat('it-department'), about: { path: dossier.path } });
  if (comparison.is === 'interrupted') return comparison;

  const ranking = rank(comparison.answer, dossier.policy.sourcing.weights);
  const decision = await decide(office, ranking);
  if (decision.is === 'interrupted') return decision;

  const { option, reason = 'first in the ranking' } = decision.answer;
  if (option === 'do-not-digitise') return concluded({ is: 'not-digital', because: reason });
  const goesToCommittee = dossier.policy.steering.paths.includes(dossier.path);
  return concluded({ is: goesToCommittee ? 'to-committee' : 'to-deployment', because: `${option}: ${reason}` });
};

/** A decision to build for which the city has no capacity left is asked again, without that option. */
async function decide(office: Office, ranking: Ranking): Promise<Asked<'sourcing-decision'>> {
  const { dossier, ask, record } = office;
  const decision = await ask({ kind: 'sourcing-decision', of: roleSeat('sourcing-lead'), about: { ...ranking } });
  if (decision.is === 'interrupted') return decision;
  const decidedIn = `sourcing-${dossier.rounds.sourcing ?? 1}`;
  const personDays = bookedBy(decision.answer, ranking);
  if (personDays > 0) {
    const { isReserved, left } = await reserveCapacity({ project: dossier.project, personDays, decidedIn });
    if (!isReserved) {
      const about = { ...ranking, ranking: ranking.ranking.filter((each) => each.option !== 'build'), eliminated: [...ranking.eliminated, 'build'], capacityLeft: left };
      const second = await ask({ kind: 'sourcing-decision', of: roleSeat('sourcing-lead'), whom: 'without-building', about });
      if (second.is === 'answered') dossier.sourcing = { option: second.answer.option, personDays: 0, decidedIn };
      return second;
    }
    if (dossier.sourcing?.decidedIn !== decidedIn) record('jalon.capacity.reserved.v1', { personDays, left });
  }
  dossier.sourcing = { option: decision.answer.option, personDays, decidedIn };
  return decision;
}

const bookedBy = ({ option }: AnswerTo<'sourcing-decision'>, { ranking }: Ranking): number =>
  option === 'build' ? (ranking.find((each) => each.option === 'build')?.personDays ?? 0) : 0;
