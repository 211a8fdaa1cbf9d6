/** Answering in a year: whoever is there today answers, somebody else tomorrow where nobody was or who tried may not; and the same answer twice is one answer. */
import { MS_PER_DAY } from '../../domain/pace.ts';
import { candidatesOf } from '../../domain/taskRegister.ts';
import { answerIdOf, wrongAnswerIdOf } from '../answerIds.ts';
import type { Cast } from '../cast.ts';
import type { AskedTask } from '../tally.ts';
import { todayIn, type CityInAYear } from './cityInAYear.ts';
import { termNow, type Asking } from './ledger.ts';
import type { Manner } from './manner.ts';
import { whoAnswers, type Speaker } from './whoAnswers.ts';

/** A signed-off Signal says nothing back: whoever sent one looks after so long whether it was taken. */
const LOOK_AGAIN_AFTER = MS_PER_DAY;

/** An answer may cross the end of its task on the way, or somebody who took it in hand. */
const CROSSED: ReadonlySet<string> = new Set(['task-closed', 'task-unknown', 'project-closed', 'held-by-another']);
/** Whoever tried may not; somebody else may. */
const NOT_THEY: ReadonlySet<string> = new Set(['conflict-of-interest', 'departed', 'substitution-unknown', 'not-allowed']);

export type Answering = { answer(asking: Asking, manner: Manner): Promise<void>; slip(asking: Asking, manner: Manner): Promise<void>; answerLate(asking: Asking): Promise<void>; speakerFor(asking: Asking): Speaker | undefined };

export function openAnswering(city: CityInAYear, cast: Cast): Answering {
  const { ledger, post, dayBook, clock, seed, surprises, requests } = city;
  const barred = new Map<Asking, readonly string[]>();
  const tries = new Map<Asking, number>();

  function speakerFor(asking: Asking): Speaker | undefined {
    const { project, task, holder } = asking;
    const chance = cast.chanceFor(project, task, 'speaker', String(tries.get(asking) ?? 0));
    return whoAnswers({ seats: candidatesOf(asking), holder }, todayIn(city), [...(requests.get(project)?.involved ?? []), ...(barred.get(asking) ?? [])], chance);
  }

  const contentOf = (asking: Asking) => cast.partIn(asTask(asking))?.answer.answer;
  const tomorrow = (run: () => Promise<void>) => dayBook.plan({ at: clock.now + LOOK_AGAIN_AFTER, isRace: false, run });

  async function answer(asking: Asking, manner: Manner): Promise<void> {
    const { project, task } = asking;
    if (asking.end !== undefined) return;
    const speaker = cast.isBySystem(asTask(asking)) ? { by: { id: asking.of } } : speakerFor(asking);
    const content = contentOf(asking);
    if (content === undefined) return void surprises.push(`nobody knows how to answer ${asking.kind}`);
    if (speaker === undefined) return tomorrow(() => answer(asking, manner));

    const tried = (tries.get(asking) ?? 0) + 1;
    tries.set(asking, tried);
    const sent = { id: tried === 1 ? answerIdOf(seed, project, task) : `${answerIdOf(seed, project, task)}-${tried}`, task, ...speaker, answer: content };
    if (manner.way === 'signal' && tried === 1) {
      await post.signal(project, sent);
      return tomorrow(() => answer(asking, manner));
    }
    const came = await post.update(project, sent);
    if (came.is === 'unavailable') return tomorrow(() => answer(asking, manner));
    if (came.is === 'refused') {
      if (NOT_THEY.has(came.reason)) barred.set(asking, [...(barred.get(asking) ?? []), sent.by.id, ...(sent.onBehalfOf === undefined ? [] : [sent.onBehalfOf])]);
      else if (!CROSSED.has(came.reason)) surprises.push(`expected an answer of ${sent.by.id} to ${task} of ${project} to be taken, got ${came.reason} ${came.detail}`);
      return tried > MOST_TRIES ? void surprises.push(`${task} of ${project} was tried ${tried} times, at last ${came.reason}`) : tomorrow(() => answer(asking, manner));
    }
    if (manner.slip !== 'repeat') return;
    const repeated = await post.update(project, sent, 'again');
    if (repeated.is === 'replied' && JSON.stringify(repeated.reply) !== JSON.stringify(came.reply)) surprises.push(`expected the same reply to the same answer to ${task} of ${project}, got another`);
    if (repeated.is === 'refused' && !CROSSED.has(repeated.reason)) surprises.push(`expected the same reply to the same answer to ${task} of ${project}, got ${repeated.reason}`);
  }

  return {
    answer,
    speakerFor,
    async slip(asking, { slip }) {
      const { project, task, end } = asking;
      const content = contentOf(asking);
      if (end !== undefined || content === undefined) return;
      const id = wrongAnswerIdOf(seed, project, task);
      const wrong = slip === 'stranger'
        ? { id, task, by: { id: 'somebody-else' }, answer: content }
        : { id, task, by: { id: asking.holder ?? asking.of }, answer: { ...content, unheardOf: true } };
      const came = await post.update(project, wrong);
      if (came.is === 'replied') surprises.push(`expected a wrong answer to ${task} of ${project} to be refused, got it taken`);
    },
    async answerLate(asking) {
      const content = contentOf(asking);
      const speaker = speakerFor(asking);
      if (!ledger.isLapsed(asking) || content === undefined || speaker === undefined) return;
      const came = await post.update(asking.project, { id: answerIdOf(seed, asking.project, asking.task), task: asking.task, ...speaker, answer: content });
      if (came.is === 'refused' && !CROSSED.has(came.reason) && !NOT_THEY.has(came.reason)) surprises.push(`expected a late answer to ${asking.task} of ${asking.project} to be welcome, got ${came.reason} ${came.detail}`);
    },
  };
}

const MOST_TRIES = 30;

export function asTask(asking: Asking): AskedTask {
  const { project, task: id, kind, of, about, terms: [first] } = asking;
  return { project, id, kind, of, about, askedAt: Date.parse(first.setAt), dueAt: Date.parse(termNow(asking).dueAt) };
}
