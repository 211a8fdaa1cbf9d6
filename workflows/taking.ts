/** What an accepted answer does: it closes the task that asked for it, is kept though late, or carries out what may be said at any time. */
import { ADOPT_ROLL } from '../domain/adoptRoll.ts';
import { isConfidential } from '../domain/answer.ts';
import type { Dossier, Reply } from '../domain/dossier.ts';
import { STANDING, standingOfTask } from '../domain/projectRegister.ts';
import type { Receipt } from '../domain/reception.ts';
import type { AnswerId, TaskId } from '../domain/ids.ts';
import { isTaskAct, type AnswerTo } from '../domain/taskKinds.ts';
import { carryOut, type Taking } from './atAnyTime.ts';
import { noteDecider } from './decider.ts';
import { keepOpinion } from './opinions.ts';
import type { Recorder } from './recorder.ts';

type New = Extract<Receipt, { is: 'new' }>;
type Refused = Extract<Receipt, { is: 'refused' }>;

export function takeAnswer(taking: Taking, { answer, content, from }: New, reply: Reply): void {
  const { dossier, record } = taking;
  const standing = standingOfTask(reply.task);
  // The engine's own word on who is who comes with every change in the city: it says so itself, and is worth no reply.
  if (standing?.kind === 'adopt-roll') return carryOut(taking, standing, content, { answer: reply.id, at: reply.at, from });
  dossier.replies = withinLimit({ ...dossier.replies, [reply.id]: reply });
  const task = dossier.openTasks.find((each) => each.id === reply.task);
  const silence = task === undefined ? dossier.silences.find((each) => each.task === reply.task) : undefined;
  const kind = task?.kind ?? silence?.kind ?? standing?.kind ?? 'unknown';
  const isRestricted = isConfidential(content as Record<string, unknown>);
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

/** Replies to what is done with tasks, the latest: comments must not use up the answers that a project takes. */
const ACTS_KEPT = 200;

function withinLimit(replies: Dossier['replies']): Dossier['replies'] {
  const acts = Object.keys(replies).filter((id) => isOnATask(replies[id as AnswerId]?.task));
  if (acts.length <= ACTS_KEPT) return replies;
  const forgotten = new Set(acts.slice(0, acts.length - ACTS_KEPT));
  return Object.fromEntries(Object.entries(replies).filter(([id]) => !forgotten.has(id)));
}

function isOnATask(task: TaskId | undefined): boolean {
  const standing = task === undefined ? undefined : standingOfTask(task);
  return standing !== undefined && isTaskAct(standing.kind);
}

/** Refusals of Signals on record at once, at most: someone who sends rubbish for ever must not fill the state. */
const REFUSALS_WAITING = 200;

/** The same refused answer sent again is the same refusal, and makes no second fact. */
export function noteRefusal(dossier: Dossier, record: Recorder, { reason, detail, answer }: Refused): void {
  // A project that has ended has said its last fact.
  if (dossier.closed || dossier.outbox.length > REFUSALS_WAITING || answer?.task === ADOPT_ROLL) return;
  const task = answer?.task ?? 'unknown';
  record('jalon.answer.refused.v1', { answer: answer?.id ?? 'unknown', task, reason, ...(!isConfidential(answer?.answer) && { detail }) }, { task, ...(answer !== undefined && { answer: answer.id }) });
}
