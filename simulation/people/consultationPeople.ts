/** Who answers in a consultation: the coordinator holds the meeting, heads of service are interviewed, the arbiter settles. */
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Person, Situation } from '../person.ts';

type People = { meeting: Person<'meeting'>; interview: Person<'interview'>; amendment: Person<'amendment'>; arbitration: Person<'arbitration'> };

export const consultationPeople: People = {
  meeting({ about, chance }) {
    const services = Array.isArray(about['services']) ? about['services'].filter((each): each is string => typeof each === 'string') : [];
    return { attended: services.filter(() => chance.happens(0.9)), minutesSpent: chance.whole(60, 180), record: `minutes/${chance.whole(1, 9_999)}` };
  },

  interview(situation) {
    const { chance } = situation;
    const minutesSpent = chance.whole(20, 120);
    switch (verdictOf(situation)) {
      case 'favourable':
        return { verdict: 'favourable', forCitizens: 'Less waiting.', forAgents: 'Fewer calls to answer twice.', minutesSpent };
      case 'with-reservations':
        return { verdict: 'with-reservations', reason: 'Agents need training first.', minutesSpent, ...(chance.happens(0.2) && { confidential: true }) };
      case 'unfavourable':
        return { verdict: 'unfavourable', reason: 'It moves the work to our desk without the people to do it.', minutesSpent };
    }
  },

  amendment: ({ leaning }) =>
    leaning === 'given-up-after-objection'
      ? { decision: 'give-up', change: 'We cannot answer the objection.' }
      : { decision: 'change', change: 'The service that objected gets a person more, and a say on the screens.' },

  arbitration: ({ leaning }) =>
    leaning === 'stopped-by-arbiter'
      ? { decision: 'stop', reason: 'The services concerned would not carry it.' }
      : { decision: 'go-on', reason: 'The objection is heard; the need is real.' },
};

/** A first proposal meets more objections than one that was changed for them. */
function verdictOf({ leaning, round, chance }: Situation): AnswerTo<'interview'>['verdict'] {
  if (leaning === 'stopped-by-arbiter' || leaning === 'given-up-after-objection') return 'unfavourable';
  return chance.among({ 'favourable': 75, 'with-reservations': 18, 'unfavourable': round === 1 ? 7 : 2 });
}
