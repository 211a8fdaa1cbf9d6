/** What each topic is for and who may read it, in words. */
import type { Words } from '../../kinds/taskKind.ts';
import type { TOPICS } from '../topics.ts';

export type TopicWords = { says: Words; key: Words };

const PROJECT: Words = { fr: 'Identifiant du projet.', en: 'Id of the project.' };
const ANY: Words = { fr: 'Au choix de qui écrit.', en: 'As whoever writes likes.' };

export const TOPIC_WORDS: Readonly<Record<keyof typeof TOPICS, TopicWords>> = {
  requests: {
    says: { fr: 'Les demandes de projet, écrites par les systèmes des directions et lues par Jalon. Les deux modes de CloudEvents sont lus, structuré et binaire.', en: 'Requests for projects, written by the departments’ systems and read by Jalon. Both modes of CloudEvents are read, structured and binary.' },
    key: ANY,
  },
  answers: {
    says: { fr: 'Les réponses aux tâches, écrites par les systèmes des directions et lues par Jalon. Les deux modes de CloudEvents sont lus, structuré et binaire.', en: 'Answers to tasks, written by the departments’ systems and read by Jalon. Both modes of CloudEvents are read, structured and binary.' },
    key: ANY,
  },
  facts: {
    says: { fr: 'Chaque fait de chaque projet, une fois enregistré, dans l’ordre. Un fait redit porte le même identifiant, et « sequence » montre une lacune.', en: 'Every fact of every project, once it is recorded, in order. A fact that is said again has the same id, and “sequence” shows a gap.' },
    key: PROJECT,
  },
  restricted: {
    says: { fr: 'Les faits qui ne sont pas pour tous, en entier, avec le même identifiant et la même place que sur le topic ouvert. Seule la projection le lit, par les droits du courtier.', en: 'The facts that are not for everybody, in full, with the same id and the same place as on the open topic. Only the projection reads it, by the broker’s access rules.' },
    key: PROJECT,
  },
  notifications: {
    says: { fr: 'Ce qui s’adresse à un service, et les récapitulatifs qui s’adressent à une personne. Jamais le contenu d’une réponse.', en: 'What is addressed to one service, and the digests that are addressed to one person. Never the content of an answer.' },
    key: { fr: 'Identifiant du service, ou de la personne pour un récapitulatif.', en: 'Identifier of the service, or of the person for a digest.' },
  },
  deadLetters: {
    says: { fr: 'Les messages qui n’ont pas pu être lus, en octets d’origine, avec leur provenance et le motif en en-têtes.', en: 'Messages that could not be read, as their original bytes, with where they were and why in headers.' },
    key: { fr: 'Celle du message d’origine.', en: 'That of the original message.' },
  },
};
