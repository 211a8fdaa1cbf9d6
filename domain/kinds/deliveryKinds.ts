/** What is asked of the committee, of those who deploy, and of those who use the service afterwards. */
import { object, oneOf, optional, text, wholeNumber } from '../guard.ts';
import { LINK, REMARK, taskKind } from './taskKind.ts';

const done = object({ result: oneOf('done', 'failed'), reason: optional(text(REMARK)), document: optional(text(LINK)) });
const reasonOfFailure = (answer: { result: string; reason?: string }) => (answer.result === 'failed' && answer.reason === undefined ? 'reason-missing' : undefined);

export const deliveryKinds = {
  vote: taskKind({
    question: { fr: 'Votre vote : pour, contre, abstention, ou déport ?', en: 'Your vote: for, against, abstention, or do you step aside?' },
    answer: object({ vote: oneOf('for', 'against', 'abstain', 'step-aside'), reason: optional(text(REMARK)) }),
  }),
  gate: taskKind({
    question: { fr: 'Ce préalable à la mise en service est-il rempli ?', en: 'Is this gate before go-live passed?' },
    answer: done,
    refusal: reasonOfFailure,
  }),
  step: taskKind({
    question: { fr: 'Cette étape du déploiement est-elle faite ?', en: 'Is this step of the deployment done?' },
    answer: done,
    refusal: reasonOfFailure,
  }),
  undo: taskKind({
    question: { fr: 'Une étape suivante a échoué : cette étape est-elle défaite ?', en: 'A later step failed: is this step undone?' },
    answer: object({ result: oneOf('undone'), remark: optional(text(REMARK)) }),
  }),
  review: taskKind({
    question: { fr: 'Le service a-t-il aidé les usagers et les agents ?', en: 'Has the service helped citizens and agents?' },
    answer: object({ helpedCitizens: wholeNumber(0, 3), helpedAgents: wholeNumber(0, 3), remark: optional(text(REMARK)) }),
  }),
};
