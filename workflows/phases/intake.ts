/** Intake: the department answers the grid; the coordinator accepts, declines, merges, or finds that no digital use is due. */
import { roleSeat, serviceSeat } from '../../domain/ids.ts';
import { pathOf } from '../../domain/intake.ts';
import { servicesConcerned } from '../../domain/consultation.ts';
import { concluded, type PhaseStory } from './phase.ts';

export const intake: PhaseStory<'intake'> = async ({ dossier, ask }) => {
  const grid = await ask({ kind: 'grid', of: serviceSeat(dossier.request.department) });
  if (grid.is === 'interrupted') return grid;

  const answers = grid.is === 'answered' ? grid.answer : undefined;
  const { path, because } = pathOf(answers);
  const triage = await ask({
    kind: 'triage',
    of: roleSeat('coordinator'),
    about: { path, because, ...(answers !== undefined && { grid: answers, digitalUse: answers.digitalUse }) },
  });
  if (triage.is === 'interrupted') return triage;

  const { decision, reason = because, into, services } = triage.answer;
  dossier.path = triage.answer.path ?? path;
  // The request may have been completed since the project began.
  dossier.services = services ?? servicesConcerned(dossier.request, dossier.policy);
  switch (decision) {
    case 'accept':
      return concluded({ is: 'accepted', because: `${dossier.path} path: ${reason}` });
    case 'decline':
      return concluded({ is: 'declined', because: reason });
    case 'not-digital':
      return concluded({ is: 'not-digital', because: reason });
    case 'merge':
      return concluded({ is: 'merged', because: `into ${into ?? ''}: ${reason}` });
    default:
      return decision satisfies never;
  }
};
