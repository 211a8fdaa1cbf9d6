/** What may be said at any time, without being asked: standing tasks, open as long as the project is. */
import { listOf, object, oneOf, optional, record, text } from '../guard.ts';
import { adoptRollGuard } from '../adoptRoll.ts';
import { LINK, REMARK, standingKind } from './taskKind.ts';

const reason = text(REMARK);
const id = text(200);

export const standingKinds = {
  'withdraw': standingKind({ question: { fr: 'Retirer le projet', en: 'Withdraw the project' }, answer: object({ reason }) }),
  'hold': standingKind({ question: { fr: 'Suspendre le projet : les délais s’arrêtent', en: 'Put the project on hold: clocks stop' }, answer: object({ reason }) }),
  'resume': standingKind({ question: { fr: 'Reprendre le projet', en: 'Resume the project' }, answer: object({ reason }) }),
  'send-back': standingKind({
    question: { fr: 'Renvoyer le projet à une phase antérieure', en: 'Send the project back to an earlier phase' },
    answer: object({ phase: oneOf('intake', 'consultation', 'dpo-review', 'sourcing', 'steering'), reason }),
  }),
  'complete': standingKind({ question: { fr: 'Compléter la demande', en: 'Complete the request' }, answer: object({ request: record(64_000) }) }),
  'change-lead': standingKind({ question: { fr: 'Changer de chef de projet', en: 'Change the project’s lead' }, answer: object({ lead: id, reason }) }),
  'add-service': standingKind({ question: { fr: 'Ajouter un service concerné', en: 'Add a service concerned' }, answer: object({ service: text(100), reason }) }),
  'invite': standingKind({ question: { fr: 'Inviter un prestataire ou un partenaire', en: 'Invite a provider or a partner' }, answer: object({ party: text(100), role: oneOf('provider', 'partner'), reason }) }),
  'lift-condition': standingKind({ question: { fr: 'Lever une condition', en: 'Lift a condition' }, answer: object({ document: optional(text(LINK)), remark: optional(reason) }) }),
  'adopt-policy': standingKind({ question: { fr: 'Passer à une version plus récente des règles', en: 'Move to a newer version of the rules' }, answer: object({ policy: text(100), version: text(100), reason }) }),
  'absorb': standingKind({ question: { fr: 'Recevoir un projet fusionné dans celui-ci', en: 'Take in a project that is merged into this one' }, answer: object({ project: id, departments: listOf(id, 50) }) }),
  'retry': standingKind({ question: { fr: 'Refaire tout de suite ce qui a échoué', en: 'Try again now what has failed' }, answer: object({ reason }) }),
  'adopt-roll': standingKind({ question: { fr: 'Prendre acte de qui est qui dans la ville', en: 'Take note of who is who in the city' }, answer: adoptRollGuard }),
};
