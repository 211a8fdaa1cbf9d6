/** The words of what people do: buttons, and what they are told after pressing them. */
import type { Catalogue } from '../words.ts';

export const actWords = {
  'act.answer': { fr: 'Répondre', en: 'Answer' },
  'act.keepDraft': { fr: 'Garder le brouillon', en: 'Keep as a draft' },
  'act.claim': { fr: 'Prendre la tâche', en: 'Claim' },
  'act.release': { fr: 'Rendre la tâche', en: 'Release' },
  'act.delegate': { fr: 'Déléguer', en: 'Delegate' },
  'act.extend': { fr: 'Demander du temps', en: 'Ask for more time' },
  'act.comment': { fr: 'Commenter', en: 'Comment' },
} as const satisfies Catalogue;
