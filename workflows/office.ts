/** The office of one project: what its phases work with, wired around the dossier. */
import { condition, patched } from '@temporalio/workflow';
import { headed, stated } from '../domain/because.ts';
import type { Dossier, Interruption } from '../domain/dossier.ts';
import { instantOf, msOf, type Instant } from '../domain/ids.ts';
import { projectRegister } from '../domain/projectRegister.ts';
import { endOfBurst } from './burst.ts';
import { openCalls, type Calls } from './calls.ts';
import { startClock } from './clock.ts';
import { openDesk } from './desk.ts';
import { openHumanTasks, type HumanTasks, type Interrupted } from './humanTask.ts';
import { emptyOutbox } from './outbox.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { noteRefusal, takeAnswer } from './taking.ts';
import { openVisibility } from './visibility.ts';

export type Office = {
  dossier: Dossier;
  ask: HumanTasks['ask'];
  record: Recorder;
  /** Every call of an activity goes through it, so that an operator can have it made again at once. */
  call: Calls['call'];
  /** Resolves when another service or party joins those who are heard. */
  nextJoining(): Promise<void>;
  /** Lets time pass; nobody is asked anything. Gives the interruption that ended it early, if one did. */
  waitUntil(instant: Instant): Promise<Interrupted | undefined>;
};

/** Starts what goes on for as long as the workflow runs: the desk, the clock, the outbox, and what the UI shows. */
export function openOffice(dossier: Dossier): Office {
  let joined: () => void = () => undefined;
  let pause: { until: Instant; end: (by?: Interrupted) => void } | undefined;
  const record = openRecorder(dossier);
  const tasks = openHumanTasks(dossier, record);
  const interrupt = (by: Interruption) => {
    tasks.interrupt(by);
    pause?.end({ is: 'interrupted', by });
  };
  const calls = openCalls();
  const clock = startClock(
    () => [tasks.nextMoment(), pause?.until, dossier.hold?.stuckSince === undefined ? dossier.hold?.stuckAt : undefined].filter((at) => at !== undefined).toSorted()[0],
    () => {
      tasks.ring();
      watchHold(dossier, record);
      if (pause !== undefined && msOf(pause.until) <= Date.now()) pause.end();
    },
  );
  openDesk({
    register: () => projectRegister(dossier),
    now: () => instantOf(Date.now()),
    accept: (receipt, reply) => takeAnswer({ dossier, close: tasks.close, interrupt, joined: () => joined(), record, watchesHolds, retry: calls.again }, receipt, reply),
    refuse: (receipt) => noteRefusal(dossier, record, receipt),
  });
  void emptyOutbox(dossier, calls.call);
  void followChanges(dossier, openVisibility(dossier), clock.rewind);

  return {
    dossier,
    ask: tasks.ask,
    record,
    call: calls.call,
    nextJoining: () => new Promise((resolve) => (joined = resolve)),
    waitUntil(until) {
      if (dossier.interruption !== undefined) return Promise.resolve({ is: 'interrupted', by: dossier.interruption });
      return new Promise((resolve) => {
        pause = { until, end: (by) => ((pause = undefined), resolve(by)) };
        clock.rewind();
      });
    },
  };
}

/**
 * Since 2026-11-24 a hold that lasts longer than the policy lets it counts as stuck, which takes a timer that holds of before did not have. It may go when
 * no project that was put on hold before that day is open any more.
 */
const watchesHolds = (): boolean => patched('watch-hold');

function watchHold(dossier: Dossier, record: Recorder): void {
  const { hold } = dossier;
  if (hold?.stuckAt === undefined || hold.stuckSince !== undefined || msOf(hold.stuckAt) > Date.now()) return;
  dossier.hold = { ...hold, stuckSince: hold.stuckAt };
  const { heldAtMost } = dossier.policy;
  record('jalon.project.stalled.v1', { since: hold.since, ...headed({ fr: `suspendu depuis plus de ${heldAtMost} jours`, en: `on hold for longer than ${heldAtMost} days` }, stated(hold.reason)) });
}

/** Once a burst is over, whatever it was: each change of a dossier is a fact, and so moves its sequence. */
async function followChanges(dossier: Dossier, ...follow: readonly (() => void)[]): Promise<never> {
  for (let followed = -1; ; ) {
    await condition(() => dossier.sequence !== followed);
    await endOfBurst();
    followed = dossier.sequence;
    for (const each of follow) each();
  }
}
