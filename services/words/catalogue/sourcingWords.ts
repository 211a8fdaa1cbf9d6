/** The words of the comparison behind build or outsource. */
import type { Catalogue } from '../words.ts';

export const sourcingWords = {
  'sourcing.title': { fr: 'Faire ou faire faire : la comparaison', en: 'Build or outsource: the comparison' },
  'sourcing.made': { fr: 'Comparaison faite le {{day}}. Chaque option est notée de 0 (le pire) à 5 pour chaque critère ; la note compte autant que le poids du critère.', en: 'Compared on {{day}}. Each option is scored from 0 (worst) to 5 on each criterion; the score counts as much as the criterion’s weight.' },
  'sourcing.decision': { fr: 'La décision', en: 'The decision' },
  'sourcing.decided': { fr: '{{option}} : décision du {{day}}', en: '{{option}}: decided on {{day}}' },
  'sourcing.because': { fr: 'Raison : {{because}}', en: 'Reason: {{because}}' },
  'sourcing.differs': { fr: 'La décision s’écarte de la première option du classement.', en: 'The decision differs from the first option of the ranking.' },
  'sourcing.waiting': { fr: 'La décision est attendue de : {{whom}}.', en: 'The decision is for {{whom}} to take.' },
  'sourcing.waitingForSomebody': { fr: 'La décision n’est pas encore prise.', en: 'It is not decided yet.' },
  'sourcing.refused': { fr: 'Faire nous-mêmes a été choisi, mais la capacité de la ville ne le permettait pas : {{because}}', en: 'Building was chosen, and the city’s capacity did not allow it: {{because}}' },

  'sourcing.ranking': { fr: 'Le classement', en: 'The ranking' },
  'sourcing.rankingAlt': { fr: 'Une barre par option, faite de ce qu’apporte chaque critère. En tête : {{first}}, avec {{points}} points. Les chiffres sont dans le tableau qui suit.', en: 'A bar for each option, made of what each criterion brings. First: {{first}}, with {{points}} points. The figures are in the table below.' },
  'sourcing.rankingCaption': { fr: 'Points de chaque option, critère par critère', en: 'Points of each option, criterion by criterion' },
  'sourcing.criterion': { fr: 'Critère', en: 'Criterion' },
  'sourcing.weight': { fr: 'Poids', en: 'Weight' },
  'sourcing.points': { fr: 'Points', en: 'Points' },
  'sourcing.total': { fr: 'Total', en: 'Total' },
  'sourcing.option': { fr: 'Option', en: 'Option' },
  'sourcing.noRanking': { fr: 'Toutes les options sont éliminées.', en: 'All options are eliminated.' },

  'sourcing.eliminated': { fr: 'Les options éliminées', en: 'Options that are eliminated' },
  'sourcing.eliminatedLead': { fr: 'Ce qu’aucun prix ne rachète : une option qui y manque n’est pas classée.', en: 'What no price buys back: an option that fails it is not ranked.' },
  'sourcing.fails': { fr: 'Ce qui lui manque', en: 'What it fails' },
  'sourcing.noneEliminated': { fr: 'Aucune option n’est éliminée.', en: 'No option is eliminated.' },

  'sourcing.flips': { fr: 'Ce qui changerait le classement', en: 'What would change the ranking' },
  'sourcing.flipsLead_one': { fr: 'Un critère, à lui seul, peut changer la première option si son poids change :', en: 'One criterion by itself can change the first option, if its weight changes:' },
  'sourcing.flipsLead_other': { fr: '{{count}} critères peuvent, chacun à lui seul, changer la première option si son poids change :', en: '{{count}} criteria can, each by itself, change the first option, if its weight changes:' },
  'sourcing.neverFlips': { fr: 'Aucun critère, quel que soit son poids de 0 à {{most}}, ne change à lui seul la première option : {{criteria}}.', en: 'No weight from 0 to {{most}} of these criteria changes the first option by itself: {{criteria}}.' },
  'sourcing.flipsTo': { fr: 'De {{from}} à {{to}}, « {{option}} » passe en tête.', en: 'From {{from}} to {{to}}, “{{option}}” comes first.' },
  'sourcing.flipAlt': { fr: 'Une ligne par option : ses points selon le poids du critère « {{criterion}} ». À {{to}}, « {{option}} » passe en tête ; le poids est de {{from}}.', en: 'A line for each option: its points by the weight of “{{criterion}}”. At {{to}}, “{{option}}” comes first; the weight is {{from}}.' },
  'sourcing.flipCaption': { fr: 'Points de chaque option selon le poids de « {{criterion}} »', en: 'Points of each option by the weight of “{{criterion}}”' },
  'sourcing.now': { fr: 'aujourd’hui : {{weight}}', en: 'now: {{weight}}' },
  'sourcing.flipsAt': { fr: 'bascule : {{weight}}', en: 'flips at {{weight}}' },
  'sourcing.atWeight': { fr: 'Poids {{weight}}', en: 'Weight {{weight}}' },
  'sourcing.atWeightNow': { fr: 'Poids {{weight}} (aujourd’hui)', en: 'Weight {{weight}} (now)' },
  'sourcing.back': { fr: 'Le projet : {{title}}', en: 'The project: {{title}}' },

  'eliminating.in-house-capacity': { fr: 'Capacité interne', en: 'In-house capacity' },
} as const satisfies Catalogue;
