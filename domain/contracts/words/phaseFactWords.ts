/** The words of the facts of each phase, from intake to the years in service. */
import type { EventWords } from './eventWords.ts';

export const phaseFactWords = {
  'jalon.phase.entered.v1': {
    says: { fr: 'Le projet entre dans une phase, et l’événement dit à quel tour.', en: 'The project entered a phase; it says which round.' },
    when: { fr: 'Au début de chaque tour de chaque phase.', en: 'At the start of each round of each phase.' },
  },
  'jalon.phase.concluded.v1': {
    says: { fr: 'Un tour d’une phase est clos, avec son résultat et ses motifs.', en: 'A round of a phase is over, with its result and why.' },
    when: { fr: 'Quand tout ce que ce tour demandait est répondu ou éteint.', en: 'When all that the round asked is answered or lapsed.' },
  },
  'jalon.project.routed.v1': {
    says: { fr: 'La grille est cotée et le parcours choisi, avec les cotes et les motifs.', en: 'The grid is scored and the path chosen, with scores and reasons.' },
    when: { fr: 'Quand la coordination accepte le projet.', en: 'When the coordinator accepts the project.' },
  },
  'jalon.project.estimated.v1': {
    says: { fr: 'Ce que le projet coûterait, une fois et par an.', en: 'What the project would cost, once and each year.' },
    when: { fr: 'Quand une estimation est donnée ou changée.', en: 'When an estimate is given or changed.' },
  },
  'jalon.data.stated.v1': {
    says: { fr: 'Les données que le projet produit, et si elles seront ouvertes.', en: 'The data that the project makes, and whether they will be opened.' },
    when: { fr: 'Quand la direction demandeuse les déclare ou les change.', en: 'When the department states or changes them.' },
  },
  'jalon.project.absorbed.v1': {
    says: { fr: 'Le projet en a accueilli un autre, dont il porte désormais la demande.', en: 'The project took in another one, whose request it carries from now on.' },
    when: { fr: 'Quand deux projets sont fusionnés, une fois par direction apportée.', en: 'When two projects are merged, once for each department that comes with it.' },
  },
  'jalon.opinion.recorded.v1': {
    says: { fr: 'L’avis d’un service, ou son silence.', en: 'A service’s opinion, or its silence.' },
    when: { fr: 'À la fin d’un tour de consultation, et plus tard pour un avis tardif.', en: 'At the end of a consultation round, and later for a late word.' },
  },
  'jalon.time.recorded.v1': {
    says: { fr: 'Les minutes que des personnes ont passées à ce tour, et au total.', en: 'The minutes that people spent on this round, and in all.' },
    when: { fr: 'À la fin de chaque tour de consultation.', en: 'At the end of each consultation round.' },
  },
  'jalon.condition.set.v1': {
    says: { fr: 'Une condition doit être remplie avant l’ouverture du service, par qui et pour quand.', en: 'A condition must be fulfilled before the service opens; it says by whom and until when.' },
    when: { fr: 'Quand une réserve, un avis du DPD ou un contrat en pose une.', en: 'When a reservation, the DPO’s opinion or a contract sets one.' },
  },
  'jalon.condition.replaced.v1': {
    says: { fr: 'Une condition ne vaut plus, car une nouvelle a été posée au même titre.', en: 'A condition no longer holds, for the same place has set others.' },
    when: { fr: 'Quand la même question reçoit une nouvelle réponse à un tour suivant.', en: 'When the same question is answered anew in a later round.' },
  },
  'jalon.condition.lifted.v1': {
    says: { fr: 'Une condition est remplie, au dire de qui l’avait posée.', en: 'A condition is fulfilled, by the word of whoever set it.' },
    when: { fr: 'À tout moment, ou quand la question est posée avant le déploiement.', en: 'At any time, or when it is asked before deployment.' },
  },
  'jalon.condition.accepted.v1': {
    says: { fr: 'Le service peut ouvrir bien que cette condition ne soit pas remplie.', en: 'The service may open although this condition is not fulfilled.' },
    when: { fr: 'Quand la personne que désigne la politique en prend la responsabilité.', en: 'When whoever the policy names takes it upon themselves.' },
  },
  'jalon.assessment.screened.v1': {
    says: { fr: 'Si une analyse d’impact est due, par quelle règle, et ce qui a été réfuté.', en: 'Whether an impact assessment is due, by which rule, and what was rebutted.' },
    when: { fr: 'Quand le DPD a examiné le projet.', en: 'When the DPO has screened the project.' },
  },
  'jalon.assessment.made.v1': {
    says: { fr: 'L’analyse d’impact est faite, avec le risque qui demeure.', en: 'The impact assessment is made, with the risk that remains.' },
    when: { fr: 'Quand l’analyse est remise.', en: 'When the assessment is handed in.' },
  },
  'jalon.authority.consulted.v1': {
    says: { fr: 'L’autorité de contrôle est consultée, et l’événement dit jusqu’à quand elle peut répondre.', en: 'The supervisory authority is consulted; it says until when it may reply.' },
    when: { fr: 'Quand le responsable du traitement a saisi l’autorité (article 36 du RGPD).', en: 'When the controller has written to the authority (GDPR art. 36).' },
  },
  'jalon.authority.extended.v1': {
    says: { fr: 'L’autorité prend plus de temps, et l’événement donne la nouvelle date.', en: 'The authority takes longer; it gives the new date.' },
    when: { fr: 'Quand elle le fait savoir dans le délai de la loi.', en: 'When it says so within the term of the law.' },
  },
  'jalon.authority.replied.v1': {
    says: { fr: 'L’avis de l’autorité.', en: 'The authority’s advice.' },
    when: { fr: 'Quand l’avis est reçu.', en: 'When the advice has come.' },
  },
  'jalon.clock.stopped.v1': {
    says: { fr: 'Un délai ne court plus, et l’événement dit ce qu’il en reste.', en: 'A legal clock stands still; it says what is left of it.' },
    when: { fr: 'Quand l’autorité attend des informations.', en: 'When the authority waits for information.' },
  },
  'jalon.clock.started.v1': {
    says: { fr: 'Un délai court de nouveau, et l’événement dit jusqu’à quand.', en: 'A legal clock runs again; it says until when.' },
    when: { fr: 'Quand ces informations sont données.', en: 'When that information is given.' },
  },
  'jalon.data-protection.decided.v1': {
    says: { fr: 'L’avis du DPD, la décision du responsable du traitement, et la date du prochain examen.', en: 'The DPO’s opinion, the controller’s decision, and when it is looked at again.' },
    when: { fr: 'À la fin de l’examen par le DPD.', en: 'At the end of the DPO review.' },
  },
  'jalon.options.ranked.v1': {
    says: { fr: 'Les options classées, celles qui sont éliminées, et le poids qui renverserait le classement.', en: 'The options ranked, those eliminated, and the weight that would flip the ranking.' },
    when: { fr: 'Quand la comparaison est remise.', en: 'When the comparison is handed in.' },
  },
  'jalon.sourcing.decided.v1': {
    says: { fr: 'L’option retenue, et si elle s’écarte du classement.', en: 'The option that was chosen, and whether it differs from the ranking.' },
    when: { fr: 'Quand la personne que désigne la politique a décidé.', en: 'When whoever the policy names has decided.' },
  },
  'jalon.procurement.determined.v1': {
    says: { fr: 'La procédure d’achat que commande le montant, avec son calendrier.', en: 'The procurement procedure that the amount commands, with its calendar.' },
    when: { fr: 'Quand l’option retenue demande un achat.', en: 'When the chosen option needs a purchase.' },
  },
  'jalon.capacity.reserved.v1': {
    says: { fr: 'Des jours-personnes de la ville sont réservés, par trimestre.', en: 'Person-days of the city are booked, by quarter.' },
    when: { fr: 'Quand la ville fait elle-même et que la capacité suffit.', en: 'When the city builds and there is room.' },
  },
  'jalon.capacity.refused.v1': {
    says: { fr: 'La ville n’a pas ces jours-personnes, et l’événement dit quel trimestre manque.', en: 'The city has not these person-days; it says which quarter falls short.' },
    when: { fr: 'Quand une réservation ne tient pas.', en: 'When a booking does not fit.' },
  },
  'jalon.capacity.freed.v1': {
    says: { fr: 'Des jours-personnes réservés sont rendus.', en: 'Booked person-days are given back.' },
    when: { fr: 'Quand une autre option est retenue, ou que le projet prend fin.', en: 'When another option is chosen, or the project ends.' },
  },
  'jalon.sitting.scheduled.v1': {
    says: { fr: 'Le projet est à l’ordre du jour d’une séance, avec le dossier que lisent ses membres.', en: 'The project is on the agenda of a sitting, with the pack that its members read.' },
    when: { fr: 'Quand le comité de pilotage lui fait une place, et à chaque nouvelle convocation.', en: 'When the steering committee has room for it, and at each new convening.' },
  },
  'jalon.committee.decided.v1': {
    says: { fr: 'Le vote sur une proposition, voix par voix, avec le quorum.', en: 'The vote on a motion, voice by voice, with the quorum.' },
    when: { fr: 'Quand le vote d’une séance est clos.', en: 'When the vote of a sitting is closed.' },
  },
  'jalon.gate.settled.v1': {
    says: { fr: 'Un préalable au déploiement est rempli ou non, et pourquoi.', en: 'A gate before deployment is passed or not, and why.' },
    when: { fr: 'Quand la réponse est donnée, ou d’office là où le dossier y répond.', en: 'When it is answered, or by itself where the dossier knows.' },
  },
  'jalon.deployment.step-requested.v1': {
    says: { fr: 'Un système doit faire ou défaire une étape, et répondre à la tâche.', en: 'A system is to do or undo a step, and to answer the task.' },
    when: { fr: 'Pour chaque étape que la politique confie à un système.', en: 'For each step that the policy leaves to a system.' },
  },
  'jalon.deployment.rolled-back.v1': {
    says: { fr: 'Les étapes faites ont été défaites, dans l’ordre inverse.', en: 'The steps that were done have been undone, in reverse.' },
    when: { fr: 'Quand une étape a échoué et que des personnes ont décidé de tout défaire.', en: 'When a step failed and people decided to undo all.' },
  },
  'jalon.approval.given.v1': {
    says: { fr: 'Une homologation est donnée, et l’événement dit jusqu’à quand.', en: 'An approval is given; it says until when.' },
    when: { fr: 'Au préalable qui la donne, et à chaque renouvellement.', en: 'At the gate that gives it, and at each renewal.' },
  },
  'jalon.approval.expiring.v1': {
    says: { fr: 'Une homologation arrive à son terme.', en: 'An approval is about to expire.' },
    when: { fr: 'À chacun des mois de rappel que prévoit la politique.', en: 'At each of the months that the policy foresees.' },
  },
} as const satisfies Readonly<Record<string, EventWords>>;
