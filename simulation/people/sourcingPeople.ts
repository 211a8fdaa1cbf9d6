/** Who answers to build or outsource: the IT department compares, the sourcing lead decides. */
import { ELIMINATING, SCORED, type SourcingOption } from '../../domain/kinds/sourcingKinds.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Chance } from '../chance.ts';
import type { Person } from '../person.ts';

type People = { 'comparison': Person<'comparison'>; 'sourcing-decision': Person<'sourcing-decision'> };
type Compared = AnswerTo<'comparison'>['options'][number];

export const sourcingPeople: People = {
  comparison({ chance }) {
    const others = (['build', 'partner', 'outsource'] as const).filter(() => chance.happens(0.75));
    // Something always passes: free software of another city can be had everywhere.
    return { options: [compared('reuse', 0, chance), ...others.map((option) => compared(option, option === 'outsource' ? 0.3 : 0.08, chance))] };
  },

  'sourcing-decision': ({ about, leaning, chance }) => {
    const ranking = (about['ranking'] ?? []) as readonly { option: SourcingOption }[];
    const [first, second] = ranking;
    if (first === undefined || leaning === 'not-digital-at-sourcing') return { option: 'do-not-digitise', reason: 'Nothing on offer is worth its cost; the counter stays open.' };
    if (second !== undefined && chance.happens(0.12)) return { option: second.option, reason: 'Close in points, and the skills are here.' };
    return { option: first.option };
  },
};

function compared(option: SourcingOption, riskOfFailing: number, chance: Chance): Compared {
  const scores = Object.fromEntries(SCORED.map((criterion) => [criterion, chance.whole(0, 5)]));
  return {
    option,
    fails: chance.happens(riskOfFailing) ? [chance.oneOf(ELIMINATING)] : [],
    scores,
    ...(option === 'build' && { personDays: chance.whole(10, 80) }),
  };
}
