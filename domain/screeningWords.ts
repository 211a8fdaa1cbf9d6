/** What the screening asks about, in words: criteria, cases of art. 35(3), types of the CNIL's list. */
import type { Words } from './kinds/taskKind.ts';
import type { ScreeningItem } from './screening.ts';

export const SCREENING_WORDS: Readonly<Record<ScreeningItem, Words>> = {
  'scoring': { fr: 'évaluation ou notation de personnes', en: 'evaluation or scoring of people' },
  'automated-decision': { fr: 'décision automatisée à effet juridique ou comparable', en: 'automated decision with legal or similar effect' },
  'systematic-monitoring': { fr: 'surveillance systématique', en: 'systematic monitoring' },
  'sensitive-data': { fr: 'données sensibles ou très personnelles', en: 'sensitive or highly personal data' },
  'large-scale': { fr: 'traitement à grande échelle', en: 'processing on a large scale' },
  'matching': { fr: 'croisement de fichiers', en: 'matching or combining of datasets' },
  'vulnerable-people': { fr: 'personnes vulnérables (enfants, aînés, patients, agents…)', en: 'vulnerable people (children, elders, patients, employees…)' },
  'innovative-use': { fr: 'usage innovant d’une technique', en: 'innovative use of a technique' },
  'exclusion': { fr: 'exclusion d’un droit, d’un service ou d’un contrat', en: 'people may be kept from a right, a service or a contract' },

  'automated-evaluation': { fr: 'évaluation systématique et approfondie fondant des décisions automatisées (art. 35(3)(a))', en: 'systematic and extensive evaluation on which automated decisions rest (art. 35(3)(a))' },
  'sensitive-large-scale': { fr: 'données sensibles ou pénales à grande échelle (art. 35(3)(b))', en: 'sensitive or criminal data on a large scale (art. 35(3)(b))' },
  'public-monitoring': { fr: 'surveillance systématique à grande échelle d’un lieu public (art. 35(3)(c))', en: 'systematic monitoring of a public place on a large scale (art. 35(3)(c))' },

  'health-care': { fr: 'santé : prise en charge par un établissement de santé ou médico-social', en: 'health data in the care given by a health or medico-social institution' },
  'genetic-data-of-vulnerable-people': { fr: 'données génétiques de personnes vulnérables', en: 'genetic data of vulnerable people' },
  'staff-profiling': { fr: 'profils de personnes pour gérer les ressources humaines', en: 'profiles of people to manage human resources' },
  'constant-monitoring-of-employees': { fr: 'surveillance constante de l’activité des agents', en: 'constant monitoring of what employees do' },
  'social-or-health-alerts': { fr: 'alertes et signalements en matière sociale ou sanitaire', en: 'alerts and reports in social or health matters' },
  'whistleblowing': { fr: 'alertes et signalements en matière professionnelle', en: 'alerts and reports in professional matters (whistleblowing)' },
  'health-data-warehouse': { fr: 'entrepôt ou registre de données de santé', en: 'warehouse or register of health data' },
  'profiling-that-ends-contracts': { fr: 'profilage pouvant exclure d’un contrat, le suspendre ou le rompre', en: 'profiling that may exclude from a contract, suspend it or end it' },
  'shared-contract-breaches': { fr: 'fichier partagé de manquements à des contrats, pouvant en exclure', en: 'shared file of breaches of contract that may exclude from one' },
  'profiling-from-outside-sources': { fr: 'profilage à partir de données venues d’ailleurs', en: 'profiling with data from outside sources' },
  'biometric-identification-of-vulnerable-people': { fr: 'identification biométrique de personnes dont certaines sont vulnérables', en: 'biometric identification of people among whom some are vulnerable' },
  'social-housing': { fr: 'demandes et gestion de logements sociaux', en: 'requests for social housing, and its management' },
  'social-support': { fr: 'accompagnement social ou médico-social', en: 'social or medico-social support of people' },
  'large-scale-location': { fr: 'données de localisation à grande échelle', en: 'location data on a large scale' },
};
