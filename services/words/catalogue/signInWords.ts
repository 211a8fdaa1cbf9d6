/** The words of signing in. */
import type { Catalogue } from '../words.ts';

export const signInWords = {
  'signIn.title': { fr: 'Qui voulez-vous être ?', en: 'Who would you like to be?' },
  'signIn.lead': { fr: 'Choisissez une personne : vous verrez ce qui lui est demandé, et pourrez y répondre à sa place.', en: 'Choose a person: you will see what is asked of them, and may answer in their place.' },
  'signIn.carriers': { fr: 'Ceux qui portent les projets', en: 'Those who carry projects' },
  'signIn.elected': { fr: 'Élus du comité de pilotage', en: 'Elected members of the steering committee' },
  'signIn.heads': { fr: 'Responsables de service', en: 'Heads of service' },
  'signIn.others': { fr: 'Autres', en: 'Others' },
  'signIn.noSeat': { fr: 'Sans siège propre', en: 'No seat of their own' },
  'signIn.take': { fr: 'Prendre la place de {{name}}', en: 'Take the place of {{name}}' },
  'signIn.waiting_one': { fr: '{{count}} tâche l’attend', en: '{{count}} task waits' },
  'signIn.waiting_other': { fr: '{{count}} tâches l’attendent', en: '{{count}} tasks wait' },
  'signIn.unknown': { fr: 'Vous êtes connu du service d’authentification, mais le compte {{account}} ne figure pas dans l’annuaire de la ville.', en: 'The sign-on knows you, but the account {{account}} is not in the city’s directory.' },
  'signIn.refused': { fr: 'La connexion n’a pas abouti. Réessayez.', en: 'Signing in did not succeed. Try again.' },
} as const satisfies Catalogue;
