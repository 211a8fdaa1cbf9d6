/** The register of one project's tasks: those it has asked, those whose late answer is welcome, and those that stand open at any time. */
import { rollFault } from './adoptRoll.ts';
import { ANSWER_LIMIT } from './answer.ts';
import { PARTIES_HEARD } from './consultation.ts';
import type { Dossier, OpenTask } from './dossier.ts';
import { ENGINE, OPERATOR, roleSeat, serviceSeat, type Seat, type TaskId } from './ids.ts';
import { isBefore, type Phase } from './journey.ts';
import { refusedFor, refusedInWords, type Refusal } from './kinds/taskKind.ts';
import { barredFrom, barredFromSeats, playersOf } from './duties.ts';
import type { Found, Register } from './reception.ts';
import { candidatesOf, findTaskAct } from './taskRegister.ts';
import { isTaskAct, kindOf, STANDING_KINDS, type AnswerTo, type ProjectAct, type StandingKind } from './taskKinds.ts';

export const STANDING = 'at-any-time';
/** `whom` names what it is about, where there may be several: `at-any-time/lift-condition/<condition>`. */
export const standingTaskOf = (kind: StandingKind, whom?: string): TaskId => `${STANDING}/${kind}${whom === undefined ? '' : `/${whom}`}` as TaskId;

/** The kind and what it is about, of a standing task's id. */
export function standingOfTask(id: TaskId): { kind: StandingKind; whom: string | undefined } | undefined {
  const [prefix, name, ...whom] = id.split('/');
  const kind = STANDING_KINDS.find((each) => each === name);
  return prefix !== STANDING || kind === undefined ? undefined : { kind, whom: whom.length === 0 ? undefined : whom.join('/') };
}

/** However many answers a project has taken, it can be ended. */
const ALWAYS_TAKEN: readonly TaskId[] = [standingTaskOf('withdraw'), standingTaskOf('resume'), standingTaskOf('retry'), standingTaskOf('adopt-roll')];

export function projectRegister(dossier: Dossier): Register {
  return { id: dossier.project, isClosed: dossier.closed, replies: dossier.replies, alwaysTaken: ALWAYS_TAKEN, roll: dossier.roll, find: (task, now) => findTask(dossier, task, now), evenClosed: [standingTaskOf('retry')] };
}

function findTask(dossier: Dossier, id: TaskId, now: number): Found {
  const standing = standingOfTask(id);
  if (standing !== undefined) return isTaskAct(standing.kind) ? findTaskAct(dossier, standing.kind, standing.whom, now) : standingTask(dossier, standing.kind, standing.whom);

  const open = dossier.openTasks.find((task) => task.id === id) ?? silentTask(dossier, id);
  if (open !== undefined) {
    const { answer, refusal } = kindOf(open.kind);
    return {
      is: 'open', seats: candidatesOf(open), kind: open.kind, holder: open.holder, barred: barredFrom(dossier, open), about: open.about, guard: answer,
      refusal: (content, about) => tooLong(content) ?? refusal?.(content, about),
    };
  }
  const closed = Object.hasOwn(dossier.closedTasks, id) ? dossier.closedTasks[id] : undefined;
  if (closed !== undefined) return { is: 'not-open', reason: 'task-closed', detail: `${closed.is}${closed.is === 'answered' ? ` by ${closed.from.by}` : ''} on ${closed.at}` };
  return { is: 'not-open', reason: 'task-unknown', detail: 'no such task is open now: it was never asked, or its phase is over' };
}

/** What nobody answered in time, and may still be answered: it is kept and marked late. */
function silentTask({ silences }: Dossier, id: TaskId): Pick<OpenTask, 'kind' | 'of' | 'also' | 'holder' | 'about'> | undefined {
  const silence = silences.find((each) => each.task === id);
  return silence === undefined ? undefined : { kind: silence.kind, of: silence.of, about: {} };
}

function tooLong(content: unknown): Refusal | undefined {
  const { length } = JSON.stringify(content);
  return length > ANSWER_LIMIT ? refusedFor('answer-too-long', `expected at most ${ANSWER_LIMIT} characters of JSON, for documents are referred to and not sent; got ${length}`) : undefined;
}

/** Who may say what at any time, and when it makes no sense. */
function standingTask(dossier: Dossier, kind: ProjectAct, whom: string | undefined): Found {
  const { answer, refusal } = kindOf(kind);
  const senseless = senselessBecause(dossier, kind, whom);
  if (senseless !== undefined) return { is: 'not-open', ...senseless };
  const seats = seatsFor(dossier, kind, whom);
  const players = playersOf(dossier);
  return {
    is: 'open', seats, barred: barredFromSeats(seats).flatMap((part) => players[part]), about: {}, guard: answer,
    refusal: (content, about) => nonsenseIn(dossier, kind, content) ?? refusal?.(content, about),
  };
}

function seatsFor({ request, conditions }: Dossier, kind: ProjectAct, whom: string | undefined): readonly Seat[] {
  switch (kind) {
    case 'send-back':
      return [roleSeat('coordinator'), OPERATOR];
    case 'adopt-policy':
      return [roleSeat('coordinator')];
    case 'retry':
      return [OPERATOR];
    case 'absorb':
    case 'adopt-roll':
      return [ENGINE];
    case 'lift-condition':
      return conditions.filter((each) => each.id === whom).map((each) => each.setBy);
    default:
      return [serviceSeat(request.department), roleSeat('coordinator')];
  }
}

/** What only the content tells to make no sense now. */
function nonsenseIn(dossier: Dossier, kind: ProjectAct, content: unknown): Refusal | undefined {
  if (kind === 'adopt-roll') return rollFault(dossier.roll, (content as AnswerTo<'adopt-roll'>).roll);
  if (kind === 'send-back') {
    const { phase } = content as { phase: Phase };
    return isBefore(phase, dossier.phase) ? undefined : refusedFor('phase-not-earlier', `expected a phase before ${dossier.phase}, got ${phase}`);
  }
  if (kind === 'add-service') {
    const { service } = content as AnswerTo<'add-service'>;
    const { maxServices } = dossier.policy.consultation;
    if (dossier.services.includes(service)) return refusedFor('service-known', `${service} is already concerned`);
    return dossier.services.length < maxServices ? undefined : refusedFor('too-many-services', `expected at most ${maxServices} services concerned, which is the policy's limit`);
  }
  if (kind === 'invite') {
    const { party } = content as AnswerTo<'invite'>;
    if (dossier.parties.some((each) => each.id === party)) return refusedFor('party-known', `${party} is already invited`);
    return dossier.parties.length < PARTIES_HEARD ? undefined : refusedFor('too-many-parties', `expected at most ${PARTIES_HEARD} providers and partners`);
  }
  return undefined;
}

/** Each is told of whatever the project comes to. */
const ABSORBED_AT_MOST = 100;

/** Said in any phase, on hold or in service: they interrupt nothing. */
const ALWAYS: readonly ProjectAct[] = ['complete', 'change-lead', 'invite', 'lift-condition', 'adopt-policy', 'absorb', 'retry', 'adopt-roll'];

function senselessBecause(dossier: Dossier, kind: ProjectAct, whom: string | undefined): Refusal | undefined {
  if (kind === 'lift-condition') {
    const condition = dossier.conditions.find((each) => each.id === whom);
    if (condition === undefined) return refusedFor('condition-unknown', `expected at-any-time/lift-condition/ and one of ${dossier.conditions.map((each) => each.id).join(', ') || 'no condition at all'}, got ${whom ?? 'none'}`);
    return condition.state === 'open' ? undefined : refusedFor('condition-settled', `it is ${condition.state} already`);
  }
  if (kind === 'complete' && dossier.phase !== 'intake') return refusedFor('intake-is-over', `expected a project in intake, got one in ${dossier.phase}`);
  if (kind === 'absorb' && dossier.absorbed.length >= ABSORBED_AT_MOST) return refusedInWords('too-many-absorbed', { fr: `au plus ${ABSORBED_AT_MOST} projets sont fusionnés en un seul`, en: `expected at most ${ABSORBED_AT_MOST} projects merged into one` });
  if (kind === 'absorb' && dossier.mergingInto !== undefined) return refusedInWords('merging-itself', { fr: `ce projet est lui-même en cours de fusion dans ${dossier.mergingInto}`, en: `this project is being merged into ${dossier.mergingInto}` });
  if (ALWAYS.includes(kind)) return undefined;
  if (dossier.outcome !== undefined) return refusedFor('already-in-service', 'the service is in operation');
  if (kind === 'hold' && dossier.hold !== undefined) return refusedFor('already-held', `on hold since ${dossier.hold.since}`);
  if (kind === 'resume' && dossier.hold === undefined) return refusedFor('not-held', 'the project is not on hold');
  if (kind === 'send-back' && dossier.hold !== undefined) return refusedFor('already-held', 'resume the project first');
  if (dossier.interruption !== undefined && dossier.interruption.is !== 'held') return refusedFor('already-interrupted', 'another decision is being carried out');
  return undefined;
}
