/** What follows in an open project when the city has changed: people who come and go, and the calendar. */
import { found } from '../domain/because.ts';
import type { Dossier, OpenTask } from '../domain/dossier.ts';
import { barredFrom } from '../domain/duties.ts';
import { instantOf, msOf } from '../domain/ids.ts';
import { holdsOneOf, isFit } from '../domain/mandate.ts';
import { candidatesOf } from '../domain/taskRegister.ts';
import { scheduleFor } from '../domain/taskSchedule.ts';
import type { Recorder } from './recorder.ts';
import { change, factsOf, withFollowUp } from './taskChange.ts';

type Office = { dossier: Dossier; record: Recorder };

/** After a change of the calendar: what is counted in working days is counted anew. */
export function reckonAnew({ dossier, record }: Office): void {
  const now = Date.now();
  for (const task of dossier.openTasks.filter(({ due }) => due === 'counted')) {
    const { dueAt, because, moments } = scheduleFor(dossier, task, { askedAt: task.askedAt });
    const isLate = msOf(dueAt) <= now;
    change(dossier, task.id, { dueAt, dueBecause: because, moments: withFollowUp(task, stillToCome(task, moments, now)), ...(!isLate && { health: 'ok' }) });
    if (dueAt === task.dueAt) continue;
    record('jalon.task.rescheduled.v1', { ...factsOf(task), from: task.dueAt, dueAt, dueBecause: because }, { task: task.id, asked: task.of });
  }
}

/** Reminders of the past are not sent any more; all else that was not done yet is, when it should have been by the new calendar. */
function stillToCome(task: OpenTask, moments: OpenTask['moments'], now: number): OpenTask['moments'] {
  const pending = (what: string) => task.moments.filter((moment) => moment.what === what).length;
  const escalations = moments.filter(({ what }) => what === 'escalate');
  const isDone = (moment: OpenTask['moments'][number]): boolean => {
    if (moment.what === 'remind') return msOf(moment.at) <= now;
    if (moment.what === 'escalate') return escalations.indexOf(moment) < escalations.length - pending('escalate');
    return pending(moment.what) === 0 && msOf(moment.at) <= now;
  };
  return moments.filter((moment) => !isDone(moment));
}

const NO_LONGER_FIT = found({ fr: 'qui la tenait est parti, ou n’occupe plus ce siège', en: 'whoever held it has left, or holds its seat no more' });

/** What is in the hands of whoever has left, or holds its seat no more, goes to who took over, where they may answer, or back to its seat. */
export function moveFromUnfit({ dossier, record }: Office): void {
  const { departed } = dossier.roll;
  for (const task of dossier.openTasks) {
    const { holder } = task;
    const seats = candidatesOf(task);
    if (holder === undefined || isFit(holder, seats, dossier.roll)) continue;
    const heir = Object.hasOwn(departed, holder.by) ? (departed[holder.by] ?? undefined) : undefined;
    const successor = heir !== undefined && holdsOneOf(heir, seats, dossier.roll) && !barredFrom(dossier, task).includes(heir) ? heir : undefined;
    change(dossier, task.id, { holder: successor === undefined ? 'nobody' : { by: successor, since: instantOf(Date.now()), how: 'assigned' } });
    record('jalon.task.reassigned.v1', { ...factsOf(task), from: holder.by, by: 'service:jalon', ...NO_LONGER_FIT, ...(successor !== undefined && { holder: successor }) }, { task: task.id, asked: task.of });
  }
}
