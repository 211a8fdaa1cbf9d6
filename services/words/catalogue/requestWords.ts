/** The words of asking for a project, and of a demonstration's examples. */
import type { Catalogue } from '../words.ts';

export const requestWords = {
  'request.new': { fr: 'Demander un projet', en: 'Ask for a project' },
  'request.lead': { fr: 'Un intitulé, votre service et une référence suffisent : le reste vous sera demandé.', en: 'A title, your department and a reference are enough: the rest will be asked.' },
  'request.title': { fr: 'Intitulé', en: 'Title' },
  'request.department': { fr: 'Service demandeur', en: 'Department' },
  'request.summary': { fr: 'De quoi s’agit-il, pour qui ?', en: 'What is it about, and for whom?' },
  'request.themes': { fr: 'Thèmes', en: 'Themes' },
  'request.reference': { fr: 'Votre référence', en: 'Your reference' },
  'request.referenceHint': { fr: 'La même référence du même service désigne le même projet.', en: 'The same reference of the same department means the same project.' },
  'request.send': { fr: 'Déposer la demande', en: 'File the request' },
  'request.filed': { fr: 'La demande est déposée : le projet apparaît dans un instant.', en: 'The request is filed: the project appears in a moment.' },
  'request.see': { fr: 'Voir le projet', en: 'See the project' },
  'request.notFiled': { fr: 'La demande n’est pas déposée : il manque', en: 'The request is not filed: it lacks' },
  'request.examples': { fr: 'Déposer les projets d’exemple', en: 'File the example projects' },
  'request.examplesLead': { fr: 'Aucun projet encore ? Déposez ceux de l’exemple : leurs tâches apparaissent en quelques secondes.', en: 'No project yet? File the examples: their tasks appear within seconds.' },
  'request.examplesFiled': {
    fr: 'Les projets d’exemple sont déposés : vous verrez ici, dans quelques secondes, combien de tâches attendent chacun. Les services demandeurs commencent.',
    en: 'The example projects are filed: within seconds you see here how many tasks wait for each. The departments that ask begin.',
  },
} as const satisfies Catalogue;
