/** Who answers to build or outsource: the IT department compares, the sourcing lead decides. */
import { ELIMINATING, SCORED, type OptionCompared, type SourcingOption } from '../../domain/kinds/sourcingKinds.ts';
import type { Chance } from '../chance.ts';
import type { People } from '../person.ts';

export const sourcingPeople: People<'comparison' | 'sourcing-decision'> = {
  comparison({ chance }) {
    const others = (['build', 'partner', 'outsource'] as const).filter(() => chance.happens(0.85));
    // Something always passes: free software of another city can be had everywhere.
    return { options: [compared('reuse', 0, chance), ...others.map((option) => compared(option, option === 'outsource' ? 0.3 : 0.08, chance))] };
  },

  'sourcing-decision': ({ about, leaning, chance }) => {
    const ranking = ((about['ranking'] ?? []) as readonly { option: SourcingOption }[]).filter(({ option }) => option !== 'do-not-digitise');
    const [first, second] = ranking;
    if (first === undefined || leaning === 'not-digital-at-sourcing') return { option: 'do-not-digitise', reason: 'Nothing on offer is worth its cost; the counter stays open.' };
    if (second !== undefined && chance.happens(0.12)) return { option: second.option, reason: 'Close in points, and the skills are here.' };
    return { option: first.option, reason: 'First in points.' };
  },
};

function compared(option: SourcingOption, riskOfFailing: number, chance: Chance): OptionCompared {
  const scores = Object.fromEntries(SCORED.map((criterion) => [criterion, chance.whole(option === 'reuse' ? 0 : 1, 5)]));
  return {
    option,
    fails: chance.happens(riskOfFailing) ? [chance.oneOf(ELIMINATING)] : [],
    scores,
    // Some ask for more people than a city has: capacity is refused, and another option taken.
    ...(option === 'build' && { plan: [{ personDays: chance.happens(0.4) ? chance.whole(20, 60) : chance.whole(100, 500) }] }),
    ...(option === 'outsource' && {
      needs: [{ what: 'Software, its hosting and four years of care', amount: 1_000 * chance.whole(10, 300), category: 'supplies' }, ...(chance.happens(0.15) ? [{ what: 'Cables and masts', amount: 1_000 * chance.whole(20, 150), category: 'works' as const }] : [])],
      ...(chance.happens(0.1) && { submission: 'paper' as const }),
    }),
  };
}
