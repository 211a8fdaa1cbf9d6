/** What is asked of those who deploy, and of those who use the service afterwards. */
import { object, oneOf, optional, text, wholeNumber } from '../guard.ts';
import { LINK, REMARK, reasonMissing, refusedFor, taskKind } from './taskKind.ts';
import { handOverAfter, tellAfter, within } from './taskTerms.ts';

const document = optional(text(LINK));
const reason = optional(text(REMARK));
const done = { result: oneOf('done', 'failed'), reason, document };
/** Months for which an approval holds (RGS: 6 to 36). */
const validMonths = optional(wholeNumber(1, 120));

const failedWithoutReason = (answer: { result: string; reason?: string }) =>
  answer.result === 'failed' && answer.reason === undefined ? reasonMissing('the result is "failed"') : undefined;
const monthsMissing = refusedFor('valid-months-missing', 'expected "validMonths", for how many months the approval holds; got none');

export const deliveryKinds = {
  'gate': taskKind({
    terms: within(30, { notice: 10, ...tellAfter(10) }),
    bars: ['requester'],
    isPersonal: true,
    question: { fr: 'Ce préalable à la mise en service est-il rempli ?', en: 'Is this gate before go-live passed?' },
    answer: object({ ...done, validMonths }),
    refusal: (answer, about) => failedWithoutReason(answer) ?? (answer.result === 'done' && about['expires'] === true && answer.validMonths === undefined ? monthsMissing : undefined),
  }),
  'condition': taskKind({
    terms: within(15, tellAfter(5)),
    isPersonal: true,
    question: { fr: 'La condition que vous avez posée est-elle levée ?', en: 'Is the condition that you set lifted?' },
    answer: object({ result: oneOf('lifted', 'not-lifted'), document, reason }),
    refusal: ({ result, reason: because }) => (result === 'not-lifted' && because === undefined ? reasonMissing('the condition is not lifted') : undefined),
  }),
  'condition-acceptance': taskKind({
    terms: within(15, tellAfter(5)),
    bars: ['requester'],
    isPersonal: true,
    question: { fr: 'Cette condition n’est pas levée : acceptez-vous d’ouvrir le service malgré elle ?', en: 'This condition is not lifted: do you accept to open the service in spite of it?' },
    answer: object({ decision: oneOf('accept', 'refuse'), reason: text(REMARK) }),
  }),
  'step': taskKind({
    terms: within(20, handOverAfter(15)),
    notAlone: 'decider',
    question: { fr: 'Cette étape du déploiement est-elle faite ?', en: 'Is this step of the deployment done?' },
    answer: object({ ...done, forCitizens: reason, forAgents: reason }),
    refusal: failedWithoutReason,
  }),
  'step-failure': taskKind({
    terms: within(5, { notice: 2, ...handOverAfter(10) }),
    question: { fr: 'Une étape a échoué : la refaire, ou défaire tout ce qui est fait ?', en: 'A step failed: is it tried again, or all that is done undone?' },
    answer: object({ decision: oneOf('retry', 'roll-back'), reason: text(REMARK) }),
  }),
  'undo': taskKind({
    terms: within(5, { notice: 2, ...handOverAfter(10) }),
    question: { fr: 'Ce qui a été fait doit être défait : cette étape l’est-elle ?', en: 'What was done is to be undone: is this step undone?' },
    answer: object({ result: oneOf('undone'), remark: reason }),
  }),
  'review': taskKind({
    terms: within(30, { notice: 10, lapseAfter: 30 }),
    question: { fr: 'Le service a-t-il aidé ceux pour qui vous parlez ?', en: 'Has the service helped those for whom you speak?' },
    answer: object({ helped: wholeNumber(0, 3), heard: optional(wholeNumber(0, 1_000_000)), remark: reason }),
  }),
  'renewal': taskKind({
    terms: within(90, { days: 'calendar', notice: 30, ...tellAfter(30) }),
    isPersonal: true,
    question: { fr: 'Une homologation arrive à échéance : est-elle renouvelée, ou le service est-il retiré ?', en: 'An approval is about to expire: is it renewed, or the service retired?' },
    answer: object({ result: oneOf('renewed', 'retired'), validMonths, document, reason }),
    refusal({ result, validMonths: months, reason: because }) {
      if (result === 'retired' && because === undefined) return reasonMissing('the service is retired');
      return result === 'renewed' && months === undefined ? monthsMissing : undefined;
    },
  }),
};
