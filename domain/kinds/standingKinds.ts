/** What may be said at any time, without being asked: standing tasks, open as long as the project is. */
import { object, oneOf, record, text } from '../guard.ts';
import { REMARK, taskKind } from './taskKind.ts';

const withReason = object({ reason: text(REMARK) });

export const standingKinds = {
  'withdraw': taskKind({ question: { fr: 'Retirer le projet', en: 'Withdraw the project' }, answer: withReason }),
  'hold': taskKind({ question: { fr: 'Suspendre le projet', en: 'Put the project on hold' }, answer: withReason }),
  'resume': taskKind({ question: { fr: 'Reprendre le projet', en: 'Resume the project' }, answer: withReason }),
  'send-back': taskKind({
    question: { fr: 'Renvoyer le projet à une phase antérieure', en: 'Send the project back to an earlier phase' },
    answer: object({ phase: oneOf('intake', 'consultation', 'dpo-review', 'sourcing', 'steering'), reason: text(REMARK) }),
  }),
  'complete': taskKind({ question: { fr: 'Compléter la demande', en: 'Complete the request' }, answer: object({ request: record(64_000) }) }),
};
