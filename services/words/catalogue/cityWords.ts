/** The words of the field: phases, outcomes, healths, verdicts, options. */
import type { Catalogue } from '../words.ts';

export const cityWords = {
  'phase.intake': { fr: 'Instruction', en: 'Intake' },
  'phase.consultation': { fr: 'Consultation', en: 'Consultation' },
  'phase.dpo-review': { fr: 'Examen par le DPD', en: 'DPO review' },
  'phase.sourcing': { fr: 'Faire ou faire faire', en: 'Build or outsource' },
  'phase.steering': { fr: 'Comité de pilotage', en: 'Steering committee' },
  'phase.deployment': { fr: 'Déploiement', en: 'Deployment' },
  'phase.in-service': { fr: 'En service', en: 'In service' },

  'outcome.deployed': { fr: 'En service', en: 'In operation' },
  'outcome.declined': { fr: 'Écarté', en: 'Declined' },
  'outcome.notDigital': { fr: 'Sans usage numérique', en: 'Not digital' },
  'outcome.merged': { fr: 'Fusionné', en: 'Merged' },
  'outcome.refused': { fr: 'Refusé', en: 'Refused' },
  'outcome.abandoned': { fr: 'Abandonné', en: 'Abandoned' },
  'outcome.withdrawn': { fr: 'Retiré', en: 'Withdrawn' },
  'outcome.none': { fr: 'En cours', en: 'Under way' },

  'health.ok': { fr: 'Dans les temps', en: 'On time' },
  'health.late': { fr: 'En retard', en: 'Late' },
  'health.stuck': { fr: 'Bloqué', en: 'Stuck' },
  'health.held': { fr: 'Suspendu', en: 'On hold' },

  'path.light': { fr: 'Parcours allégé', en: 'Light path' },
  'path.standard': { fr: 'Parcours ordinaire', en: 'Standard path' },
  'path.full': { fr: 'Parcours complet', en: 'Full path' },

  'priority.low': { fr: 'Basse', en: 'Low' },
  'priority.normal': { fr: 'Normale', en: 'Normal' },
  'priority.high': { fr: 'Haute', en: 'High' },
  'priority.urgent': { fr: 'Urgente', en: 'Urgent' },

  'verdict.favourable': { fr: 'Favorable', en: 'Favourable' },
  'verdict.with-reservations': { fr: 'Favorable avec réserves', en: 'With reservations' },
  'verdict.unfavourable': { fr: 'Défavorable', en: 'Unfavourable' },
  'verdict.silence': { fr: 'N’a pas répondu', en: 'Did not answer' },

  'option.build': { fr: 'Faire nous-mêmes', en: 'Build' },
  'option.reuse': { fr: 'Réutiliser', en: 'Reuse' },
  'option.partner': { fr: 'S’associer', en: 'Partner' },
  'option.outsource': { fr: 'Acheter', en: 'Outsource' },
  'option.do-not-digitise': { fr: 'Ne pas numériser', en: 'Do not digitise' },

  'motion.go': { fr: 'Engager le projet', en: 'Go' },
  'motion.flagship': { fr: 'Engager comme projet phare', en: 'Go, as a flagship' },
  'motion.defer': { fr: 'Reporter', en: 'Defer' },
  'motion.send-back': { fr: 'Renvoyer à une phase antérieure', en: 'Send back' },
  'motion.refuse': { fr: 'Refuser', en: 'Refuse' },

  'condition.open': { fr: 'À remplir', en: 'To be fulfilled' },
  'condition.lifted': { fr: 'Levée', en: 'Lifted' },
  'condition.accepted': { fr: 'Acceptée en l’état', en: 'Accepted as it is' },
  'condition.replaced': { fr: 'Remplacée', en: 'Replaced' },

  'opening.yes': { fr: 'Ouvertes', en: 'Opened' },
  'opening.no': { fr: 'Non ouvertes', en: 'Not opened' },
  'opening.later': { fr: 'Ouvertes plus tard', en: 'Opened later' },
  'opening.unknown': { fr: 'À décider', en: 'To be decided' },

  'party.provider': { fr: 'Prestataire', en: 'Provider' },
  'party.partner': { fr: 'Partenaire', en: 'Partner' },

  'gate.data-protection': { fr: 'Protection des données', en: 'Data protection' },
  'gate.security-approval': { fr: 'Homologation de sécurité', en: 'Security approval' },
  'gate.accessibility': { fr: 'Déclaration d’accessibilité', en: 'Accessibility statement' },
  'gate.contract': { fr: 'Contrat signé', en: 'Contract signed' },
  'gate.team': { fr: 'Équipe', en: 'Team' },
  'gate.staff-committee': { fr: 'Comité social territorial', en: 'Staff committee' },
  'gate.publication-of-data': { fr: 'Publication des données', en: 'Publication of the data' },
  'gate.control-of-data': { fr: 'Maîtrise des données', en: 'Control of the data' },

  'publicity.none': { fr: 'Sans publicité', en: 'None' },
  'publicity.free': { fr: 'Libre', en: 'Free' },
  'publicity.official-bulletin': { fr: 'Bulletin officiel (BOAMP ou journal habilité)', en: 'Official bulletin' },
  'procurement.preparation': { fr: 'Préparation', en: 'Preparation' },
  'procurement.tender': { fr: 'Remise des offres', en: 'Tender' },
  'procurement.analysis': { fr: 'Analyse des offres', en: 'Analysis of tenders' },
  'procurement.standstill': { fr: 'Délai de suspension', en: 'Standstill' },
  'procurement.delivery': { fr: 'Livraison', en: 'Delivery' },

  'mark.not-digital': { fr: 'Sans usage numérique', en: 'Not digital' },
  'mark.agents-work-changes': { fr: 'Change le travail des agents', en: 'Changes the work of agents' },
  'mark.personal-data': { fr: 'Données personnelles', en: 'Personal data' },
  'mark.in-house': { fr: 'Fait par la ville', en: 'Made in-house' },
  'mark.outsourced': { fr: 'Acheté', en: 'Outsourced' },
  'mark.flagship': { fr: 'Projet phare', en: 'Flagship' },
} as const satisfies Catalogue;
