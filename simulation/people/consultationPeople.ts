/** Who answers in a consultation: the coordinator holds the meeting, heads of service and parties are heard, the arbiter settles. */
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { People, Situation } from '../person.ts';

const RESERVATIONS = ['Agents are trained first.', 'The telephone desk is told a month before.', 'A paper form stays at the counter.', 'Nothing is typed twice.'] as const;

export const consultationPeople: People<'meeting' | 'interview' | 'contribution' | 'amendment' | 'arbitration'> = {
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
        return { verdict: 'with-reservations', forCitizens: 'Less waiting.', reservations: reservationsOf(situation), minutesSpent, ...(chance.happens(0.2) && { confidential: true }) };
      case 'unfavourable':
        return { verdict: 'unfavourable', reason: 'It moves the work to our desk without the people to do it.', minutesSpent };
    }
  },

  contribution: ({ chance }) => ({ text: 'Two cities run it already; a test takes three weeks.', minutesSpent: chance.whole(20, 90), ...(chance.happens(0.5) && { document: `contributions/${chance.whole(1, 9_999)}` }) }),

  amendment: ({ leaning }) =>
    leaning === 'given-up-after-objection'
      ? { decision: 'give-up', change: 'We cannot answer the objection.' }
      : { decision: 'change', change: 'The service that objected gets a person more, and a say on the screens.' },

  /** Also for a committee that never had its quorum. */
  arbitration: ({ leaning, about }) =>
    leaning === 'stopped-by-arbiter' || (leaning === 'refused-by-committee' && about['convenings'] !== undefined)
      ? { decision: 'stop', reason: 'The services concerned would not carry it.' }
      : { decision: 'go-on', reason: 'The objection is heard; the need is real.' },
};

function reservationsOf({ chance }: Situation): NonNullable<AnswerTo<'interview'>['reservations']> {
  const first = { text: chance.oneOf(RESERVATIONS), ...(chance.happens(0.7) && { within: chance.whole(30, 120) }) };
  return chance.happens(0.2) ? [first, { text: 'A review is held after three months.' }] : [first];
}

/** A first proposal meets more objections than one that was changed for them. */
function verdictOf({ leaning, round, chance }: Situation): AnswerTo<'interview'>['verdict'] {
  if (leaning === 'stopped-by-arbiter' || leaning === 'given-up-after-objection') return 'unfavourable';
  return chance.among({ 'favourable': 75, 'with-reservations': 18, 'unfavourable': round === 1 ? 7 : 2 });
}
