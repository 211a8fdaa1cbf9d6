/** Errands: who has something to answer or to say goes when it is time, unless it has become pointless on the way. */
import type { AnswerData } from '../domain/contracts/events.ts';
import type { Pace } from '../domain/pace.ts';
import { wrongAnswerIdOf } from './answerIds.ts';
import type { Cast } from './cast.ts';
import type { Courier } from './courier.ts';
import type { Habit } from './habits.ts';
import type { AskedTask, Tally } from './tally.ts';
import type { Saying } from './unasked.ts';

export type Errands = { answer(task: AskedTask): void; say(project: string, saying: Saying): void };
/** Does something after so many milliseconds. */
export type After = (ms: number, act: () => Promise<void>) => void;

/** Days after its lapse at which a task is answered by whoever comes too late. */
const TOO_LATE_BY = 2;

export function openErrands({ tally, seed, pace }: { tally: Tally; seed: number; pace: Pace }, cast: Cast, courier: Courier, after: After): Errands {
  const storyOf = (project: string) => tally.stories.get(project);

  async function err(asked: AskedTask, answer: AnswerData, { mistake, way }: Habit): Promise<void> {
    if (!courier.isAsked(asked)) return;
    const { project, id: task, of } = asked;
    const id = wrongAnswerIdOf(seed, project, task, of);
    if (mistake === 'stranger') await courier.deliverWrong(way, project, { id, task, by: { id: 'somebody-else' }, answer: answer.answer });
    if (mistake === 'malformed') await courier.deliverWrong(way, project, { ...answer, id, answer: { ...answer.answer, unheardOf: true } });
  }

  async function deliver(asked: AskedTask, answer: AnswerData, { mistake, way }: Habit): Promise<void> {
    if (!courier.isAsked(asked)) return;
    await courier.deliver(way, asked, answer);
    if (mistake === 'repeat') await courier.repeat(way === 'http' ? 'update' : 'http', asked.project, answer);
  }

  /** Still welcome, unless the project has ended meanwhile. */
  async function deliverTooLate({ project, id: task }: AskedTask, answer: AnswerData, { way }: Habit): Promise<void> {
    const story = storyOf(project);
    if (story?.lapsedTasks.has(task) === true && !story.hasEnded) await courier.deliverUnasked(way, project, answer);
  }

  return {
    answer(task) {
      const part = cast.partIn(task);
      if (part === undefined) return;
      const { habit, answer, grace } = part;
      if (habit.after === 'never') return;
      if (habit.after === 'lapsed') return after(task.dueAt + (grace + TOO_LATE_BY) * pace.msPerDay - Date.now(), () => deliverTooLate(task, answer, habit));
      const untilAnswer = task.askedAt + habit.after * (task.dueAt - task.askedAt) - Date.now();
      after(untilAnswer / 2, () => err(task, answer, habit));
      after(untilAnswer, () => deliver(task, answer, habit));
    },
    say(project, saying) {
      const { way, answer } = cast.said(project, saying);
      after(saying.afterDays * pace.msPerDay, async () => {
        if (storyOf(project)?.hasEnded === false) await courier.deliverUnasked(way, project, answer);
      });
    },
  };
}
