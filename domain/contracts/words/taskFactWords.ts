/** The words of the facts about one task: asked, in whose hands, late, answered. */
import type { EventWords } from './eventWords.ts';

export const taskFactWords = {
  'jalon.task.asked.v1': {
    says: { fr: 'Quelque chose est demandé à un service ou à une fonction, pour une date dite et motivée.', en: 'Something is asked of a service or a role, for a date that is given with its reason.' },
    when: { fr: 'Quand une phase en a besoin, ou à la reprise après une suspension.', en: 'When a phase needs it, or when the project goes on after a hold.' },
  },
  'jalon.task.reminded.v1': {
    says: { fr: 'La personne sollicitée a reçu un rappel.', en: 'Whoever is asked was reminded.' },
    when: { fr: 'Aux jours de rappel de la politique, au jour de relance choisi, ou à la main.', en: 'On the reminder days of the policy, on a follow-up date, or by hand.' },
  },
  'jalon.task.escalated.v1': {
    says: { fr: 'Une tâche en retard est portée plus haut, et l’événement dit à qui et à quel titre.', en: 'A late task was taken one step higher; it says to whom and with which right.' },
    when: { fr: 'Après l’échéance, à chaque degré prévu par la politique.', en: 'After the due date, at each step that the policy foresees.' },
  },
  'jalon.task.claimed.v1': {
    says: { fr: 'Une personne a pris la tâche, et personne d’autre n’y répond plus.', en: 'A person took the task into their hands; nobody else answers it now.' },
    when: { fr: 'Quand un titulaire du siège la prend.', en: 'When somebody who holds the seat claims it.' },
  },
  'jalon.task.released.v1': {
    says: { fr: 'La tâche n’est plus entre les mains de personne.', en: 'The task is in nobody’s hands any more.' },
    when: { fr: 'Quand la personne qui la tenait la rend.', en: 'When whoever held it releases it.' },
  },
  'jalon.task.assigned.v1': {
    says: { fr: 'La tâche a été confiée à une personne.', en: 'The task was put into a person’s hands.' },
    when: { fr: 'Quand la personne responsable du service, ou la coordination, la confie.', en: 'When the head of the service or the coordinator assigns it.' },
  },
  'jalon.task.delegated.v1': {
    says: { fr: 'Une personne a chargé une autre de répondre à sa place.', en: 'A person had somebody else answer in their place.' },
    when: { fr: 'Quand une délégation est donnée pour cette tâche.', en: 'When this task is delegated.' },
  },
  'jalon.task.reassigned.v1': {
    says: { fr: 'La tâche a changé de siège ou de mains, et l’événement dit pourquoi.', en: 'The task moved to another seat or into other hands; it says why.' },
    when: { fr: 'Sur décision d’un exploitant, ou quand la personne qui la tenait quitte son siège.', en: 'When an operator decides it, or when whoever held it leaves their seat.' },
  },
  'jalon.task.commented.v1': {
    says: { fr: 'Une remarque ou un document a été joint à la tâche.', en: 'A remark or a document was added to the task.' },
    when: { fr: 'À tout moment tant que la tâche est ouverte.', en: 'At any time while the task is open.' },
  },
  'jalon.task.prioritised.v1': {
    says: { fr: 'La priorité de la tâche a changé.', en: 'The task’s priority changed.' },
    when: { fr: 'Quand une personne habilitée la fixe.', en: 'When somebody who may sets it.' },
  },
  'jalon.task.follow-up-planned.v1': {
    says: { fr: 'Un jour de relance a été fixé.', en: 'A follow-up date was set.' },
    when: { fr: 'Quand une personne veut y être rappelée ce jour-là.', en: 'When a person wants to be reminded on that day.' },
  },
  'jalon.task.extended.v1': {
    says: { fr: 'Du temps a été accordé, avec l’ancienne échéance, la nouvelle et le motif.', en: 'More time was given, with the former due date, the new one and the reason.' },
    when: { fr: 'Quand une prolongation est acceptée.', en: 'When an extension is accepted.' },
  },
  'jalon.task.rescheduled.v1': {
    says: { fr: 'L’échéance a été recalculée d’après le calendrier de la ville.', en: 'The due date was reckoned anew by the city’s calendar.' },
    when: { fr: 'Quand les jours fermés de la ville changent.', en: 'When the city’s closed days change.' },
  },
  'jalon.override.proposed.v1': {
    says: { fr: 'Un exploitant propose de passer outre une tâche, ce qu’un second doit confirmer.', en: 'An operator proposes to skip a task, which a second one has to confirm.' },
    when: { fr: 'Quand le premier des deux le demande.', en: 'When the first of the two asks for it.' },
  },
  'jalon.task.skipped.v1': {
    says: { fr: 'Deux personnes ont passé outre une tâche à la place de qui devait y répondre.', en: 'Two people skipped a task in place of whoever was asked.' },
    when: { fr: 'Quand la seconde confirme.', en: 'When the second one confirms.' },
  },
  'jalon.task.late.v1': {
    says: { fr: 'L’échéance est passée sans réponse.', en: 'The due date passed without an answer.' },
    when: { fr: 'À l’échéance, une fois par échéance.', en: 'At the due date, once for each due date.' },
  },
  'jalon.task.lapsed.v1': {
    says: { fr: 'La tâche s’est éteinte sans réponse, et le silence vaut ce qu’en dit la politique.', en: 'The task ended unanswered; silence counts as the policy says.' },
    when: { fr: 'Au terme du délai, quand la politique laisse le silence décider.', en: 'At the end of its time, where the policy lets silence decide.' },
  },
  'jalon.task.interrupted.v1': {
    says: { fr: 'La tâche n’est plus demandée, et l’événement dit pourquoi.', en: 'The task is not asked any more; it says why.' },
    when: { fr: 'Quand le projet est retiré, suspendu ou renvoyé, ou quand la question n’a plus d’objet.', en: 'When the project is withdrawn, held or sent back, or the question is settled otherwise.' },
  },
  'jalon.answer.accepted.v1': {
    says: { fr: 'Une réponse compte, et l’événement dit de qui, au nom de qui, et ce qu’elle contient si tous peuvent le lire.', en: 'An answer counts; it says whose, on whose behalf, and what it holds where everybody may read it.' },
    when: { fr: 'Quand la réponse est admise, par quelque voie qu’elle arrive.', en: 'When an answer is accepted, whichever way it came.' },
  },
  'jalon.answer.refused.v1': {
    says: { fr: 'Une réponse ne compte pas, et l’événement dit pourquoi.', en: 'An answer does not count; it says why.' },
    when: { fr: 'Quand la règle d’admission l’écarte, par quelque voie qu’elle arrive.', en: 'When the one rule of reception refuses it, whichever way it came.' },
  },
} as const satisfies Readonly<Record<string, EventWords>>;
