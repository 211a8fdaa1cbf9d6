/** What an accepted answer does: it closes the task that asked for it, is kept though late, or carries out what may be said at any time. */
import type { Dossier, Reply, Signature } from '../domain/dossier.ts';
import { STANDING, standingOfTask } from '../domain/projectRegister.ts';
import type { Receipt } from '../domain/reception.ts';
import type { AnswerTo } from '../domain/taskKinds.ts';
import { isSeat } from '../domain/mandate.ts';
import { carryOut, type Taking } from './atAnyTime.ts';
import { keepOpinion } from './opinions.ts';
import type { Recorder } from './recorder.ts';

type New = Extract<Receipt, { is: 'new' }>;
type Refused = Extract<Receipt, { is: 'refused' }>;

export function takeAnswer(taking: Taking, { answer, content, from }: New, reply: Reply): void {
  const { dossier, record } = taking;
  const standing = standingOfTask(reply.task);
  // The engine's own word on who is who comes with every change in the city: it says so itself, and is worth no reply.
  if (standing?.kind === 'adopt-roll') return carryOut(taking, standing, content, { answer: reply.id, at: reply.at, from });
  dossier.replies = { ...dossier.replies, [reply.id]: reply };
  const task = dossier.openTasks.find((each) => each.id === reply.task);
  const silence = task === undefined ? dossier.silences.find((each) => each.task === reply.task) : undefined;
  const kind = task?.kind ?? silence?.kind ?? standing?.kind ?? 'unknown';
  const isRestricted = (content as { confidential?: boolean }).confidential === true;
  // A request may be as large as a batch of facts may hold; which fields it filled is a fact of its own.
  const isLeftOut = isRestricted || kind === 'complete';
  record(
    'jalon.answer.accepted.v1',
    {
      answer: answer.id, task: reply.task, kind, of: task?.of ?? silence?.of ?? STANDING, ...from, content: isLeftOut ? {} : (content as Record<string, unknown>), isRestricted,
      ...(silence !== undefined && { isLate: true }),
    },
    { task: reply.task, answer: answer.id, ...(isRestricted && { restricted: { content } }) },
  );
  if (task !== undefined) {
    if (task.kind === 'sourcing-decision') noteDecider(dossier, from);
    return taking.close(task.id, { is: 'answered', answer: content, from, at: reply.at });
  }
  if (silence !== undefined) {
    dossier.silences = dossier.silences.filter((each) => each !== silence);
    return keepOpinion(taking, { task: silence.task, service: silence.whom, round: silence.round, verdict: (content as AnswerTo<'interview'>).verdict, isLate: true });
  }
  if (standing !== undefined) carryOut(taking, standing, content, { answer: reply.id, at: reply.at, from });
}

/** A seat is nobody in particular: only of persons can it be said that they decided. */
function noteDecider(dossier: Dossier, { by, onBehalfOf }: Signature): void {
  const persons = [by, onBehalfOf].filter((actor): actor is string => actor !== undefined && !isSeat(actor));
  dossier.players = { decider: [...new Set([...(dossier.players?.decider ?? []), ...persons])] };
}

/** Refusals of Signals on record at once, at most: someone who sends rubbish for ever must not fill the state. */
const REFUSALS_WAITING = 200;

/** The same refused answer sent again is the same refusal, and makes no second fact. */
export function noteRefusal(dossier: Dossier, record: Recorder, { reason, detail, answer }: Refused): void {
  // A project that has ended has said its last fact.
  if (dossier.closed || dossier.outbox.length > REFUSALS_WAITING) return;
  const task = answer?.task ?? 'unknown';
  const isConfidential = answer?.answer['confidential'] === true;
  record('jalon.answer.refused.v1', { answer: answer?.id ?? 'unknown', task, reason, ...(!isConfidential && { detail }) }, { task, ...(answer !== undefined && { answer: answer.id }) });
}
