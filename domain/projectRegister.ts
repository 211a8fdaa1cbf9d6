/** The register of one project's tasks: those it has asked, and those that stand open at any time. */
import { ANSWER_LIMIT } from './answer.ts';
import type { Dossier } from './dossier.ts';
import { roleSeat, serviceSeat, type Seat, type TaskId } from './ids.ts';
import { isBefore, type Phase } from './journey.ts';
import type { Found, Register } from './reception.ts';
import { kindOf, STANDING_KINDS, type StandingKind } from './taskKinds.ts';

export const STANDING = 'at-any-time';
export const standingTaskOf = (kind: StandingKind): TaskId => `${STANDING}/${kind}` as TaskId;

export function projectRegister(dossier: Dossier): Register {
  return { isClosed: dossier.closed, replies: dossier.replies, mandates: dossier.policy, find: (task) => findTask(dossier, task) };
}

function findTask(dossier: Dossier, id: TaskId): Found {
  const standing = STANDING_KINDS.find((kind) => standingTaskOf(kind) === id);
  if (standing !== undefined) return standingTask(dossier, standing);

  const open = dossier.openTasks.find((task) => task.id === id);
  if (open !== undefined) {
    const { answer, refusal } = kindOf(open.kind);
    return { is: 'open', seats: [open.of], excluded: open.excluded, about: open.about, guard: answer, refusal: (content, about) => tooLong(content) ?? refusal?.(content, about) };
  }
  const closed = Object.hasOwn(dossier.closedTasks, id) ? dossier.closedTasks[id] : undefined;
  if (closed !== undefined) return { is: 'not-open', reason: 'task-closed', detail: `${closed.is}${closed.is === 'answered' ? ` by ${closed.from.by}` : ''} on ${closed.at}` };
  return { is: 'not-open', reason: 'task-unknown', detail: 'no such task is open now: it was never asked, or its phase is over' };
}

const tooLong = (content: unknown): string | undefined => (JSON.stringify(content).length > ANSWER_LIMIT ? 'answer-too-long' : undefined);

/** Who may say what at any time, and when it makes no sense. */
function standingTask(dossier: Dossier, kind: StandingKind): Found {
  const department = serviceSeat(dossier.request.department);
  const seats: Record<StandingKind, readonly Seat[]> = {
    'withdraw': [department, roleSeat('coordinator')],
    'hold': [department, roleSeat('coordinator')],
    'resume': [department, roleSeat('coordinator')],
    'send-back': [roleSeat('coordinator')],
    'complete': [department, roleSeat('coordinator')],
  };
  const { answer, refusal } = kindOf(kind);
  const senseless = senselessBecause(dossier, kind);
  if (senseless !== undefined) return { is: 'not-open', ...senseless };
  const laterPhase = (content: unknown) =>
    kind === 'send-back' && !isBefore((content as { phase: Phase }).phase, dossier.phase) ? 'phase-not-earlier' : undefined;
  return { is: 'open', seats: seats[kind], excluded: [], about: {}, guard: answer, refusal: (content, about) => laterPhase(content) ?? refusal?.(content, about) };
}

function senselessBecause(dossier: Dossier, kind: StandingKind): { reason: string; detail: string } | undefined {
  if (kind === 'complete') return undefined;
  if (dossier.outcome !== undefined) return { reason: 'already-in-service', detail: 'the service is in operation' };
  if (kind === 'hold' && dossier.hold !== undefined) return { reason: 'already-held', detail: `on hold since ${dossier.hold.since}` };
  if (kind === 'resume' && dossier.hold === undefined) return { reason: 'not-held', detail: 'the project is not on hold' };
  if (kind === 'send-back' && dossier.hold !== undefined) return { reason: 'already-held', detail: 'resume the project first' };
  if (dossier.interruption !== undefined && dossier.interruption.is !== 'held') return { reason: 'already-interrupted', detail: 'another decision is being carried out' };
  return undefined;
}
