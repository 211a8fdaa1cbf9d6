/** Why a project does not move, and what to do: in words, for the Temporal UI and the command line. */
import { OPERATOR } from './ids.ts';
import type { Words } from './kinds/taskKind.ts';
import type { StuckProject, StuckReason } from './sweep.ts';

/** Beside what the sweep finds: what the workflow says itself, and a project of which nothing more is heard. */
export type WhyStuck = StuckReason | 'nobody-answers' | 'no-progress';

export const WHAT_TO_DO: Readonly<Record<WhyStuck, { means: Words; act: Words }>> = {
  'nobody-answers': {
    means: { fr: 'Personne n’a répondu, rappels et escalade compris.', en: 'Nobody answered, reminders and escalation included.' },
    act: { fr: 'Appeler qui est attendu ; relancer (nudge), demander à d’autres (reassign), prolonger (extend), passer outre à deux (skip) ou suspendre (hold).', en: 'Call who is waited for; nudge, reassign, extend, skip (two people) or hold.' },
  },
  'workflow-task-fails': {
    means: { fr: 'Le code du parcours échoue, et recommence sans fin.', en: 'The code of the journey fails, and is tried again for ever.' },
    act: { fr: 'Corriger le code, ou revenir à la version précédente, et relancer les workers : le projet repart de lui-même.', en: 'Fix the code, or go back to the version before, and start the workers again: the project goes on by itself.' },
  },
  'activity-fails': {
    means: { fr: 'Ce dont le projet a besoin au dehors ne répond pas.', en: 'What the project needs from the outside does not answer.' },
    act: { fr: 'Remettre en marche ce que l’erreur nomme (Kafka, le plus souvent) : l’activité est retentée d’elle-même, tout de suite par retry.', en: 'Bring back what the failure names (Kafka, most often): the activity is tried again by itself, and at once by retry.' },
  },
  'worker-away': {
    means: { fr: 'Aucun worker ne prend les tâches du projet.', en: 'No worker takes the project’s tasks.' },
    act: { fr: 'Démarrer un worker, ou chercher dans son journal pourquoi il ne prend rien.', en: 'Start a worker, or look in its log why it takes nothing.' },
  },
  'no-progress': {
    means: { fr: 'Le projet est ouvert, et rien ne se passe : personne n’est attendu, ou il est suspendu depuis trop longtemps.', en: 'The project is open, and nothing happens: nobody is waited for, or it has been on hold for too long.' },
    act: { fr: 'Suspendu : le reprendre (resume) ou le retirer (withdraw). Sinon ouvrir sa page dans Temporal ; refaire le modèle de lecture si elle en dit plus que lui.', en: 'On hold: resume or withdraw it. Otherwise open its page in Temporal; rebuild the read model if that page says more.' },
  },
};

/** Markdown, for the Temporal UI. */
export function stuckInWords({ project, finding: { reason, detail, since } }: StuckProject): string {
  const { means, act } = WHAT_TO_DO[reason];
  return [`**\`project/${project}\`** does not move since ${since}: **${reason}**.`, means.en, `\`${detail.replaceAll('`', "'")}\``, `What to do: ${act.en}`, `Whom to call: **${OPERATOR}**. This page closes by itself once the project moves.`].join('\n\n');
}
