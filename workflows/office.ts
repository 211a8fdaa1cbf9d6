/** The office of one project: what its phases work with, wired around the dossier. */
import { condition } from '@temporalio/workflow';
import type { Dossier } from '../domain/dossier.ts';
import { instantOf, msOf, type Instant } from '../domain/ids.ts';
import { projectRegister } from '../domain/projectRegister.ts';
import { startClock } from './clock.ts';
import { openDesk } from './desk.ts';
import { openHumanTasks, type HumanTasks } from './humanTask.ts';
import { emptyOutbox } from './outbox.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { noteRefusal, takeAnswer } from './taking.ts';
import { openVisibility } from './visibility.ts';

export type Office = {
  dossier: Dossier;
  ask: HumanTasks['ask'];
  record: Recorder;
  /** Lets time pass, as the policy counts it; nobody is asked anything. */
  waitUntil(instant: Instant): Promise<void>;
};

/** Starts what goes on for as long as the workflow runs: the desk, the clock, the outbox, and what the UI shows. */
export function openOffice(dossier: Dossier): Office {
  let pause: { until: Instant; end: () => void } | undefined;
  const record = openRecorder(dossier);
  const tasks = openHumanTasks(dossier, record);
  const clock = startClock(
    () => [tasks.nextMoment(), pause?.until].filter((at) => at !== undefined).toSorted()[0],
    () => {
      tasks.ring();
      if (pause !== undefined && msOf(pause.until) <= Date.now()) pause.end();
    },
  );
  openDesk({
    register: () => projectRegister(dossier),
    now: () => instantOf(Date.now()),
    accept: (receipt, reply) => takeAnswer({ dossier, tasks, record }, receipt, reply),
    refuse: (receipt) => noteRefusal(dossier, record, receipt),
  });
  void emptyOutbox(dossier);
  void followChanges(dossier, openVisibility(dossier), clock.rewind);

  return {
    dossier,
    ask: tasks.ask,
    record,
    waitUntil: (until) =>
      new Promise((resolve) => {
        pause = { until, end: () => ((pause = undefined), resolve()) };
        clock.rewind();
      }),
  };
}

/** Once a burst has settled, whatever it was: each change of a dossier is a fact, and so moves its sequence. */
async function followChanges(dossier: Dossier, ...follow: readonly (() => void)[]): Promise<never> {
  for (let followed = -1; ; ) {
    await condition(() => dossier.sequence !== followed);
    followed = dossier.sequence;
    for (const each of follow) each();
  }
}
