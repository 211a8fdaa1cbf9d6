/** Who answers in the DPO review: the department screens and assesses, the DPO advises, the controller decides. */
import { CRITERIA } from '../../domain/kinds/dpoKinds.ts';
import type { Person } from '../person.ts';

type People = {
  'screening': Person<'screening'>;
  'impact-assessment': Person<'impact-assessment'>;
  'dpo-opinion': Person<'dpo-opinion'>;
  'controller-decision': Person<'controller-decision'>;
};

export const dpoPeople: People = {
  'screening': ({ chance }) => {
    if (chance.happens(0.25)) return { criteria: [], personalData: 'no' };
    return { criteria: CRITERIA.filter(() => chance.happens(0.15)), personalData: 'yes' };
  },

  'impact-assessment': ({ chance }) => ({ document: `assessments/${chance.whole(1, 9_999)}.json`, residualRisk: chance.among({ low: 6, medium: 3, high: 1 }) }),

  'dpo-opinion': ({ leaning, chance }) => {
    if (leaning === 'stopped-by-controller') return { opinion: 'unfavourable', reason: 'The purpose does not call for these data.' };
    switch (chance.among({ 'favourable': 70, 'with-conditions': 26, 'unfavourable': 4 })) {
      case 'favourable':
        return { opinion: 'favourable' };
      case 'with-conditions':
        return { opinion: 'with-conditions', conditions: [{ text: 'Sign the contract of article 28 before the pilot.', within: chance.whole(30, 120) }] };
      case 'unfavourable':
        return { opinion: 'unfavourable', reason: 'Retention is longer than the purpose needs.' };
    }
  },

  'controller-decision': ({ leaning }) =>
    leaning === 'stopped-by-controller'
      ? { decision: 'follow', reason: 'The advice is sound.' }
      : { decision: 'override', reason: 'Retention is cut to six months, which answers the advice.' },
};
