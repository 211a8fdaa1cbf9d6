/** The roles that the cities' policies name. A role of a city's own is shown by its identifier. */
import type { Catalogue } from '../words.ts';

export const roleWords = {
  'role.coordinator': { fr: 'Coordination des projets', en: 'Project coordination' },
  'role.dpo': { fr: 'Délégué à la protection des données', en: 'Data protection officer' },
  'role.controller': { fr: 'Responsable du traitement', en: 'Controller' },
  'role.arbiter': { fr: 'Arbitrage', en: 'Arbitration' },
  'role.it-department': { fr: 'Direction des systèmes d’information', en: 'IT department' },
  'role.sourcing-lead': { fr: 'Faire ou faire faire', en: 'Build or outsource' },
  'role.security-officer': { fr: 'Sécurité des systèmes d’information', en: 'Information security' },
  'role.accessibility-lead': { fr: 'Accessibilité numérique', en: 'Digital accessibility' },
  'role.deployer': { fr: 'Mise en service', en: 'Deployment' },
  'role.general-manager': { fr: 'Direction générale', en: 'General management' },
  'role.open-data-lead': { fr: 'Données ouvertes', en: 'Open data' },
  'role.procurement': { fr: 'Commande publique', en: 'Procurement' },
  'role.human-resources': { fr: 'Ressources humaines', en: 'Human resources' },
  'role.operator': { fr: 'Exploitation de Jalon', en: 'Operation of Jalon' },
  'role.adjoint-numerique': { fr: 'Adjoint au numérique', en: 'Deputy mayor for digital affairs' },
  'role.adjoint-finances': { fr: 'Adjoint aux finances', en: 'Deputy mayor for finance' },
  'role.adjoint-relation-usagers': { fr: 'Adjoint à la relation aux usagers', en: 'Deputy mayor for citizen relations' },
  'role.conseillere-innovation': { fr: 'Conseillère déléguée à l’innovation', en: 'Councillor for innovation' },
  'role.conseiller-transition': { fr: 'Conseiller délégué à la transition', en: 'Councillor for the transition' },
} as const satisfies Catalogue;
