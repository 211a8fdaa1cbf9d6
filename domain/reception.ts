/**
 * Reception: what becomes of an answer, decided in one place for projects and for what belongs to the whole city. In
 * order: its shape, whether it was already answered, whether the register is closed, the task, who answers, what it says.
 */
import { answerGuard, type Answer } from './answer.ts';
import type { Reply, Signature } from './dossier.ts';
import { faultInWords, type Guard } from './guard.ts';
import type { AnswerId, TaskId } from './ids.ts';
import type { About, Refusal, Words } from './kinds/taskKind.ts';
import { permissionOf, type Openness } from './mandate.ts';
import type { Roll } from './roll.ts';

/** What a register says of one task: how to check an answer to it, or why none is receivable. */
export type Found =
  | ({ is: 'open'; about: About; guard: Guard<unknown>; refusal?: ((answer: unknown, about: About, from: Signature) => Refusal | undefined) | undefined } & Openness)
  | ({ is: 'not-open' } & Refusal);

export type Register = {
  /** What a signed statement names: the project's id, or the workflow's where it belongs to the whole city. */
  id: string;
  isClosed: boolean;
  replies: Readonly<Record<AnswerId, Reply>>;
  /** Tasks that are answered even where no more answers are taken. */
  alwaysTaken?: readonly TaskId[];
  roll: Roll;
  /** `now` is in milliseconds. */
  find(task: TaskId, now: number): Found;
  /** Tasks that are answered even once it is closed. */
  evenClosed?: readonly TaskId[];
};

export type Receipt =
  | { is: 'new'; answer: Answer; content: unknown; from: Signature }
  | { is: 'known'; reply: Reply }
  | ({ is: 'refused'; answer?: Answer } & Refusal);

/** Answers that a project will keep a reply for; past that it refuses, so that its state stays within budget. */
export const REPLY_LIMIT = 1_000;

/** Replies that a register of the whole city keeps: enough for every caller that may still repeat itself, few enough for its state. */
const REPLIES_KEPT = 500;

/** With one reply more, and without the oldest where there are too many. */
export const withReply = (replies: Register['replies'], reply: Reply): Register['replies'] =>
  Object.fromEntries([...Object.entries(replies), [reply.id, reply]].slice(-REPLIES_KEPT));

const CLOSED: Words = { fr: 'le projet est terminé', en: 'the project has ended' };

/** `now` is in milliseconds, as `Date.now()` gives it. */
export function receive(register: Register, sent: unknown, now: number): Receipt {
  const shape = answerGuard.check(sent, 'answer');
  if (!shape.ok) return { is: 'refused', reason: 'malformed', detail: faultInWords(shape.fault) };
  const answer = shape.value;
  const refused = (reason: string, detail: string, inWords?: Words): Receipt => ({ is: 'refused', reason, detail, ...(inWords !== undefined && { inWords }), answer });

  const earlier = Object.hasOwn(register.replies, answer.id) ? register.replies[answer.id as AnswerId] : undefined;
  if (earlier !== undefined) return earlier.task === answer.task ? { is: 'known', reply: earlier } : refused('answer-id-reused', `this id already answered ${earlier.task}`);
  if (register.isClosed && register.evenClosed?.includes(answer.task as TaskId) !== true) return refused('project-closed', CLOSED.en, CLOSED);
  if (Object.keys(register.replies).length >= REPLY_LIMIT && register.alwaysTaken?.includes(answer.task as TaskId) !== true) return refused('too-many-answers', `at most ${REPLY_LIMIT} answers are taken`);

  const task = register.find(answer.task as TaskId, now);
  if (task.is === 'not-open') return refused(task.reason, task.detail, task.inWords);
  const permission = permissionOf(answer, task, { register: register.id, roll: register.roll, now });
  if (!permission.ok) return refused(permission.reason, permission.detail);
  const content = task.guard.check(answer.answer, 'answer.answer');
  if (!content.ok) return refused('answer-malformed', faultInWords(content.fault));
  const against = task.refusal?.(content.value, task.about, permission.from);
  if (against !== undefined) return refused(against.reason, against.detail, against.inWords);
  return { is: 'new', answer, content: content.value, from: permission.from };
}
