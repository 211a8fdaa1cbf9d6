/** What is asked in a consultation round: a collegial meeting, one interview a service (Bordeaux), and what an objection calls for. */
import { listOf, object, oneOf, optional, text, wholeNumber, yesOrNo } from '../guard.ts';
import { LINK, REMARK, reasonMissing, refusedFor, taskKind } from './taskKind.ts';
import { tellAfter, within } from './taskTerms.ts';

const minutesSpent = wholeNumber(0, 10_000);
/** What a service asks for before the service opens; without a date, the policy's. `within` is in days. */
const reservation = object({ text: text(500), within: optional(wholeNumber(1, 1_000)) });

export const consultationKinds = {
  meeting: taskKind({
    terms: within(20, { lapseAfter: 10 }),
    question: { fr: 'La réunion collégiale a-t-elle eu lieu, avec qui, combien de temps ?', en: 'Was the collegial meeting held, with whom, for how long?' },
    answer: object({ attended: listOf(text(100), 60), minutesSpent, record: optional(text(LINK)) }),
  }),
  interview: taskKind({
    terms: within(15, { lapseAfter: 10 }),
    question: { fr: 'Quel est l’avis de votre service, pour les usagers et pour les agents ?', en: 'What is your service’s opinion, for citizens and for agents?' },
    answer: object({
      verdict: oneOf('favourable', 'with-reservations', 'unfavourable'),
      forCitizens: optional(text(REMARK)),
      forAgents: optional(text(REMARK)),
      reason: optional(text(REMARK)),
      reservations: optional(listOf(reservation, 5)),
      minutesSpent: optional(minutesSpent),
      confidential: optional(yesOrNo),
    }),
    refusal({ verdict, reason, reservations = [] }) {
      if (verdict === 'unfavourable' && reason === undefined) return reasonMissing('the opinion is unfavourable');
      if (verdict === 'with-reservations' && reservations.length === 0) return refusedFor('reservations-missing', 'expected "reservations", each with its text, for the opinion is given with reservations; got none');
      if (verdict !== 'with-reservations' && reservations.length > 0) return refusedFor('reservations-unexpected', `expected the verdict "with-reservations", for there are ${reservations.length}; got "${verdict}"`);
      return undefined;
    },
  }),
  contribution: taskKind({
    terms: within(15, { lapseAfter: 0, ...tellAfter(5) }),
    question: { fr: 'Vous êtes invité en tant que partie : qu’apportez-vous au débat ? (cela ne vaut pas décision)', en: 'You are invited as a party: what do you bring to the discussion? (it decides nothing)' },
    answer: object({ text: text(REMARK), document: optional(text(LINK)), minutesSpent: optional(minutesSpent) }),
  }),
  amendment: taskKind({
    terms: within(20, { lapseAfter: 20 }),
    question: { fr: 'Un service s’est opposé : que changez-vous, ou renoncez-vous ?', en: 'A service objected: what do you change, or do you give up?' },
    answer: object({ decision: oneOf('change', 'give-up'), change: text(REMARK) }),
  }),
  arbitration: taskKind({
    terms: within(15, tellAfter(5)),
    bars: ['requester', 'lead'],
    isPersonal: true,
    question: { fr: 'La voie ordinaire n’aboutit pas : le projet continue-t-il ?', en: 'The ordinary way leads nowhere: does the project go on?' },
    answer: object({ decision: oneOf('go-on', 'stop'), reason: text(REMARK) }),
  }),
};
