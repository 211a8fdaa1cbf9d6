/** Who answers from the gates to years of service: gates and steps are passed or fail, conditions are lifted, users are heard. */
import type { People, Situation } from '../person.ts';

export const deliveryPeople: People<'gate' | 'condition' | 'condition-acceptance' | 'step' | 'step-failure' | 'undo' | 'review' | 'renewal'> = {
  gate({ about, chance }) {
    if (chance.happens(0.02)) return { result: 'failed', reason: 'The file is not complete yet.' };
    return { result: 'done', document: `gates/${chance.whole(1, 9_999)}`, ...(about['expires'] === true && { validMonths: chance.whole(6, 36) }) };
  },

  condition: ({ chance }) =>
    chance.happens(0.75) ? { result: 'lifted', document: `conditions/${chance.whole(1, 9_999)}` } : { result: 'not-lifted', reason: 'Half of the agents are trained.' },

  /** Refused once at most. */
  'condition-acceptance': ({ round, chance }) =>
    round === 1 && chance.happens(0.1)
      ? { decision: 'refuse', reason: 'This one is to be fulfilled first.' }
      : { decision: 'accept', reason: 'The others are trained in the month after.' },

  step(situation) {
    if (stepFails(situation)) return { result: 'failed', reason: 'It did not hold with real users.' };
    return situation.about['step'] === 'pilot' ? { result: 'done', forCitizens: 'They find their way.', forAgents: 'They kept it after the test.' } : { result: 'done' };
  },

  'step-failure': ({ leaning, about, chance }) =>
    leaning === 'given-up-at-deployment' || (about['attempt'] === 1 && chance.happens(0.25))
      ? { decision: 'roll-back', reason: 'What is done would confuse people.' }
      : { decision: 'retry', reason: 'The cause is known and mended.' },

  undo: () => ({ result: 'undone' }),

  review: ({ chance }) => ({ helped: chance.whole(1, 3), heard: chance.whole(10, 400) }),

  renewal: ({ chance }) =>
    chance.happens(0.05) ? { result: 'retired', reason: 'Nobody uses it any more.' } : { result: 'renewed', validMonths: chance.whole(12, 36), document: `approvals/${chance.whole(1, 9_999)}` },
};

/** A doomed project gets as far as its pilot each time, so that what was done before has to be undone. */
function stepFails({ leaning, about, round, chance }: Situation): boolean {
  if (leaning === 'given-up-at-deployment') return about['step'] !== 'environment';
  const isFirstTime = round === 1 && about['attempt'] === undefined;
  return chance.happens(isFirstTime ? 0.05 : 0.01);
}
