/** What the attributes around an event’s data say, and the headers of a dead letter. */
import type { Words } from '../../kinds/taskKind.ts';

/** Attributes of the envelope, the same for every event. */
export const ATTRIBUTE_WORDS: Readonly<Record<string, Words>> = {
  specversion: { fr: 'Version de CloudEvents.', en: 'Version of CloudEvents.' },
  id: { fr: 'Le même pour une copie : qui lit écarte les copies par source et identifiant.', en: 'The same for a copy: whoever reads drops copies by source and id.' },
  source: { fr: 'Qui l’émet.', en: 'Who emits it.' },
  type: { fr: 'Type et version de l’événement.', en: 'Type and version of the event.' },
  subject: { fr: 'Identifiant du projet.', en: 'Id of the project.' },
  time: { fr: 'Instant où cela s’est produit.', en: 'Instant at which it happened.' },
  datacontenttype: { fr: 'application/json.', en: 'application/json.' },
  sequence: { fr: 'Place du fait dans l’histoire du projet, à partir de 1 et sans lacune ; absente quand ce n’est pas le projet qui parle.', en: 'Place of the fact in the project’s story, from 1 on and without a gap; absent where it is not the project that speaks.' },
  sequencetype: { fr: 'Integer : la place se compare comme un nombre.', en: 'Integer: places compare as numbers.' },
  data: { fr: 'Le contenu de l’événement.', en: 'The content of the event.' },
};

export const ATTRIBUTE_WORDS_OF: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'jalon.project.requested.v1': { subject: { fr: 'Référence de la demande chez qui la fait ; le projet en tire son identifiant, avec la source.', en: 'The department’s own reference; the project’s id is made of it and of the source.' } },
  'jalon.digest.compiled.v1': { subject: { fr: 'Identifiant de la personne.', en: 'Identifier of the person.' } },
};

export const DEAD_LETTER_HEADER_WORDS: Readonly<Record<string, Words>> = {
  topic: { fr: 'Topic d’origine.', en: 'Topic where it was.' },
  partition: { fr: 'Partition d’origine.', en: 'Partition where it was.' },
  offset: { fr: 'Position d’origine.', en: 'Offset where it was.' },
  timestamp: { fr: 'Instant d’origine, en millisecondes depuis 1970.', en: 'Timestamp that it bore, in milliseconds since 1970.' },
  group: { fr: 'Groupe de qui n’a pas pu le lire.', en: 'Group of whoever could not read it.' },
  reason: { fr: 'Pourquoi, en un mot stable.', en: 'Why, in one stable word.' },
  error: { fr: 'Ce qui était attendu et ce qui est venu.', en: 'What was expected and what came.' },
  attempt: { fr: 'Nombre d’essais.', en: 'How many attempts were made.' },
};
