/** The words around every page: navigation, lists, errors. */
import type { Catalogue } from '../words.ts';

export const chromeWords = {
  'app.name': { fr: 'Jalon', en: 'Jalon' },
  'app.tagline': { fr: 'Les projets numériques de la ville, de la demande au service rendu', en: 'The city’s digital projects, from the first request to a service in operation' },
  'app.skip': { fr: 'Aller au contenu', en: 'Skip to content' },
  'app.menu': { fr: 'Menu', en: 'Menu' },
  'app.otherLanguage': { fr: 'English', en: 'Français' },
  'app.signedInAs': { fr: 'Connecté : {{name}}', en: 'Signed in: {{name}}' },
  'app.signIn': { fr: 'Se connecter', en: 'Sign in' },
  'app.signOut': { fr: 'Se déconnecter', en: 'Sign out' },
  'app.accelerated': { fr: 'Temps accéléré : {{pace}}', en: 'Accelerated time: {{pace}}' },
  'app.day': { fr: 'jour', en: 'day' },
  'app.demonstration': {
    fr: 'Démonstration : chacun peut prendre la place de chacun, sans mot de passe, sur cette machine seulement.',
    en: 'Demonstration: anyone may take anyone’s place, without a password, on this machine alone.',
  },
  'app.madeAt': { fr: 'Page établie le {{at}}', en: 'Page made on {{at}}' },

  'nav.tasks': { fr: 'Mes tâches', en: 'My tasks' },
  'nav.portfolio': { fr: 'Portefeuille', en: 'Portfolio' },
  'nav.sittings': { fr: 'Séances', en: 'Sittings' },
  'nav.capacity': { fr: 'Capacité', en: 'Capacity' },
  'nav.stuck': { fr: 'Blocages', en: 'Stuck' },
  'nav.dataProtection': { fr: 'Protection des données', en: 'Data protection' },
  'nav.register': { fr: 'Registre public', en: 'Public register' },
  'nav.events': { fr: 'Événements', en: 'Events' },
  'nav.directory': { fr: 'Annuaire', en: 'Directory' },
  'nav.operations': { fr: 'Exploitation', en: 'Operations' },

  'list.next': { fr: 'Suite', en: 'Next' },
  'list.first': { fr: 'Début de la liste', en: 'Start of the list' },
  'list.nothing': { fr: 'Rien à montrer.', en: 'Nothing to show.' },
  'list.filter': { fr: 'Filtrer', en: 'Filter' },
  'list.all': { fr: 'Tous', en: 'All' },
  'list.figures': { fr: 'Les chiffres de l’image', en: 'The figures of the picture' },

  'error.notFound': { fr: 'Cette page n’existe pas, ou plus.', en: 'This page does not exist, or no longer.' },
  'error.forbidden': { fr: 'Vous n’avez pas le droit de voir cette page.', en: 'You may not see this page.' },
  'error.formExpired': { fr: 'Ce formulaire n’est plus valable : rouvrez sa page, puis envoyez-le à nouveau.', en: 'This form is no longer valid: open its page again, then send it once more.' },
  'error.projectOfOthers': { fr: 'Cette référence est celle d’un projet qui existe déjà : seul son service, ou la coordination, peut compléter sa demande.', en: 'This reference is that of a project that is there already: only its own department, or a coordinator, may complete its request.' },
  'error.malformed': { fr: 'La demande n’a pas pu être lue.', en: 'The request could not be read.' },
  'error.away': { fr: 'Le service est momentanément indisponible : rien n’est perdu, réessayez dans un instant.', en: 'The service is away for a moment: nothing is lost, try again shortly.' },
  'error.ours': { fr: 'Une erreur s’est produite de notre fait.', en: 'Something went wrong on our side.' },
  'error.tooMany': { fr: 'Trop de demandes en peu de temps : patientez un instant.', en: 'Too many requests in a short time: wait a moment.' },
  'error.title': { fr: 'Un incident', en: 'Something is wrong' },
  'error.back': { fr: 'Revenir à l’accueil', en: 'Back to the start' },
} as const satisfies Catalogue;
