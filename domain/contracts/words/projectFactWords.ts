/** The words of the facts about a project as a whole, which may come at any time. */
import type { EventWords } from './eventWords.ts';

export const projectFactWords = {
  'jalon.project.started.v1': {
    says: { fr: 'Un projet commence, avec ce que dit la demande et la politique qui s’y applique.', en: 'A project begins, with what the request says and the policy that it goes by.' },
    when: { fr: 'Une fois, à la première demande de cette source pour ce sujet.', en: 'Once, on the first request of that source about that subject.' },
  },
  'jalon.request.completed.v1': {
    says: { fr: 'Une demande a été complétée, et l’événement dit quels champs.', en: 'A request was completed; it says which fields.' },
    when: { fr: 'Quand un autre événement de la même source pour le même sujet apporte ce qui manquait.', en: 'When a further event of the same source and subject brings what was missing.' },
  },
  'jalon.request.noted.v1': {
    says: { fr: 'Une demande de plus est arrivée et n’a rien changé.', en: 'A further request came and changed nothing.' },
    when: { fr: 'Quand le projet est clos, n’en est plus là, ou que la demande serait trop longue.', en: 'When the project has ended, is past that, or the request would grow too long.' },
  },
  'jalon.lead.changed.v1': {
    says: { fr: 'Le projet est conduit par une autre personne.', en: 'The project is led by another person.' },
    when: { fr: 'À tout moment, sur la parole de la direction demandeuse ou de la coordination.', en: 'At any time, by the word of the department or of the coordinator.' },
  },
  'jalon.service.added.v1': {
    says: { fr: 'Un service de plus est concerné.', en: 'One more service is concerned.' },
    when: { fr: 'À tout moment, quand il est ajouté.', en: 'At any time, when it is added.' },
  },
  'jalon.party.invited.v1': {
    says: { fr: 'Un prestataire ou un partenaire est invité à s’exprimer, sans rien décider.', en: 'A provider or a partner is invited to speak, and decides nothing.' },
    when: { fr: 'À tout moment, quand l’invitation est faite.', en: 'At any time, when it is invited.' },
  },
  'jalon.policy.adopted.v1': {
    says: { fr: 'Le projet suit désormais une autre version de la politique.', en: 'The project goes by another version of the policy from now on.' },
    when: { fr: 'Entre deux phases, après que cela a été demandé.', en: 'Between two phases, after it was asked for.' },
  },
  'jalon.policy.kept.v1': {
    says: { fr: 'Le projet garde sa politique, et l’événement dit pourquoi.', en: 'The project keeps its policy; it says why.' },
    when: { fr: 'Quand la politique demandée ne se trouve pas.', en: 'When the policy that was asked for is not found.' },
  },
  'jalon.roll.adopted.v1': {
    says: { fr: 'Le projet connaît la nouvelle version de l’annuaire.', en: 'The project knows the new version of who is who.' },
    when: { fr: 'Dans les secondes qui suivent un changement de l’annuaire ou du calendrier.', en: 'Within seconds of a change of the directory or the calendar.' },
  },
  'jalon.call.retried.v1': {
    says: { fr: 'Les appels qui échouaient sont tentés de nouveau.', en: 'Calls that failed are tried again.' },
    when: { fr: 'Quand un exploitant le demande.', en: 'When an operator asks for it.' },
  },
  'jalon.project.held.v1': {
    says: { fr: 'Le projet est suspendu, ses délais ne courent plus.', en: 'The project is on hold; its clocks stand still.' },
    when: { fr: 'À tout moment, sur la parole de la direction demandeuse ou de la coordination.', en: 'At any time, by the word of the department or of the coordinator.' },
  },
  'jalon.project.stalled.v1': {
    says: { fr: 'La suspension dure plus longtemps que ne le permet la politique.', en: 'The hold lasts longer than the policy lets it.' },
    when: { fr: 'Une fois par suspension, quand ce terme est passé.', en: 'Once a hold, when that time is over.' },
  },
  'jalon.project.resumed.v1': {
    says: { fr: 'Le projet reprend.', en: 'The project goes on.' },
    when: { fr: 'Quand la suspension est levée.', en: 'When the hold is over.' },
  },
  'jalon.project.sent-back.v1': {
    says: { fr: 'Le projet est renvoyé à une phase antérieure.', en: 'The project is sent back to an earlier phase.' },
    when: { fr: 'À tout moment, sur la parole de la coordination ou d’un exploitant.', en: 'At any time, by the word of the coordinator or an operator.' },
  },
  'jalon.project.deployed.v1': {
    says: { fr: 'Le service est ouvert.', en: 'The service is in operation.' },
    when: { fr: 'Quand tous les préalables sont remplis et toutes les étapes faites.', en: 'When all gates are passed and all steps done.' },
  },
  'jalon.project.ended.v1': {
    says: { fr: 'Le projet prend fin, avec son issue et ses motifs.', en: 'The project ends, with its outcome and why.' },
    when: { fr: 'Une fois, et pour un service ouvert quand il est retiré.', en: 'Once; for a service in operation, when it is retired.' },
  },
  'jalon.project.found-stuck.v1': {
    says: { fr: 'Un projet est bloqué sans pouvoir le dire, et l’événement dit par quoi et depuis quand.', en: 'A project is stuck and cannot say so; it says by what and since when.' },
    when: { fr: 'Quand la veille le constate.', en: 'When the sweep finds it.' },
  },
  'jalon.project.found-moving.v1': {
    says: { fr: 'Un projet que la veille avait trouvé bloqué avance de nouveau.', en: 'A project that the sweep had found stuck moves again.' },
    when: { fr: 'Quand la veille ne constate plus le blocage.', en: 'When the sweep finds it stuck no longer.' },
  },
} as const satisfies Readonly<Record<string, EventWords>>;
