/** The words of what is no fact of a project: what is read from others, notifications, digests, dead letters. */
import type { EventWords } from './eventWords.ts';

export const messageWords = {
  'jalon.project.requested.v1': {
    says: { fr: 'Une direction demande un projet, ou complète une demande déjà faite.', en: 'A department asks for a project, or completes what it has asked for.' },
    when: { fr: 'À tout moment, par le système de la direction ; le même événement deux fois ne fait qu’un projet.', en: 'At any time, by the department’s system; the same event twice makes one project.' },
  },
  'jalon.task.answered.v1': {
    says: { fr: 'Quelqu’un répond à une tâche d’un projet.', en: 'Somebody answers a task of a project.' },
    when: { fr: 'Quand une tâche est demandée, par le système d’une direction ; une réponse refusée donne lieu à un fait.', en: 'When a task is asked, by a department’s system; an answer that is refused becomes a fact.' },
  },
  'jalon.service.notified.v1': {
    says: { fr: 'Un fait intéresse ce service, sans le contenu, que l’on trouve sous l’identifiant du fait.', en: 'A fact is of interest to this service; without its content, which is found under the fact’s id.' },
    when: { fr: 'Avec chaque fait qui demande quelque chose au service ou qui fait avancer un projet qui le concerne.', en: 'With each fact that asks something of the service or moves a project that concerns it.' },
  },
  'jalon.digest.compiled.v1': {
    says: { fr: 'Tout ce qui est demandé à une personne, en trois listes.', en: 'All that one person is asked, in three lists.' },
    when: { fr: 'Une fois par jour ouvré, à chaque personne qui préfère un récapitulatif et à qui quelque chose est demandé.', en: 'Once a working day, to each person who prefers a digest and is asked something.' },
  },
} as const satisfies Readonly<Record<string, EventWords>>;

export const deadLetterWords: EventWords = {
  says: { fr: 'Un message qui n’a pas pu être lu, avec ses octets d’origine.', en: 'A message that could not be read, with its original bytes.' },
  when: { fr: 'Quand un message lu n’est pas ce qu’en dit son contrat.', en: 'When a message that was read is not what its contract says.' },
};
