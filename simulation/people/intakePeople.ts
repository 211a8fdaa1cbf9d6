/** Who answers during intake: the department fills the grid, the coordinator triages. */
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Person, Situation } from '../person.ts';

type People = { grid: Person<'grid'>; triage: Person<'triage'> };

export const intakePeople: People = {
  grid({ leaning, chance }) {
    if (leaning === 'not-digital-at-triage') {
      return { fitForCitizens: 1, fitForAgents: 1, dataImpact: 'none', digitalUse: 'not-possible', remark: 'A human channel serves better here.' };
    }
    const fit = () => (chance.happens(0.08) ? 'unknown' as const : chance.whole(1, 3));
    // What goes to the committee has an impact worth its time.
    const dataImpact = leaning === 'refused-by-committee' ? 'major' : chance.among({ none: 3, some: 5, major: 2, unknown: 0.5 });
    return { fitForCitizens: fit(), fitForAgents: fit(), dataImpact, digitalUse: chance.happens(0.95) ? 'possible' : 'unknown' };
  },

  triage(situation) {
    switch (situation.leaning) {
      case 'declined-at-triage':
        return { decision: 'decline', reason: 'No department can carry it this year.' };
      case 'not-digital-at-triage':
        return { decision: 'not-digital', reason: 'Not digital; the human channel is kept.' };
      case 'merged':
        return situation.neighbour === undefined ? accept(situation) : { decision: 'merge', into: situation.neighbour, reason: 'The same need as another project.' };
      default:
        return accept(situation);
    }
  },
};

function accept({ about, leaning, chance }: Situation): AnswerTo<'triage'> {
  if (leaning === 'refused-by-committee') return { decision: 'accept', path: 'full', reason: 'The committee should see this one.' };
  // An agreed reason is always receivable, and some answers call for one.
  const needsReason = about['digitalUse'] === 'not-possible';
  return needsReason || chance.happens(0.2) ? { decision: 'accept', reason: 'It simplifies the daily life of agents and citizens.' } : { decision: 'accept' };
}
