/** What people do with what they are asked beside answering it: they take it in hand, hand it to a colleague, ask for more time, or are reminded by a coordinator. */
import { addDays } from '../../domain/calendar.ts';
import { localDay } from '../../domain/cityTime.ts';
import { isSeat } from '../../domain/mandate.ts';
import { standingTaskOf } from '../../domain/projectRegister.ts';
import type { TaskAct } from '../../domain/taskKinds.ts';
import { answerIdOf } from '../answerIds.ts';
import type { Cast } from '../cast.ts';
import type { Answering } from './answering.ts';
import { dayIn, todayIn, type CityInAYear } from './cityInAYear.ts';
import { termNow, type Asking } from './ledger.ts';
import { whoAnswers, type Speaker } from './whoAnswers.ts';

export type Acts = {
  /** `true` where it is in their hands now. */
  claim(asking: Asking): Promise<boolean>;
  delegate(asking: Asking): Promise<void>;
  extend(asking: Asking): Promise<void>;
  nudge(asking: Asking): Promise<void>;
};

/** It may be closed on the way, be in somebody's hands, have had all its time, or be for somebody else; what is badly said is a surprise. */
const BADLY_SAID: ReadonlySet<string> = new Set(['malformed', 'answer-malformed', 'delegate-unfit', 'not-a-candidate', 'substitution-unknown', 'extension-unfit']);

export function openActs(city: CityInAYear, cast: Cast, { speakerFor }: Answering): Acts {
  const { post, seed, surprises, policy, requests, staff } = city;

  async function say(asking: Asking, act: TaskAct, { by, onBehalfOf }: Speaker, answer: object): Promise<boolean> {
    const { project, task: on } = asking;
    const task = standingTaskOf(act, on);
    const came = await post.update(project, { id: answerIdOf(seed, project, `${task}/${dayIn(city)}`), task, by, ...(onBehalfOf !== undefined && { onBehalfOf }), answer: { ...answer } });
    if (came.is === 'refused' && BADLY_SAID.has(came.reason)) surprises.push(`expected ${task} of ${project} to make sense, got ${came.reason} ${came.detail}`);
    return came.is === 'replied';
  }

  /** Somebody who works here, is there today, and has nothing to do with the project. */
  function colleagueOf(asking: Asking, speaker: Speaker): string | undefined {
    const { mandates } = city.roll();
    const day = dayIn(city);
    const none = [speaker.by.id, speaker.onBehalfOf, ...(requests.get(asking.project)?.involved ?? [])];
    const [first, ...others] = Object.keys(mandates).filter((person) => !none.includes(person) && !staff.isAway(person, day) && !staff.leavesWithin(person, 60, day));
    return first === undefined ? undefined : cast.chanceFor(asking.project, asking.task, 'colleague').oneOf([first, ...others]);
  }

  return {
    async claim(asking) {
      const speaker = asking.end === undefined && asking.holder === undefined ? speakerFor(asking) : undefined;
      if (speaker === undefined || isSeat(speaker.by.id)) return false;
      return say(asking, 'claim', speaker, {});
    },
    async delegate(asking) {
      const speaker = asking.end === undefined && asking.holder !== undefined ? speakerFor(asking) : undefined;
      const to = speaker === undefined ? undefined : colleagueOf(asking, speaker);
      if (speaker !== undefined && to !== undefined) await say(asking, 'delegate', speaker, { to, reason: 'She knows the matter better.' });
    },
    async extend(asking) {
      const speaker = asking.end === undefined ? speakerFor(asking) : undefined;
      const days = Math.min(policy.extensions.days, cast.chanceFor(asking.project, asking.task, 'extension').whole(5, 15));
      if (speaker !== undefined) await say(asking, 'extend', speaker, { until: addDays(localDay(termNow(asking).dueAt, policy.zone), days), reason: 'The figures come at the end of the month.' });
    },
    async nudge(asking) {
      const { project, task, end } = asking;
      const coordinator = whoAnswers({ seats: ['role:coordinator'] }, todayIn(city), [], cast.chanceFor(project, task, 'coordinator'));
      if (end === undefined && coordinator !== undefined) await say(asking, 'nudge', coordinator, { reason: 'The committee sits soon.' });
    },
  };
}
