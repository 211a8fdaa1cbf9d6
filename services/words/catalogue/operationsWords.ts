/** The words of the operators’ page. */
import type { Catalogue } from '../words.ts';

export const operationsWords = {
  'operations.title': { fr: 'L’exploitation de Jalon', en: 'Operation of Jalon' },
  'operations.checks': { fr: 'Ce dont Jalon a besoin', en: 'What Jalon needs' },
  'operations.allWell': { fr: 'Tout répond.', en: 'All of it answers.' },
  'operations.notWell_one': { fr: '{{count}} élément ne va pas : ce qui attend repart de soi-même quand il revient.', en: '{{count}} part is not well: what waits goes on by itself when it is back.' },
  'operations.notWell_other': { fr: '{{count}} éléments ne vont pas : ce qui attend repart de soi-même quand ils reviennent.', en: '{{count}} parts are not well: what waits goes on by itself when they are back.' },
  'operations.part': { fr: 'Élément', en: 'Part' },
  'operations.state': { fr: 'État', en: 'State' },
  'operations.says': { fr: 'Ce qu’il dit', en: 'What it says' },
  'operations.ok': { fr: 'Répond', en: 'Well' },
  'operations.notOk': { fr: 'Ne va pas', en: 'Not well' },

  'operations.deadLetters': { fr: 'Messages illisibles', en: 'Dead letters' },
  'operations.deadLettersLead': { fr: 'Ils n’ont rien changé, et sont gardés tels quels dans le topic jalon.dead-letters. La raison dit ce qui manque : faites corriger l’envoi par le système d’origine et renvoyer l’événement ; le même identifiant deux fois ne fait rien deux fois.', en: 'They changed nothing, and are kept as they came on the topic jalon.dead-letters. The reason says what is missing: have the system that sent it mend it and send it again; the same id twice does nothing twice.' },
  'operations.noDeadLetter': { fr: 'Aucun message illisible.', en: 'No dead letter.' },
  'operations.latest': { fr: 'Les {{shown}} derniers sur {{number}}.', en: 'The latest {{shown}} of {{number}}.' },
  'operations.where': { fr: 'Où', en: 'Where' },
  'operations.place': { fr: '{{topic}}, partition {{partition}}, rang {{offset}}', en: '{{topic}}, partition {{partition}}, offset {{offset}}' },
  'operations.when': { fr: 'Quand', en: 'When' },
  'operations.reason': { fr: 'Raison', en: 'Reason' },
  'operations.error': { fr: 'Détail', en: 'Detail' },

  'operations.refusals': { fr: 'Réponses refusées', en: 'Refused answers' },
  'operations.refusalsLead': { fr: 'La personne a été informée de la raison, sauf si sa réponse est venue par Kafka ou par signal : alors c’est ici, et sur Kafka, que le refus se lit. Beaucoup de refus « not-allowed » : l’annuaire est-il à jour ?', en: 'Whoever answered was told the reason, unless it came by Kafka or by signal: then the refusal is read here and on Kafka. Many “not-allowed”: is the directory up to date?' },
  'operations.noRefusal': { fr: 'Aucune réponse refusée.', en: 'No refused answer.' },
  'operations.project': { fr: 'Projet', en: 'Project' },
  'operations.task': { fr: 'Tâche', en: 'Task' },

  'operations.elsewhere': { fr: 'Ailleurs', en: 'Elsewhere' },
  'operations.stuck': { fr: 'Ce qui est bloqué', en: 'What is stuck' },
  'operations.metrics': { fr: 'Les mesures, pour Prometheus', en: 'The metrics, for Prometheus' },
  'operations.api': { fr: 'Le contrat de l’interface HTTP (OpenAPI)', en: 'The contract of the HTTP API (OpenAPI)' },
} as const satisfies Catalogue;
