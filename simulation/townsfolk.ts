/**
 * The townsfolk: each open task that the facts tell of is answered by somebody, after a while, by one of the public
 * ways; some mistakenly first, some late, some never. They know nothing but facts and their own requests.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FactData, FactEvent, FactType } from '../domain/contracts/events.ts';
import type { Seat } from '../domain/ids.ts';
import type { Pace } from '../domain/pace.ts';
import { openCast, type Cast, type CastOptions } from './cast.ts';
import { openCourier } from './courier.ts';
import { openErrands, type Errands } from './errands.ts';
import type { Story, Tally } from './tally.ts';
import { placeOf } from './taskPlace.ts';
import { liftingOf, resumptionOf, type Moment } from './unasked.ts';
import type { PublicWays } from './ways/openPublicWays.ts';

export type TownOptions = CastOptions & { tally: Tally; ways: PublicWays; pace: Pace };
export type Townsfolk = {
  /** Takes up all that stands open, once the past has been read. */
  begin(): void;
  /** Reacts to a fact that is told for the first time. */
  heed(fact: FactEvent): void;
  /** Refusals that nobody expected, and mistakes that were not refused. */
  surprises(): readonly string[];
  close(): Promise<void>;
};

/** A timer of Node holds no longer wait. */
const LONGEST_TIMER_MS = 2_147_483_647;

export function openTownsfolk(options: TownOptions): Townsfolk {
  const { tally, ways, seed } = options;
  const leaving = new AbortController();
  // As many people wait as there are open tasks.
  setMaxListeners(0, leaving.signal);
  const courier = openCourier(ways, ({ project, id, of }) => tally.stories.get(project)?.openTasks.get(id)?.of === of, leaving.signal);
  const cast = openCast(options);
  const errands = openErrands(options, cast, courier, (ms, act) => {
    const wait = Math.min(Math.max(0, ms), LONGEST_TIMER_MS);
    void sleep(wait, undefined, { signal: leaving.signal, ref: false }).then(act).catch((error: unknown) => {
      if (!leaving.signal.aborted) courier.surprises.push(`a simulated person stumbled (seed ${seed}): ${String(error)}`);
    });
  });
  const witness = openWitness(cast, errands);
  let hasBegun = false;
  return {
    begin() {
      hasBegun = true;
      for (const story of tally.stories.values()) witness.takeUp(story);
    },
    heed(fact) {
      const story = tally.stories.get(fact.subject);
      if (fact.type === 'jalon.answer.refused.v1') courier.heedRefusal(fact.data as FactData<'jalon.answer.refused.v1'>);
      if (hasBegun && story !== undefined) witness.react(story, fact);
    },
    surprises: () => courier.surprises,
    async close() {
      leaving.abort();
      await courier.idle();
    },
  };
}

type Witness = { takeUp(story: Story): void; react(story: Story, fact: FactEvent): void };
type Reaction<T extends FactType> = (story: Story, told: FactData<T>) => void;

/** What people set out to do as facts come in. */
function openWitness(cast: Cast, { answer, say }: Errands): Witness {
  function sayAt(moment: Moment | undefined, { project, department, outcome }: Story): void {
    if (moment === undefined || department === undefined || outcome !== undefined) return;
    for (const each of cast.saidAt(moment, project, department)) say(project, each);
  }

  /** Who was asked before has it no longer; who is merely told of it has nothing to answer. */
  function answerInTheirPlace({ openTasks }: Story, task: string, of: string): void {
    const asked = openTasks.get(task);
    if (asked?.of === of) answer(asked);
  }

  const resume = ({ project, department }: Story): void => (department === undefined ? undefined : say(project, resumptionOf(department)));

  const reactions: { [T in FactType]?: Reaction<T> } = {
    'jalon.phase.entered.v1': (story, { phase, round }) => (round === 1 ? sayAt(phase, story) : undefined),
    'jalon.task.asked.v1': (story, { task, about }) => {
      const asked = story.openTasks.get(task);
      if (asked !== undefined && !cast.isBySystem(asked)) answer(asked);
      if (about['step'] === 'pilot' && about['attempt'] === undefined && placeOf(task).round === 1) sayAt('pilot', story);
    },
    'jalon.task.escalated.v1': (story, { task, to }) => answerInTheirPlace(story, task, to),
    'jalon.task.reassigned.v1': (story, { task, of }) => answerInTheirPlace(story, task, of),
    'jalon.deployment.step-requested.v1': (story, { task }) => {
      const requested = story.openTasks.get(task);
      if (requested !== undefined) answer(requested);
    },
    'jalon.condition.set.v1': ({ project }, { condition, setBy }) => {
      for (const each of liftingOf(condition, setBy as Seat, cast.chanceFor(project, condition))) say(project, each);
    },
    'jalon.project.held.v1': resume,
  };

  return {
    takeUp(story) {
      for (const task of story.openTasks.values()) answer(task);
      sayAt(story.phase, story);
      if (story.heldSince !== undefined) resume(story);
    },
    react: (story, fact) => (reactions[fact.type] as Reaction<FactType> | undefined)?.(story, fact.data as never),
  };
}
