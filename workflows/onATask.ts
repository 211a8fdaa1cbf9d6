/** What is done with an open task beside answering it, carried out: each is a fact, and none ends a task but a skip that two people wanted. */
import { allOf, headed, stated } from '../domain/because.ts';
import { instantOn, MORNING } from '../domain/cityTime.ts';
import type { ClosedTask, Dossier, OpenTask, Signature } from '../domain/dossier.ts';
import { addDays } from '../domain/calendar.ts';
import type { Instant, TaskId } from '../domain/ids.ts';
import { isSeat } from '../domain/mandate.ts';
import { actorIn, taskOfAct } from '../domain/taskRegister.ts';
import { askedKindOf, type AnswerTo, type TaskAct } from '../domain/taskKinds.ts';
import { scheduleFor } from '../domain/taskSchedule.ts';
import { remind } from './escalation.ts';
import { noteDecider } from './decider.ts';
import type { Recorder } from './recorder.ts';
import { change, factsOf, inOrder, withFollowUp } from './taskChange.ts';

export type OnATask = { dossier: Dossier; record: Recorder; close(id: TaskId, closed: ClosedTask): void };
type Said = { from: Signature; at: Instant };
type Act<A extends TaskAct> = (office: OnATask, task: OpenTask, content: AnswerTo<A>, said: Said) => void;

const ACTS: { [A in TaskAct]: Act<A> } = {
  'claim'({ dossier, record }, task, _content, { from, at }) {
    change(dossier, task.id, { holder: { by: actorIn(from), since: at, how: 'claimed' } });
    record('jalon.task.claimed.v1', { ...factsOf(task), holder: actorIn(from) }, { task: task.id });
  },
  'release'({ dossier, record }, task, { reason }) {
    change(dossier, task.id, { holder: 'nobody' });
    record('jalon.task.released.v1', { ...factsOf(task), ...(reason !== undefined && { because: reason }) }, { task: task.id });
  },
  'assign'({ dossier, record }, task, { to, reason }, { from, at }) {
    change(dossier, task.id, { holder: { by: to, since: at, how: 'assigned' } });
    record('jalon.task.assigned.v1', { ...factsOf(task), holder: to, by: from.by, ...(reason !== undefined && { because: reason }) }, { task: task.id });
  },
  'delegate'({ dossier, record }, task, { to, reason }, { from, at }) {
    change(dossier, task.id, { holder: { by: to, since: at, how: 'delegated', from: actorIn(from) } });
    record('jalon.task.delegated.v1', { ...factsOf(task), holder: to, by: actorIn(from), because: reason }, { task: task.id });
  },
  'comment'({ record }, task, said, { from }) {
    record('jalon.task.commented.v1', { ...factsOf(task), by: from.by, ...said }, { task: task.id });
  },
  'prioritise'({ dossier, record }, task, { priority, reason }, { from }) {
    change(dossier, task.id, { priority });
    record('jalon.task.prioritised.v1', { ...factsOf(task), priority, by: from.by, ...(reason !== undefined && { because: reason }) }, { task: task.id });
  },
  'follow-up'({ dossier, record }, task, { on }, { from }) {
    const at = instantOn(on, MORNING, dossier.policy.zone);
    change(dossier, task.id, { moments: inOrder([...task.moments.filter(({ what }) => what !== 'follow-up'), { at, what: 'follow-up' }]) });
    record('jalon.task.follow-up-planned.v1', { ...factsOf(task), on, by: from.by }, { task: task.id });
  },
  'extend'({ dossier, record }, task, { until, reason }, { from, at }) {
    const dueAt = instantOn(addDays(until, 1), 0, dossier.policy.zone);
    const { moments } = scheduleFor(dossier, task, { askedAt: at, until: dueAt });
    change(dossier, task.id, { dueAt, due: 'given', dueBecause: headed({ fr: 'prolongé', en: 'extended' }, stated(reason)).inWords, extensions: (task.extensions ?? 0) + 1, moments: withFollowUp(task, moments), health: 'ok' });
    record('jalon.task.extended.v1', { ...factsOf(task), from: task.dueAt, dueAt, by: from.by, because: reason }, { task: task.id, asked: task.of });
  },
  'nudge'({ record }, task, { reason }, { from }) {
    remind(record, task, { by: from.by, because: reason });
  },
  'reassign'({ dossier, record }, task, { to, reason }, { from, at }) {
    const moved = isSeat(to) ? { of: to, also: [], holder: 'nobody' as const } : { holder: { by: to, since: at, how: 'assigned' as const } };
    change(dossier, task.id, moved);
    record('jalon.task.reassigned.v1', { ...factsOf(task), of: isSeat(to) ? to : task.of, from: task.of, by: from.by, ...stated(reason), ...(!isSeat(to) && { holder: to }) }, { task: task.id, asked: isSeat(to) ? to : task.of });
  },
  'skip'({ dossier, record }, task, { reason, answer }, { from, at }) {
    // As the kind's own guard recognises it, which has let it pass.
    const checked = answer === undefined ? undefined : askedKindOf(task.kind).answer.check(answer, 'answer');
    dossier.skips = { ...dossier.skips, [task.id]: { from, reason, at, ...(checked?.ok === true && { answer: checked.value }) } };
    record('jalon.override.proposed.v1', { ...factsOf(task), by: actorIn(from), because: reason }, { task: task.id });
  },
  'confirm-skip'({ dossier, record, close }, task, { reason }, { from, at }) {
    const { [task.id]: proposed, ...others } = dossier.skips ?? {};
    if (proposed === undefined) return;
    dossier.skips = others;
    record('jalon.task.skipped.v1', { ...factsOf(task), proposedBy: actorIn(proposed.from), by: from.by, ...allOf(stated(proposed.reason), stated(reason)) }, { task: task.id, asked: task.of });
    if (task.kind === 'sourcing-decision') for (const each of [proposed.from, from]) noteDecider(dossier, each);
    // The content was held against the kind's own guard when it was proposed.
    close(task.id, proposed.answer === undefined ? { is: 'lapsed', at } : { is: 'answered', answer: proposed.answer, from, at });
  },
};

export function carryOutOnATask(office: OnATask, act: TaskAct, whom: string | undefined, content: unknown, said: Said): void {
  const task = taskOfAct(office.dossier, whom);
  // The act's own guard has checked the content, and the register that the task is open.
  if (task !== undefined) (ACTS[act] as Act<TaskAct>)(office, task, content as never, said);
}
