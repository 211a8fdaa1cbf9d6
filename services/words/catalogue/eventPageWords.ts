/** The words of the page that documents our events; what each event says is beside its contract. */
import type { Catalogue } from '../words.ts';

export const eventPageWords = {
  'events.title': { fr: 'Événements', en: 'Events' },
  'events.lead': {
    fr: 'Ce que Jalon lit sur Kafka et ce qu’il y écrit. Chaque événement est un CloudEvent 1.0, dont le contenu est en JSON.',
    en: 'What Jalon reads from Kafka and what it writes there. Every event is a CloudEvent 1.0, whose data is JSON.',
  },
  'events.modes': {
    fr: 'Jalon écrit en mode structuré (content-type : application/cloudevents+json) ; il lit les deux modes, structuré et binaire.',
    en: 'Jalon writes in structured mode (content-type: application/cloudevents+json); it reads both, structured and binary.',
  },
  'events.copies': {
    fr: 'Un fait part une fois enregistré, et au moins une fois : écartez les copies par source et id.',
    en: 'A fact goes out once it is recorded, and at least once: drop copies by source and id.',
  },
  'events.gaps': {
    fr: 'L’extension sequence (sequencetype : Integer) donne la place du fait dans l’histoire de son projet : une lacune se voit.',
    en: 'The extension sequence (sequencetype: Integer) is the fact’s place in its project’s story: a gap shows.',
  },
  'events.versions': {
    fr: 'Le type finit par sa version. Dans une version, des champs s’ajoutent, aucun ne disparaît ni ne change de sens : passez sur ce que vous ne connaissez pas, champs et types.',
    en: 'A type ends in its version. Within a version fields are added, none goes or changes its meaning: pass over what you do not know, fields and types.',
  },
  'events.identifiers': {
    fr: 'Les personnes y sont désignées par des identifiants, jamais par leur nom ni par une adresse.',
    en: 'People are named by identifiers there, never by a name or an address.',
  },
  'events.topics': { fr: 'Topics', en: 'Topics' },
  'events.attributes': { fr: 'Attributs de chaque événement', en: 'Attributes of every event' },
  'events.attributesOfOthers': { fr: 'Les facultatifs ne sont pas partout : seul un fait d’un projet a une place.', en: 'Optional ones are not everywhere: only a fact of a project has a place.' },
  'events.key': { fr: 'Clé : {{key}}', en: 'Key: {{key}}' },
  'events.read': { fr: 'Lu par Jalon', en: 'Read by Jalon' },
  'events.written': { fr: 'Écrit par Jalon', en: 'Written by Jalon' },
  'events.when': { fr: 'Émis : {{when}}', en: 'Emitted: {{when}}' },
  'events.also': { fr: 'Aussi, en entier, sur {{topic}}.', en: 'Also, in full, on {{topic}}.' },
  'events.sameForm': { fr: 'Même forme que sur {{topic}}.', en: 'In the same form as on {{topic}}.' },
  'events.headers': { fr: 'En-têtes', en: 'Headers' },
  'events.field': { fr: 'Champ', en: 'Field' },
  'events.type': { fr: 'Type', en: 'Type' },
  'events.says': { fr: 'Ce qu’il dit', en: 'What it says' },
  'events.optional': { fr: 'facultatif', en: 'optional' },
  'events.fieldsOf': { fr: 'Champs de {{type}}', en: 'Fields of {{type}}' },
  'events.noFields': { fr: 'Aucun champ.', en: 'No fields.' },
  'events.example': { fr: 'Exemple', en: 'Example' },
} as const satisfies Catalogue;
