/** What may be said at any time, carried out: each is a fact, and loses nothing of what was done. */
import { REQUEST_BUDGET, completed } from '../domain/completion.ts';
import { lift } from '../domain/conditions.ts';
import type { ClosedTask, Dossier, Interruption, Signature } from '../domain/dossier.ts';
import type { AnswerId, Instant, TaskId } from '../domain/ids.ts';
import type { Phase } from '../domain/journey.ts';
import { isTaskAct, type AnswerTo, type ProjectAct, type StandingKind } from '../domain/taskKinds.ts';
import { daysAfter } from '../domain/terms.ts';
import { moveFromUnfit, reckonAnew } from './cityChanges.ts';
import { carryOutOnATask } from './onATask.ts';
import { SUMMARY_SHOWN } from './projectInput.ts';
import type { Recorder } from './recorder.ts';

/** What taking an answer works with. */
export type Taking = {
  dossier: Dossier; close(id: TaskId, closed: ClosedTask): void; interrupt(by: Interruption): void; joined(): void; record: Recorder;
  /** Whether a hold that lasts too long is watched; those of before were not. */
  watchesHolds(): boolean;
  /** Makes anew the calls that are under way, and says how many. */
  retry(): number;
};
type Said = { answer: AnswerId; at: Instant; from: Signature };
type Act<K extends ProjectAct> = (taking: Taking, content: AnswerTo<K>, said: Said, whom: string | undefined) => void;

const ACTS: { [K in ProjectAct]: Act<K> } = {
  'withdraw'({ dossier, interrupt }, { reason }) {
    delete dossier.hold;
    interrupt({ is: 'withdrawn', reason });
  },
  'hold'({ dossier, interrupt, record, watchesHolds }, { reason }, { answer, at }) {
    dossier.hold = { since: at, reason, ...(watchesHolds() && { stuckAt: daysAfter(at, dossier.policy.heldAtMost, dossier.pace) }) };
    record('jalon.project.held.v1', { reason }, { answer });
    interrupt({ is: 'held' });
  },
  'resume'({ dossier, record }, { reason }, { answer }) {
    delete dossier.hold;
    record('jalon.project.resumed.v1', { reason }, { answer });
  },
  'send-back'({ interrupt, record }, { phase, reason }, { answer }) {
    record('jalon.project.sent-back.v1', { to: phase as Phase, reason }, { answer });
    interrupt({ is: 'sent-back', to: phase, reason });
  },
  'complete'({ dossier, record }, { request }, { answer }) {
    const done = completed(dossier.request, request, REQUEST_BUDGET);
    if (done === undefined) return record('jalon.request.noted.v1', { event: answer, because: 'too-long' }, { answer });
    dossier.request = done.request;
    const filled = <K extends 'summary' | 'themes'>(name: K) => (done.fields.includes(name) ? done.request[name] : undefined);
    const [summary, themes] = [filled('summary'), filled('themes')];
    record('jalon.request.completed.v1', {
      event: answer, fields: done.fields, ...(summary !== undefined && { summary: summary.slice(0, SUMMARY_SHOWN) }), ...(themes !== undefined && { themes: [...themes] }),
    }, { answer });
  },
  'change-lead'({ dossier, record }, { lead, reason }, { answer }) {
    const { lead: before } = dossier.request;
    if (before !== undefined) dossier.formerLeads = [...new Set([...dossier.formerLeads, before])];
    dossier.request = { ...dossier.request, lead };
    record('jalon.lead.changed.v1', { lead, reason }, { answer });
  },
  'add-service'({ dossier, joined, record }, { service, reason }, { answer }) {
    dossier.services = [...dossier.services, service];
    dossier.joined = [...new Set([...dossier.joined, service])];
    record('jalon.service.added.v1', { service, reason }, { answer });
    joined();
  },
  'invite'({ dossier, joined, record }, { party, role, reason }, { answer }) {
    dossier.parties = [...dossier.parties, { id: party, role }];
    record('jalon.party.invited.v1', { party, role, reason }, { answer });
    joined();
  },
  'lift-condition'({ dossier, close, record }, { document }, { answer, at, from }, condition = '') {
    const { by } = from;
    const lifted = lift(dossier.conditions, condition, at);
    if (lifted === undefined) return;
    dossier.conditions = lifted.conditions;
    record('jalon.condition.lifted.v1', { condition, by, isLate: lifted.isLate, ...(document !== undefined && { document }) }, { answer });
    // Whoever is being asked about it need not answer any more.
    for (const { id: task, kind, of } of dossier.openTasks.filter((each) => each.about['condition'] === condition)) {
      record('jalon.task.interrupted.v1', { task, kind, of, because: 'lifted' }, { task, asked: of });
      close(task, { is: 'answered', answer: kind === 'condition' ? { result: 'lifted' } : { decision: 'accept', reason: 'lifted' }, from, at });
    }
  },
  'adopt-policy'({ dossier }, asked, { answer }) {
    dossier.adopting = { ...asked, answer };
  },
  'retry'({ record, retry }, { reason }, { answer }) {
    record('jalon.call.retried.v1', { reason, calls: retry() }, { answer });
  },
  'adopt-roll'({ dossier, record }, { roll }) {
    if (roll.version === dossier.roll.version) return;
    dossier.roll = roll;
    dossier.policy = { ...dossier.policy, closedDays: roll.closedDays };
    record('jalon.roll.adopted.v1', { version: roll.version }, { answer: roll.version });
    moveFromUnfit({ dossier, record });
    reckonAnew({ dossier, record });
  },
  'absorb'({ dossier, record }, { project, departments }, { answer }) {
    dossier.absorbed = [...dossier.absorbed, ...departments.map((department) => ({ project, department }))];
    for (const department of departments) record('jalon.project.absorbed.v1', { project, department }, { task: department, answer });
  },
};

export function carryOut(taking: Taking, { kind, whom }: { kind: StandingKind; whom: string | undefined }, content: unknown, said: Said): void {
  if (isTaskAct(kind)) return carryOutOnATask(taking, kind, whom, content, said);
  // The kind's own guard has checked the content.
  (ACTS[kind] as Act<ProjectAct>)(taking, content as never, said, whom);
}
