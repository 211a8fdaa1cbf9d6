/**
 * What may be done with an open task, beside answering it: `at-any-time/claim/consultation-1/interview/waste`. Each is an answer of its own, through
 * the same desk.
 */
import { PRIORITIES } from '../dossier.ts';
import { calendarDay, matching, object, oneOf, optional, record, text } from '../guard.ts';
import { ANSWER_LIMIT } from '../answer.ts';
import { IDENTIFIER } from '../ids.ts';
import { LINK, REMARK, refusedFor, standingKind } from './taskKind.ts';

const reason = text(REMARK);
const person = matching(IDENTIFIER, { fr: 'un identifiant en minuscules, chiffres, points et traits d’union, comme « head-legal »', en: 'an identifier of small letters, digits, dots and hyphens, as in "head-legal"' });
const personOrSeat = matching(/^(?:(?:service|role):\S{1,100}|[a-z0-9][a-z0-9.-]{0,98})$/, { fr: 'un identifiant, « service:<id> » ou « role:<id> »', en: 'an identifier, "service:<id>" or "role:<id>"' });

export const taskActKinds = {
  'claim': standingKind({ question: { fr: 'Prendre la tâche', en: 'Claim the task' }, answer: object({}) }),
  'release': standingKind({ question: { fr: 'Rendre la tâche', en: 'Release the task' }, answer: object({ reason: optional(reason) }) }),
  'assign': standingKind({ question: { fr: 'Confier la tâche à un agent', en: 'Assign the task to an agent' }, answer: object({ to: person, reason: optional(reason) }) }),
  'delegate': standingKind({ question: { fr: 'Déléguer la réponse à quelqu’un', en: 'Delegate the answer to somebody' }, answer: object({ to: person, reason }) }),
  'comment': standingKind({
    question: { fr: 'Commenter la tâche, ou y joindre le lien d’un document', en: 'Comment on the task, or add the link of a document' },
    answer: object({ text: optional(text(REMARK)), document: optional(text(LINK)) }),
    refusal: ({ text: words, document }) => (words === undefined && document === undefined ? refusedFor('comment-empty', 'expected "text" or "document", got neither') : undefined),
  }),
  'prioritise': standingKind({ question: { fr: 'Changer la priorité de la tâche', en: 'Change the task’s priority' }, answer: object({ priority: oneOf(...PRIORITIES), reason: optional(reason) }) }),
  'follow-up': standingKind({ question: { fr: 'Me rappeler la tâche un jour donné', en: 'Bring the task up again on a day' }, answer: object({ on: calendarDay, reason: optional(reason) }) }),
  'extend': standingKind({ question: { fr: 'Donner plus de temps', en: 'Give more time' }, answer: object({ until: calendarDay, reason }) }),
  'nudge': standingKind({ question: { fr: 'Relancer maintenant', en: 'Remind now' }, answer: object({ reason }) }),
  'reassign': standingKind({ question: { fr: 'Demander à un autre service, rôle ou agent', en: 'Ask another service, role or agent' }, answer: object({ to: personOrSeat, reason }) }),
  'skip': standingKind({
    question: { fr: 'Passer outre la tâche (une seconde personne doit confirmer)', en: 'Skip the task (a second person has to confirm)' },
    answer: object({ reason, answer: optional(record(ANSWER_LIMIT)) }),
  }),
  'confirm-skip': standingKind({ question: { fr: 'Confirmer qu’on passe outre', en: 'Confirm that the task is skipped' }, answer: object({ reason }) }),
};
