/** Who answers in the DPO review: the department says what it does with data, the DPO advises, the controller decides, the authority is heard. */
import { RISKS } from '../../domain/impactAssessment.ts';
import { ARTICLE_35_3, calledForBy, CNIL_TYPES, CRITERIA, itemsOf, screen, type Rebuttal, type Screening } from '../../domain/screening.ts';
import type { AnswerTo } from '../../domain/taskKinds.ts';
import type { Chance } from '../chance.ts';
import type { People, Situation } from '../person.ts';

type DpoKind =
  | 'screening' | 'processing' | 'screening-decision' | 'impact-assessment' | 'dpo-opinion' | 'controller-decision' | 'prior-consultation' | 'authority-reply' | 'authority-information';
const VIEWS = { asked: 'yes', text: 'Twelve of them were asked at the counter: they want to know for how long.' } as const;

export const dpoPeople: People<DpoKind> = {
  'screening': ({ leaning, chance }) => {
    if (leaning !== 'stopped-by-controller' && chance.happens(0.25)) return { personalData: 'no', criteria: [], art35: [], cnilTypes: [] };
    const some = <T>(items: readonly T[], share: number): T[] => items.filter(() => chance.happens(share));
    return { personalData: 'yes', criteria: some(CRITERIA, 0.16), art35: some(ARTICLE_35_3, 0.04), cnilTypes: some(CNIL_TYPES, 0.015) };
  },

  'processing': ({ chance }) => ({
    purposes: 'To answer requests and to follow them up.', legalBasis: chance.oneOf(['public-task', 'public-task', 'legal-obligation', 'consent']),
    people: 'Whoever asks, and the agents who answer.', data: 'Name, address, what is asked.', recipients: 'The services concerned.', retention: 'One year after the last answer.',
    processors: chance.happens(0.5) ? [{ name: 'The provider of the hosting', contract: chance.oneOf(['signed', 'draft', 'none']) }] : [],
    transfers: 'None.', location: 'In France.', ...(chance.happens(0.6) && { viewsOfPeople: VIEWS }),
  }),

  'screening-decision': decideOnAssessment,

  'impact-assessment': ({ chance }) => ({
    document: `assessments/${chance.whole(1, 9_999)}.json`,
    context: { processing: 'Requests are taken, answered and counted.' },
    principles: { minimisation: 'Nothing is asked that the answer does not need.', retention: 'One year, then only counts.' },
    risks: RISKS.map((name) => ({ name, impacts: ['A neighbour learns of a request.'], threats: ['A shared password.'], sources: ['Somebody curious inside.'], measures: ['A log of who looks.'], ...gravityOf(chance) })),
    actionPlan: [{ text: 'Passwords of one person each.' }],
    viewsOfPeople: VIEWS,
  }),

  'dpo-opinion': ({ leaning, chance }) => {
    if (leaning === 'stopped-by-controller') return { opinion: 'unfavourable', reason: 'The purpose does not call for these data.' };
    switch (chance.among({ 'favourable': 70, 'with-conditions': 25, 'unfavourable': 5 })) {
      case 'favourable':
        return { opinion: 'favourable' };
      case 'with-conditions':
        return { opinion: 'with-conditions', conditions: [{ text: 'Sign the contract of article 28 before the pilot.', within: chance.whole(30, 120) }] };
      case 'unfavourable':
        return { opinion: 'unfavourable', reason: 'Retention is longer than the purpose needs.' };
    }
  },

  'controller-decision': decideOnAdvice,

  'prior-consultation': ({ leaning, chance }) =>
    leaning === 'given-up-at-deployment' && chance.happens(0.5) ? { decision: 'give-up', reason: 'Not at this risk.' } : { decision: 'consult', document: `authority/${chance.whole(1, 9_999)}` },

  'authority-reply': ({ about, chance }) => {
    switch (chance.among({ 'advice': 60, 'extended': about['isExtended'] === true ? 0 : 20, 'information-asked': 20 })) {
      case 'extended':
        return { reply: 'extended', reason: 'The file is complex.' };
      case 'information-asked':
        return { reply: 'information-asked', reason: 'Who reads the log, and when?' };
      case 'advice':
        return adviceOf(chance);
    }
  },

  'authority-information': ({ chance }) => ({ text: 'The log is read by the security officer each month.', document: `authority/${chance.whole(1, 9_999)}` }),
};

/** The DPO finds what the screening calls for, at times without one item that does not hold. */
function decideOnAssessment({ about, chance }: Situation): AnswerTo<'screening-decision'> {
  const { screening, criteriaThatRequire = 2 } = about as { screening: Screening; criteriaThatRequire?: number };
  const [item] = itemsOf(screening);
  const rebutted: Rebuttal[] = item !== undefined && chance.happens(0.15) ? [{ item, reason: 'Only counts are kept.' }] : [];
  const calledFor = calledForBy(screen(screening, rebutted, criteriaThatRequire).result);
  const assessment = calledFor ?? (chance.happens(0.4) ? 'due' : 'not-due');
  return { assessment, ...(rebutted.length > 0 && { rebutted }), ...(calledFor === undefined && { reason: 'One criterion, and what it is used for.' }) };
}

/** Conditions and measures are mostly taken on; whoever advises against is answered, or followed by a controller who stops. */
function decideOnAdvice({ about, leaning, chance }: Situation): AnswerTo<'controller-decision'> {
  const choices = (about['choices'] ?? []) as readonly string[];
  const isStopped = leaning === 'stopped-by-controller';
  if (!choices.includes('follow')) return isStopped ? { decision: 'stop', reason: 'The risk is not worth it.' } : { decision: 'go-on', reason: 'The authority does not object.' };
  const isAgainst = about['opinion'] === 'unfavourable' || about['authority'] === 'against';
  const follows = isAgainst ? isStopped : chance.happens(0.9);
  return follows ? { decision: 'follow', reason: 'The advice is sound.' } : { decision: 'differ', reason: 'Retention is cut to six months, which answers the advice.' };
}

function adviceOf(chance: Chance): AnswerTo<'authority-reply'> {
  switch (chance.among({ 'no-objection': 50, 'with-measures': 40, 'against': 10 })) {
    case 'no-objection':
      return { reply: 'advice', advice: 'no-objection' };
    case 'with-measures':
      return { reply: 'advice', advice: 'with-measures', measures: [{ text: 'Encrypt what is kept longer than a month.', within: chance.whole(30, 120) }] };
    case 'against':
      return { reply: 'advice', advice: 'against', reason: 'The purpose can be had without these data.' };
  }
}

/** As it remains after the measures: mostly mended, at times high. */
const gravityOf = (chance: Chance): { severity: number; likelihood: number } =>
  chance.happens(0.1) ? { severity: chance.whole(3, 4), likelihood: chance.whole(3, 4) } : { severity: chance.whole(1, 3), likelihood: chance.whole(1, 2) };
