/** The office of one project: what its phases work with, wired around the dossier. */
import type { Dossier } from '../domain/dossier.ts';
import { instantOf, msOf, type Instant } from '../domain/ids.ts';
import { projectRegister } from '../domain/projectRegister.ts';
import { startClock } from './clock.ts';
import { openDesk } from './desk.ts';
import { openHumanTasks, type HumanTasks } from './humanTask.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { openRecorder, type Recorder } from './recorder.ts';
import { takeAnswer, noteRefusal } from './taking.ts';
import { openVisibility } from './visibility.ts';

export type Office = {
  dossier: Dossier;
  ask: HumanTasks['ask'];
  record: Recorder;
  /** Lets time pass, as the policy counts it; nobody is asked anything. */
  waitUntil(instant: Instant): Promise<void>;
  /** Resolves when the hold is over: resumed or withdrawn. */
  whenResumed(): Promise<void>;
  outbox: Outbox;
};

export function openOffice(dossier: Dossier): Office {
  const refresh = openVisibility(dossier);
  const outbox = openOutbox(dossier);
  let isTurnOpen = false;
  let pause: { until: Instant; end: () => void } | undefined;
  let tellResumed = (): void => {};

  // One upsert and one publication for all that a burst of messages sets in motion.
  async function endTurn(): Promise<void> {
    await quiet(dossier);
    isTurnOpen = false;
    refresh();
    clock.rewind();
    outbox.flush();
  }
  function changed(): void {
    if (isTurnOpen) return;
    isTurnOpen = true;
    void endTurn();
  }

  const record = openRecorder(dossier, changed);
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
    accept: (receipt, reply) => takeAnswer({ dossier, tasks, record, tellResumed: () => tellResumed() }, receipt, reply),
    refuse: (receipt) => noteRefusal(dossier, record, receipt),
  });

  return {
    dossier,
    ask: tasks.ask,
    record,
    waitUntil: (until) =>
      new Promise((resolve) => {
        pause = { until, end: () => ((pause = undefined), resolve()) };
        changed();
      }),
    whenResumed: () => new Promise((resolve) => (tellResumed = resolve)),
    outbox,
  };
}

/** Returns once the microtasks of this activation set nothing more in motion; the same on replay. */
async function quiet(dossier: Dossier): Promise<void> {
  for (let seen = -1; seen !== dossier.sequence; ) {
    seen = dossier.sequence;
    for (let tick = 0; tick < 40; tick += 1) await Promise.resolve();
  }
}
