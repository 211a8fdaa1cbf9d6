/** What may be done with a task or a project beside answering: the words of the buttons that lead there. */
import type { Catalogue } from '../words.ts';

export const actWords = {
  'act.keepDraft': { fr: 'Garder le brouillon', en: 'Keep as a draft' },
  'act.claim': { fr: 'Prendre la tâche', en: 'Claim' },
  'act.release': { fr: 'Rendre la tâche', en: 'Release' },
  'act.assign': { fr: 'Confier à quelqu’un', en: 'Assign' },
  'act.delegate': { fr: 'Déléguer', en: 'Delegate' },
  'act.extend': { fr: 'Demander du temps', en: 'Ask for more time' },
  'act.comment': { fr: 'Commenter', en: 'Comment' },
  'act.prioritise': { fr: 'Changer la priorité', en: 'Change the priority' },
  'act.follow-up': { fr: 'Me le rappeler un jour', en: 'Bring it up again on a day' },
  'act.nudge': { fr: 'Relancer maintenant', en: 'Remind now' },
  'act.reassign': { fr: 'Demander à un autre service', en: 'Ask another service' },
  'act.skip': { fr: 'Passer outre', en: 'Skip' },
  'act.confirm-skip': { fr: 'Confirmer qu’on passe outre', en: 'Confirm the skip' },
  'act.withdraw': { fr: 'Retirer le projet', en: 'Withdraw the project' },
  'act.hold': { fr: 'Suspendre le projet', en: 'Put on hold' },
  'act.resume': { fr: 'Reprendre le projet', en: 'Resume' },
  'act.send-back': { fr: 'Renvoyer à une phase antérieure', en: 'Send back' },
  'act.change-lead': { fr: 'Changer de chef de projet', en: 'Change the lead' },
  'act.add-service': { fr: 'Ajouter un service', en: 'Add a service' },
  'act.invite': { fr: 'Inviter un prestataire ou un partenaire', en: 'Invite a provider or partner' },
  'act.retry': { fr: 'Refaire ce qui a échoué', en: 'Try again what failed' },
} as const satisfies Catalogue;
