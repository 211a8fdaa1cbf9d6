/** The words of what is stuck. */
import type { Catalogue } from '../words.ts';

export const stuckWords = {
  'stuck.title': { fr: 'Les blocages', en: 'What is stuck' },
  'stuck.lead': { fr: 'Ce qui n’avance plus, le plus ancien d’abord : pourquoi, depuis quand, qui appeler et que faire.', en: 'What no longer moves, the longest first: why, since when, whom to call and what to do.' },
  'stuck.count_one': { fr: '{{number}} blocage', en: '{{number}} thing stuck' },
  'stuck.count_other': { fr: '{{number}} blocages', en: '{{number}} things stuck' },
  'stuck.none': { fr: 'Rien n’est bloqué.', en: 'Nothing is stuck.' },
  'stuck.all': { fr: 'Toutes les raisons', en: 'All reasons' },
  'stuck.reasons': { fr: 'Par raison', en: 'By reason' },
  'stuck.project': { fr: 'Projet', en: 'Project' },
  'stuck.why': { fr: 'Pourquoi', en: 'Why' },
  'stuck.since': { fr: 'Depuis', en: 'Since' },
  'stuck.call': { fr: 'Qui appeler', en: 'Whom to call' },
  'stuck.todo': { fr: 'Que faire', en: 'What to do' },
  'stuck.temporal': { fr: 'Temporal', en: 'Temporal' },
  'stuck.open': { fr: 'Ouvrir', en: 'Open' },
  'stuck.saysWhat': { fr: 'Ce que dit l’erreur : {{detail}}', en: 'What the failure says: {{detail}}' },
  'stuck.held': { fr: 'Suspendu depuis trop longtemps.', en: 'On hold for too long.' },
  'stuck.nobodyAsked': { fr: 'Ouvert, et personne n’est attendu.', en: 'Open, and nobody is waited for.' },
  'stuck.asked': { fr: '« {{question}} » – {{whom}}', en: '“{{question}}” – {{whom}}' },
  'stuck.actWithOthers': { fr: 'Les gestes nommés (nudge, reassign…) se font en ligne de commande, ou sur la page du projet.', en: 'The acts that are named (nudge, reassign…) are done on the command line, or on the project’s page.' },

  'stuck.reason.nobody-answers': { fr: 'Personne ne répond', en: 'Nobody answers' },
  'stuck.reason.workflow-task-fails': { fr: 'Le parcours échoue', en: 'The journey fails' },
  'stuck.reason.activity-fails': { fr: 'Un service extérieur ne répond pas', en: 'Something outside does not answer' },
  'stuck.reason.worker-away': { fr: 'Aucun worker', en: 'No worker' },
  'stuck.reason.no-progress': { fr: 'Rien n’avance', en: 'No progress' },
} as const satisfies Catalogue;
