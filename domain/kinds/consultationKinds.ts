/** What is asked in a consultation round: a collegial meeting, one interview a service (Bordeaux), and what an objection calls for. */
import { listOf, object, oneOf, optional, text, wholeNumber, yesOrNo } from '../guard.ts';
import { LINK, REMARK, taskKind } from './taskKind.ts';

const minutesSpent = wholeNumber(0, 10_000);

export const consultationKinds = {
  meeting: taskKind({
    question: { fr: 'La réunion collégiale a-t-elle eu lieu, avec qui, combien de temps ?', en: 'Was the collegial meeting held, with whom, for how long?' },
    answer: object({ attended: listOf(text(100), 60), minutesSpent, record: optional(text(LINK)) }),
  }),
  interview: taskKind({
    question: { fr: 'Quel est l’avis de votre service, pour les usagers et pour les agents ?', en: 'What is your service’s opinion, for citizens and for agents?' },
    answer: object({
      verdict: oneOf('favourable', 'with-reservations', 'unfavourable'),
      forCitizens: optional(text(REMARK)),
      forAgents: optional(text(REMARK)),
      reason: optional(text(REMARK)),
      minutesSpent: optional(minutesSpent),
      confidential: optional(yesOrNo),
    }),
    refusal: (answer) => (answer.verdict !== 'favourable' && answer.reason === undefined ? 'reason-missing' : undefined),
  }),
  amendment: taskKind({
    question: { fr: 'Un service s’est opposé : que changez-vous, ou renoncez-vous ?', en: 'A service objected: what do you change, or do you give up?' },
    answer: object({ decision: oneOf('change', 'give-up'), change: text(REMARK) }),
  }),
  arbitration: taskKind({
    question: { fr: 'Les tours prévus sont épuisés : le projet continue-t-il ?', en: 'The rounds that the policy provides are used up: does the project go on?' },
    answer: object({ decision: oneOf('go-on', 'stop'), reason: text(REMARK) }),
  }),
};
