/** The words of one's own account, and of what goes out to people. */
import type { Catalogue } from '../words.ts';

export const accountWords = {
  'account.title': { fr: 'Mon compte', en: 'My account' },
  'account.seats': { fr: 'Mes sièges', en: 'My seats' },
  'account.noSeat': { fr: 'Aucun siège propre.', en: 'No seat of your own.' },
  'account.standIn': { fr: 'Je supplée', en: 'I stand in for' },
  'account.notifications': { fr: 'Comment je suis prévenu', en: 'How I am told' },
  'account.at-once': { fr: 'Un message dès que quelque chose m’est demandé.', en: 'A message as soon as something is asked of me.' },
  'account.digest': { fr: 'Un récapitulatif par jour ouvré.', en: 'One digest a working day.' },
  'account.change': { fr: 'C’est dans l’annuaire de la ville : demandez à qui le tient de le changer.', en: 'It is in the city’s directory: ask whoever keeps it to change it.' },
  'account.calendar': { fr: 'Mon agenda', en: 'My calendar' },
  'account.calendarLead': {
    fr: 'Une adresse secrète montre vos échéances, réunions et séances dans votre agenda. Qui la connaît peut le lire : une nouvelle adresse annule l’ancienne.',
    en: 'A secret address shows your due dates, meetings and sittings in your calendar. Whoever knows it can read them: a new address revokes the one before.',
  },
  'account.makeCalendar': { fr: 'Créer une adresse', en: 'Make an address' },
  'account.revokeCalendar': { fr: 'Annuler l’adresse', en: 'Revoke the address' },
  'account.calendarMade': { fr: 'Voici l’adresse ; elle n’est montrée qu’une fois :', en: 'This is the address; it is shown once:' },
  'account.calendarRevoked': { fr: 'L’adresse est annulée.', en: 'The address is revoked.' },

  'errands.title': { fr: 'À faire pour que les messages arrivent', en: 'To do so that messages arrive' },
  'errands.none': { fr: 'Rien à faire : toutes les adresses répondent.', en: 'Nothing to do: all addresses answer.' },
  'errands.recipient': { fr: 'Destinataire', en: 'Recipient' },
  'errands.channel': { fr: 'Voie', en: 'Channel' },
  'errands.because': { fr: 'Ce qui ne va pas', en: 'What is wrong' },
  'errands.waiting': { fr: 'Messages en attente', en: 'Messages waiting' },
  'errands.since': { fr: 'Depuis', en: 'Since' },
  'errands.settle': { fr: 'C’est réglé', en: 'It is settled' },
  'errands.reason': { fr: 'Comment', en: 'How' },
  'deliveries.title': { fr: 'Messages qui ne passent pas', en: 'Messages that do not get through' },
  'deliveries.lead': { fr: 'Ils sont réessayés sans fin ; un message n’arrive jamais deux fois pour le même fait.', en: 'They are tried without end; a message never arrives twice for one fact.' },
  'deliveries.none': { fr: 'Tous les messages passent.', en: 'All messages get through.' },
  'deliveries.attempts': { fr: 'Essais', en: 'Attempts' },
  'deliveries.next': { fr: 'Prochain essai', en: 'Next attempt' },
  'deliveries.lastError': { fr: 'Dernière erreur', en: 'Last error' },
} as const satisfies Catalogue;
