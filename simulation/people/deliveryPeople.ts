/** Who answers from the committee to the review: elected members vote, gates and steps are passed or fail, users are heard. */
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Person, Situation } from '../person.ts';

type People = { vote: Person<'vote'>; gate: Person<'gate'>; step: Person<'step'>; undo: Person<'undo'>; review: Person<'review'> };

export const deliveryPeople: People = {
  vote({ leaning, chance }) {
    if (leaning === 'refused-by-committee') return chance.happens(0.85) ? { vote: 'against', reason: 'The budget falls; this can wait.' } : { vote: 'abstain' };
    return { vote: chance.among({ 'for': 86, 'against': 5, 'abstain': 6, 'step-aside': 3 }) };
  },

  gate: ({ chance }) => (chance.happens(0.02) ? failed('The file is not complete yet.') : { result: 'done', document: `gates/${chance.whole(1, 9_999)}` }),

  step: (situation) => (stepFails(situation) ? failed('It did not hold with real users.') : { result: 'done' }),

  undo: () => ({ result: 'undone' }),

  review: ({ chance }) => ({ helpedCitizens: chance.whole(1, 3), helpedAgents: chance.whole(0, 3) }),
};

const failed = (reason: string): AnswerTo<'step'> => ({ result: 'failed', reason });

/** A doomed project gets as far as its pilot each time, so that what was done before has to be undone. */
function stepFails({ leaning, whom, round, chance }: Situation): boolean {
  if (leaning === 'given-up-at-deployment') return whom !== 'environment';
  return chance.happens(round === 1 ? 0.04 : 0.01);
}
