/**
 * The human task: somebody is asked something, and one union says what became of it.
 *
 *   asked → answered | lapsed | interrupted        (reminded, late and escalated on the way, as its terms say)
 *
 * Invariants: a task is open in the dossier or closed, never both; it closes once; a task that was answered before a
 * hold is not asked again when its phase is taken up, and one that was open goes on with the time that it had left.
 */
import { toldInAbout } from '../domain/because.ts';
import type { Dossier, ClosedTask, Interruption, Moment, OpenTask, Signature } from '../domain/dossier.ts';
import { instantOf, msOf, placeOf, type Instant, type Seat, type TaskId } from '../domain/ids.ts';
import type { About, Words } from '../domain/kinds/taskKind.ts';
import { roundNumber, taskInRound } from '../domain/round.ts';
import { isFit } from '../domain/mandate.ts';
import { candidatesOf } from '../domain/taskRegister.ts';
import { isWelcomeLate, type AnswerTo, type LapsingKind, type TaskKind } from '../domain/taskKinds.ts';
import { scheduleFor } from '../domain/taskSchedule.ts';
import { escalate, isLastEscalation, remind } from './escalation.ts';
import type { Recorder } from './recorder.ts';
import { change, factsOf } from './taskChange.ts';

export type Question<K extends TaskKind> = {
  kind: K;
  of: Seat;
  /** Tells apart tasks of one kind in a round: the service, the member, the step. */
  whom?: string;
  about?: About;
  /** A due date that the law sets, in place of the policy's term. */
  until?: Instant;
  untilBecause?: Words;
  /** Asked in spite of an interruption: what was done must be undone also when the project is withdrawn. */
  regardless?: true;
};

export type Answered<K extends TaskKind> = { is: 'answered'; answer: AnswerTo<K>; from: Signature; at: Instant };
export type Interrupted = { is: 'interrupted'; by: Interruption };
export type Lapsed = { is: 'lapsed'; at: Instant };
/** Only the kinds that silence may end have `lapsed` among their ends. */
export type Asked<K extends TaskKind> = Answered<K> | Interrupted | (K extends LapsingKind ? Lapsed : never);

export type HumanTasks = {
  ask<K extends TaskKind>(question: Question<K>): Promise<Asked<K>>;
  close(id: TaskId, closed: ClosedTask): void;
  /** Ends every open task at once: withdrawn, on hold or sent back. */
  interrupt(by: Interruption): void;
  nextMoment(): Instant | undefined;
  /** Does all that has fallen due: reminds, marks late, escalates, lapses. */
  ring(): void;
};

export function openHumanTasks(dossier: Dossier, record: Recorder): HumanTasks {
  const waiting = new Map<TaskId, (end: ClosedTask | Interrupted) => void>();

  function settle(id: TaskId, end: ClosedTask | Interrupted): void {
    const task = dossier.openTasks.find((each) => each.id === id);
    dossier.openTasks = dossier.openTasks.filter((each) => each.id !== id);
    if (end.is !== 'interrupted') dossier.closedTasks = { ...dossier.closedTasks, [id]: end };
    if (end.is === 'answered' && task !== undefined) dossier.answered = { ...dossier.answered, [placeOf(id)]: { task: id, at: end.at } };
    if (end.is === 'lapsed' && task !== undefined) keepSilence(dossier, task);
    waiting.get(id)?.(end);
    waiting.delete(id);
  }

  function carryOut(task: OpenTask, moment: Moment): void {
    const moments = task.moments.filter((each) => each !== moment);
    switch (moment.what) {
      case 'remind':
      case 'follow-up':
        change(dossier, task.id, { moments });
        return remind(record, task, moment.what === 'remind' ? {} : { because: 'follow-up' });
      case 'late':
        change(dossier, task.id, { moments, health: task.health === 'ok' ? 'late' : task.health });
        return record('jalon.task.late.v1', { ...factsOf(task), dueAt: task.dueAt }, { task: task.id, asked: task.of });
      case 'escalate':
        return change(dossier, task.id, { ...escalate(dossier, record, task, moment, isLastEscalation(moments) ? 'stuck' : 'late'), moments });
      case 'lapse':
        record('jalon.task.lapsed.v1', factsOf(task), { task: task.id, asked: task.of });
        return settle(task.id, { is: 'lapsed', at: moment.at });
      default:
        return moment.what satisfies never;
    }
  }

  return {
    ask<K extends TaskKind>({ kind, of, whom, about = {}, until, untilBecause, regardless }: Question<K>): Promise<Asked<K>> {
      const id = taskInRound(dossier, kind, whom);
      const before = dossier.closedTasks[id];
      if (before !== undefined) return Promise.resolve(before as Asked<K>);
      if (dossier.interruption !== undefined && regardless === undefined) return Promise.resolve({ is: 'interrupted', by: dossier.interruption });

      const askedAt = instantOf(Date.now());
      const { goesOn, ...setAside } = takenUp(dossier, id, askedAt);
      const task = { id, kind, of, ...setAside };
      // A hold of ours stops no clock of the law: the authority's goes on all the same.
      const { dueAt, because, moments } = scheduleFor(dossier, task, { askedAt, until: until ?? goesOn });
      const dueBecause = untilBecause ?? because;
      const due = until !== undefined ? 'fixed' : goesOn !== undefined ? 'given' : 'counted';
      const all = { ...about, ...changedSince(dossier, id) };
      dossier.openTasks = [...dossier.openTasks, { ...task, about: all, askedAt, dueAt, dueBecause, due, moments, health: 'ok' }];
      record('jalon.task.asked.v1', { task: id, kind, of: task.of, phase: dossier.phase, dueAt, dueBecause, about: all, ...carriedOver(setAside) }, { task: id, asked: task.of });
      // The content was checked by the kind's own guard before the task was closed with it.
      return new Promise((resolve) => waiting.set(id, (end) => resolve(end as Asked<K>)));
    },

    close: settle,

    interrupt(by) {
      dossier.interruption = by;
      if (by.is === 'held') stopClocks(dossier);
      for (const task of dossier.openTasks) {
        record('jalon.task.interrupted.v1', { task: task.id, kind: task.kind, of: task.of, because: by.is }, { task: task.id, asked: task.of });
        settle(task.id, { is: 'interrupted', by });
      }
    },

    nextMoment: () => dossier.openTasks.flatMap((task) => task.moments.slice(0, 1).map((moment) => moment.at)).toSorted()[0],

    ring() {
      for (;;) {
        const due = dossier.openTasks.flatMap((task) => task.moments.slice(0, 1).map((moment) => ({ task, moment }))).find(({ moment }) => msOf(moment.at) <= Date.now());
        if (due === undefined) return;
        carryOut(due.task, due.moment);
      }
    },
  };
}

/** What goes on where it was before a hold. */
const carriedOver = ({ also, holder, priority }: Partial<OpenTask>) => ({ ...(also !== undefined && { alsoOf: [...also] }), ...(holder !== undefined && { holder: holder.by }), ...(priority !== undefined && { priority }) });

/** Who is asked again sees what they answered before, and what has changed since. */
function changedSince({ answered, changed }: Dossier, id: TaskId): About {
  const before = answered[placeOf(id)];
  if (before === undefined || before.task === id) return {};
  return { previously: before.task, ...(changed !== undefined && changed.since >= before.at && { changed: toldInAbout(changed) }) };
}

function stopClocks(dossier: Dossier): void {
  dossier.stoppedClocks = Object.fromEntries(dossier.openTasks.map((task) => [task.id, Math.max(0, msOf(task.dueAt) - Date.now())]));
  dossier.setAside = Object.fromEntries(dossier.openTasks.map(({ id, of, also, holder, priority, extensions }) => [id, {
    of, ...(also !== undefined && { also }), ...(holder !== undefined && { holder }), ...(priority !== undefined && { priority }), ...(extensions !== undefined && { extensions }),
  }]));
}

/** After a hold a task has the time that was left when its clock was stopped, and is in the hands in which it was. */
function takenUp(dossier: Dossier, id: TaskId, now: Instant): { goesOn?: Instant } & Partial<OpenTask> {
  const left = dossier.stoppedClocks[id];
  if (left === undefined) return {};
  const { [id]: _goesOn, ...clocks } = dossier.stoppedClocks;
  const { [id]: before, ...others } = dossier.setAside ?? {};
  dossier.stoppedClocks = clocks;
  dossier.setAside = others;
  const { holder, ...kept } = before ?? {};
  // They may have left meanwhile, or lost the seat.
  const isHeld = holder !== undefined && before !== undefined && isFit(holder, candidatesOf(before), dossier.roll);
  return { ...kept, ...(isHeld && { holder }), goesOn: instantOf(msOf(now) + left) };
}

function keepSilence(dossier: Dossier, { id, kind, of }: OpenTask): void {
  if (!isWelcomeLate(kind)) return;
  dossier.silences = [...dossier.silences, { task: id, kind, of, whom: placeOf(id).slice(`${kind}/`.length), round: roundNumber(dossier) }];
}
