/** The words of in-house capacity. */
import type { Catalogue } from '../words.ts';

export const capacityWords = {
  'capacity.title': { fr: 'La capacité interne', en: 'In-house capacity' },
  'capacity.lead': { fr: 'Les développeurs de la ville : {{days}} jours-personnes par trimestre. Décider de faire nous-mêmes en réserve ; un projet qui s’arrête les rend.', en: 'The city’s own developers: {{days}} person-days a quarter. A decision to build books some; a project that ends frees them.' },
  'capacity.alt': { fr: 'Une barre par trimestre : les jours-personnes réservés et ceux qui restent libres. Les chiffres sont dans le tableau qui suit.', en: 'A bar for each quarter: person-days booked, and those still free. The figures are in the table below.' },
  'capacity.caption': { fr: 'Jours-personnes par trimestre', en: 'Person-days by quarter' },
  'capacity.quarter': { fr: 'Trimestre', en: 'Quarter' },
  'capacity.ofCity': { fr: 'De la ville', en: 'The city’s' },
  'capacity.booked': { fr: 'Réservés', en: 'Booked' },
  'capacity.free': { fr: 'Libres', en: 'Free' },
  'capacity.over': { fr: 'En trop', en: 'Too many' },
  'capacity.share': { fr: 'Part réservée', en: 'Share booked' },
  'capacity.byProject': { fr: 'Qui a réservé', en: 'Who has booked' },
  'capacity.project': { fr: 'Projet', en: 'Project' },
  'capacity.days': { fr: 'Jours-personnes', en: 'Person-days' },
  'capacity.none': { fr: 'Aucun jour n’est réservé à partir de ce trimestre.', en: 'Nothing is booked from this quarter on.' },
  'capacity.others_one': { fr: 'et {{count}} autre projet, {{days}} jours-personnes', en: 'and {{count}} other project, {{days}} person-days' },
  'capacity.others_other': { fr: 'et {{count}} autres projets, {{days}} jours-personnes', en: 'and {{count}} other projects, {{days}} person-days' },
  'capacity.quarterInWords': { fr: '{{number}}ᵉ trimestre {{year}}', en: 'Q{{number}} {{year}}' },
  'capacity.firstQuarterInWords': { fr: '1ᵉʳ trimestre {{year}}', en: 'Q1 {{year}}' },
} as const satisfies Catalogue;
