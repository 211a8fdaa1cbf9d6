/** What is asked in the DPO review: screening (WP248 rev.01), impact assessment (GDPR art. 35), opinion, controller's decision. */
import { listOf, object, oneOf, optional, text, wholeNumber } from '../guard.ts';
import { LINK, REMARK, taskKind } from './taskKind.ts';

/** The nine criteria of WP248 rev.01. */
export const CRITERIA = [
  'scoring', 'automated-decision', 'systematic-monitoring', 'sensitive-data', 'large-scale', 'matching', 'vulnerable-people',
  'innovative-use', 'exclusion',
] as const;

export const dpoKinds = {
  'screening': taskKind({
    question: { fr: 'Lesquels des neuf critères du WP248 le projet remplit-il ?', en: 'Which of the nine criteria of WP248 does the project meet?' },
    answer: object({ criteria: listOf(oneOf(...CRITERIA), CRITERIA.length), personalData: oneOf('yes', 'no'), remark: optional(text(REMARK)) }),
    refusal: (answer) => (answer.personalData === 'no' && answer.criteria.length > 0 ? 'criteria-without-personal-data' : undefined),
  }),
  'impact-assessment': taskKind({
    question: { fr: 'L’analyse d’impact (AIPD) est due : où est-elle, quel risque résiduel ?', en: 'A data-protection impact assessment is due: where is it, what risk remains?' },
    answer: object({ document: text(LINK), residualRisk: oneOf('low', 'medium', 'high') }),
  }),
  'dpo-opinion': taskKind({
    question: { fr: 'Quel est l’avis du DPD, et à quelles conditions ?', en: 'What is the DPO’s opinion, and on what conditions?' },
    answer: object({
      opinion: oneOf('favourable', 'with-conditions', 'unfavourable'),
      conditions: optional(listOf(object({ text: text(500), within: wholeNumber(1, 1_000) }), 20)),
      reason: optional(text(REMARK)),
    }),
    refusal(answer) {
      if (answer.opinion === 'unfavourable' && answer.reason === undefined) return 'reason-missing';
      if (answer.opinion === 'with-conditions' && (answer.conditions ?? []).length === 0) return 'conditions-missing';
      return undefined;
    },
  }),
  'controller-decision': taskKind({
    question: { fr: 'Le DPD est défavorable : le responsable suit-il son avis, sinon pourquoi ?', en: 'The DPO is against: does the controller follow, and if not, why?' },
    answer: object({ decision: oneOf('follow', 'override'), reason: text(REMARK) }),
  }),
};
