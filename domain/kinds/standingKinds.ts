/** What may be said at any time, without being asked: standing tasks, open as long as the project is. */
import { listOf, object, oneOf, optional, record, text } from '../guard.ts';
import { LINK, REMARK, taskKind } from './taskKind.ts';

const reason = text(REMARK);
const id = text(200);

export const standingKinds = {
  'withdraw': taskKind({ question: { fr: 'Retirer le projet', en: 'Withdraw the project' }, answer: object({ reason }) }),
  'hold': taskKind({ question: { fr: 'Suspendre le projet : les délais s’arrêtent', en: 'Put the project on hold: clocks stop' }, answer: object({ reason }) }),
  'resume': taskKind({ question: { fr: 'Reprendre le projet', en: 'Resume the project' }, answer: object({ reason }) }),
  'send-back': taskKind({
    question: { fr: 'Renvoyer le projet à une phase antérieure', en: 'Send the project back to an earlier phase' },
    answer: object({ phase: oneOf('intake', 'consultation', 'dpo-review', 'sourcing', 'steering'), reason }),
  }),
  'complete': taskKind({ question: { fr: 'Compléter la demande', en: 'Complete the request' }, answer: object({ request: record(64_000) }) }),
  'change-lead': taskKind({ question: { fr: 'Changer de chef de projet', en: 'Change the project’s lead' }, answer: object({ lead: id, reason }) }),
  'add-service': taskKind({ question: { fr: 'Ajouter un service concerné', en: 'Add a service concerned' }, answer: object({ service: text(100), reason }) }),
  'invite': taskKind({ question: { fr: 'Inviter un prestataire ou un partenaire', en: 'Invite a provider or a partner' }, answer: object({ party: text(100), role: oneOf('provider', 'partner'), reason }) }),
  'lift-condition': taskKind({ question: { fr: 'Lever une condition', en: 'Lift a condition' }, answer: object({ document: optional(text(LINK)), remark: optional(reason) }) }),
  'adopt-policy': taskKind({ question: { fr: 'Passer à une version plus récente des règles', en: 'Move to a newer version of the rules' }, answer: object({ policy: text(100), version: text(100), reason }) }),
  'absorb': taskKind({ question: { fr: 'Recevoir un projet fusionné dans celui-ci', en: 'Take in a project that is merged into this one' }, answer: object({ project: id, departments: listOf(id, 50) }) }),
};
