/** In service: some months after go-live, the department says whether the service helped citizens and agents. */
import { serviceSeat } from '../../domain/ids.ts';
import { daysAfter } from '../../domain/terms.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const inService: PhaseStory<'in-service'> = async ({ dossier, ask, waitUntil }) => {
  const since = dossier.deployedAt ?? dossier.startedAt;
  await waitUntil(daysAfter(since, dossier.policy.inService.reviewAfter, dossier.pace));
  const review = await ask({ kind: 'review', of: serviceSeat(dossier.request.department), about: { since } });
  if (review.is === 'interrupted') return review;
  if (review.is === 'lapsed') return concluded({ is: 'reviewed', because: 'nobody answered the review' });
  const { helpedCitizens, helpedAgents } = review.answer;
  return concluded({ is: 'reviewed', because: `helped citizens ${helpedCitizens} of 3, agents ${helpedAgents} of 3` });
};
