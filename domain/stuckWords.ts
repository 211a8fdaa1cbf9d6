/** Why a project does not move, and what to do: in words, for the Temporal UI and the command line. */
import { OPERATOR, type StuckProject, type StuckReason } from './sweep.ts';

/** Beside what the sweep finds: what the workflow says itself, and a project of which nothing more is heard. */
export type WhyStuck = StuckReason | 'nobody-answers' | 'no-progress';

type Words = { fr: string; en: string };

export const WHAT_TO_DO: Readonly<Record<WhyStuck, { means: Words; act: Words }>> = {
  'nobody-answers': {
    means: { fr: 'Personne n’a répondu, rappels et escalade compris.', en: 'Nobody answered, reminders and escalation included.' },
    act: { fr: 'Appeler qui est attendu ; déléguer, prolonger ou suspendre.', en: 'Call who is waited for; delegate, extend or hold.' },
  },
  'workflow-task-fails': {
    means: { fr: 'Le code du parcours échoue, et recommence sans fin.', en: 'The code of the journey fails, and is tried again for ever.' },
    act: { fr: 'Corriger le code, ou revenir à la version précédente, et relancer les workers : le projet repart de lui-même.', en: 'Fix the code, or go back to the version before, and start the workers again: the project goes on by itself.' },
  },
  'activity-fails': {
    means: { fr: 'Ce dont le projet a besoin au dehors ne répond pas.', en: 'What the project needs from the outside does not answer.' },
    act: { fr: 'Remettre en marche ce que l’erreur nomme (Kafka, le plus souvent) : l’activité est retentée d’elle-même.', en: 'Bring back what the failure names (Kafka, most often): the activity is tried again by itself.' },
  },
  'worker-away': {
    means: { fr: 'Aucun worker ne prend les tâches du projet.', en: 'No worker takes the project’s tasks.' },
    act: { fr: 'Démarrer un worker, ou chercher dans son journal pourquoi il ne prend rien.', en: 'Start a worker, or look in its log why it takes nothing.' },
  },
  'no-progress': {
    means: { fr: 'Le projet est ouvert, personne n’est attendu, et rien ne se passe.', en: 'The project is open, nobody is waited for, and nothing happens.' },
    act: { fr: 'Ouvrir sa page dans Temporal ; refaire le modèle de lecture si elle en dit plus que lui.', en: 'Open its page in Temporal; rebuild the read model if that page says more.' },
  },
};

/** Markdown, for the Temporal UI. */
export function stuckInWords({ project, finding: { reason, detail, since } }: StuckProject): string {
  const { means, act } = WHAT_TO_DO[reason];
  return [`**\`project/${project}\`** does not move since ${since}: **${reason}**.`, means.en, `\`${detail.replaceAll('`', "'")}\``, `What to do: ${act.en}`, `Whom to call: **${OPERATOR}**. This page closes by itself once the project moves.`].join('\n\n');
}
