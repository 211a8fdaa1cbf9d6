/** What an accepted answer does: it closes the task that asked for it, or carries out what may be said at any time. */
import { REQUEST_BUDGET, completed } from '../domain/completion.ts';
import type { Dossier, Reply } from '../domain/dossier.ts';
import type { Phase } from '../domain/journey.ts';
import { STANDING } from '../domain/projectRegister.ts';
import type { Receipt } from '../domain/reception.ts';
import type { AnswerTo, StandingKind } from '../domain/taskKinds.ts';
import type { HumanTasks } from './humanTask.ts';
import type { Recorder } from './recorder.ts';

type Taking = { dossier: Dossier; tasks: HumanTasks; record: Recorder };
type New = Extract<Receipt, { is: 'new' }>;
type Refused = Extract<Receipt, { is: 'refused' }>;

export function takeAnswer(taking: Taking, { answer, content, from }: New, reply: Reply): void {
  const { dossier, record, tasks } = taking;
  dossier.replies = { ...dossier.replies, [reply.id]: reply };
  const task = dossier.openTasks.find((each) => each.id === reply.task);
  const kind = task?.kind ?? reply.task.slice(`${STANDING}/`.length);
  const isRestricted = (content as { confidential?: boolean }).confidential === true;
  // A request may be as large as a batch of facts may hold; which fields it filled is a fact of its own.
  const isLeftOut = isRestricted || kind === 'complete';
  record(
    'jalon.answer.accepted.v1',
    { answer: answer.id, task: reply.task, kind, of: task?.of ?? STANDING, ...from, content: isLeftOut ? {} : (content as Record<string, unknown>), isRestricted },
    { task: reply.task, answer: answer.id, ...(isRestricted && { restricted: { content } }) },
  );
  if (task === undefined) return carryOut(taking, kind as StandingKind, content, answer.id);
  tasks.close(task.id, { is: 'answered', answer: content, from, at: reply.at });
}

function carryOut({ dossier, tasks, record }: Taking, kind: StandingKind, content: unknown, answer: string): void {
  switch (kind) {
    case 'withdraw':
      delete dossier.hold;
      return tasks.interrupt({ is: 'withdrawn', reason: (content as AnswerTo<'withdraw'>).reason });
    case 'hold': {
      const { reason } = content as AnswerTo<'hold'>;
      dossier.hold = { since: dossier.replies[answer as Reply['id']]?.at ?? dossier.startedAt, reason };
      record('jalon.project.held.v1', { reason }, { answer });
      return tasks.interrupt({ is: 'held' });
    }
    case 'resume':
      delete dossier.hold;
      return record('jalon.project.resumed.v1', { reason: (content as AnswerTo<'resume'>).reason }, { answer });
    case 'send-back': {
      const { phase, reason } = content as { phase: Phase; reason: string };
      record('jalon.project.sent-back.v1', { to: phase, reason }, { answer });
      return tasks.interrupt({ is: 'sent-back', to: phase });
    }
    case 'complete': {
      const done = dossier.phase === 'intake' ? completed(dossier.request, (content as AnswerTo<'complete'>).request, REQUEST_BUDGET) : undefined;
      if (done === undefined) return record('jalon.request.noted.v1', { event: answer, because: dossier.phase === 'intake' ? 'too-long' : 'intake-is-over' }, { answer });
      dossier.request = done.request;
      return record('jalon.request.completed.v1', { event: answer, fields: done.fields }, { answer });
    }
    default:
      return kind satisfies never;
  }
}

/** Refusals of Signals on record at once, at most: someone who sends rubbish for ever must not fill the state. */
const REFUSALS_WAITING = 200;

/** The same refused answer sent again is the same refusal, and makes no second fact. */
export function noteRefusal(dossier: Dossier, record: Recorder, { reason, detail, answer }: Refused): void {
  // A project that has ended has said its last fact.
  if (dossier.closed || dossier.outbox.length > REFUSALS_WAITING) return;
  const task = answer?.task ?? 'unknown';
  record('jalon.answer.refused.v1', { answer: answer?.id ?? 'unknown', task, reason, detail }, { task, ...(answer !== undefined && { answer: answer.id }) });
}
