/**
 * The townsfolk: each open task that the facts tell of is answered by somebody, after a while, by one of the public
 * ways; some mistakenly first, some late, some never. They know nothing but facts and their own requests.
 */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerData, FactData, FactEvent } from '../domain/contracts/events.ts';
import type { Pace } from '../domain/pace.ts';
import type { Policy } from '../domain/policy.ts';
import { standingTaskOf } from '../domain/projectRegister.ts';
import { TASK_KINDS, type TaskKind } from '../domain/taskKinds.ts';
import { answerIdOf, wrongAnswerIdOf } from './answerIds.ts';
import type { KnownRequest } from './census.ts';
import { chanceOf, type Chance } from './chance.ts';
import { openCourier, type Courier } from './courier.ts';
import { habitOf, type Habit } from './habits.ts';
import { leaningOf } from './leaning.ts';
import { answerOf } from './people.ts';
import { seatHolder } from './seatHolder.ts';
import type { AskedTask, Story, Tally } from './tally.ts';
import { placeOf } from './taskPlace.ts';
import type { WayName } from './ways/publicWay.ts';
import type { PublicWays } from './ways/openPublicWays.ts';

export type TownOptions = { tally: Tally; ways: PublicWays; policy: Policy; seed: number; pace: Pace; requests: ReadonlyMap<string, KnownRequest> };
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

export function openTownsfolk({ tally, ways, policy, seed, pace, requests }: TownOptions): Townsfolk {
  const leaving = new AbortController();
  // As many people wait as there are open tasks.
  setMaxListeners(0, leaving.signal);
  const courier: Courier = openCourier(ways, (project, task) => isOpen(project, task), leaving.signal);
  let hasBegun = false;

  const isOpen = (project: string, task: string): boolean => tally.stories.get(project)?.openTasks.has(task) === true;
  const chanceFor = (...names: readonly string[]): Chance => chanceOf(seed, ...names);
  const leaningFor = (project: string) => leaningOf(chanceFor(project, 'leaning'), requests.get(project));

  function after(ms: number, act: () => Promise<void>): void {
    const wait = Math.min(Math.max(0, ms), LONGEST_TIMER_MS);
    void sleep(wait, undefined, { signal: leaving.signal, ref: false }).then(act).catch((error: unknown) => {
      if (!leaving.signal.aborted) courier.surprises.push(`a simulated person stumbled: ${String(error)}`);
    });
  }

  function plan(task: AskedTask): void {
    if (!isKind(task.kind)) return;
    const habit = habitOf(chanceFor(task.project, task.id, 'habit'), policy.terms[task.kind]);
    if (habit.after === 'never') return;
    const answer = answerFor(task, task.kind);
    const untilAnswer = task.askedAt + habit.after * (task.dueAt - task.askedAt) - Date.now();
    after(untilAnswer / 2, () => err(task, answer, habit));
    after(untilAnswer, () => deliver(task, answer, habit));
  }

  function answerFor({ project, id, of, about }: AskedTask, kind: TaskKind): AnswerData {
    const chance = chanceFor(project, id, 'answer');
    const content = answerOf(kind, { about, ...placeOf(id), leaning: leaningFor(project), neighbour: neighbourOf(project), chance });
    const holder = seatHolder(of, policy, requests.get(project)?.involved ?? [], chance);
    return { id: answerIdOf(seed, project, id), task: id, ...holder, answer: content };
  }

  function neighbourOf(project: string): string | undefined {
    const [first, ...others] = [...requests.keys()].filter((each) => each !== project);
    return requests.get(project)?.overlapsWith ?? (first === undefined ? undefined : chanceFor(project, 'neighbour').oneOf([first, ...others]));
  }

  async function err({ project, id: task }: AskedTask, answer: AnswerData, { mistake, way }: Habit): Promise<void> {
    if (!isOpen(project, task)) return;
    const id = wrongAnswerIdOf(seed, project, task);
    if (mistake === 'stranger') await courier.deliverWrong(way, project, { id, task, by: { id: 'somebody-else' }, answer: answer.answer });
    if (mistake === 'malformed') await courier.deliverWrong(way, project, { ...answer, id, answer: { ...answer.answer, unheardOf: true } });
  }

  async function deliver({ project, id: task }: AskedTask, answer: AnswerData, { mistake, way }: Habit): Promise<void> {
    if (!isOpen(project, task)) return;
    await courier.deliver(way, project, answer);
    if (mistake === 'repeat') await courier.repeat(way === 'http' ? 'update' : 'http', project, answer);
  }

  /** What is said unasked: a department withdraws, or a project is put on hold for a while. */
  function planUnasked({ project, department, startedAt = Date.now(), outcome }: Story): void {
    if (department === undefined || outcome !== undefined) return;
    const chance = chanceFor(project, 'unasked');
    const afterDays = chance.between(4, 60);
    if (leaningFor(project) === 'withdrawn') sayUnasked(startedAt + afterDays * pace.msPerDay, project, department, 'withdraw', 'The need has gone.');
    else if (chance.happens(0.04)) sayUnasked(startedAt + afterDays * pace.msPerDay, project, department, 'hold', 'Waiting for the budget.');
  }

  function planResumption({ project, department, heldSince }: Story): void {
    if (department !== undefined && heldSince !== undefined) sayUnasked(heldSince + 4 * pace.msPerDay, project, department, 'resume', 'The budget is there.');
  }

  function sayUnasked(at: number, project: string, department: string, what: 'withdraw' | 'hold' | 'resume', reason: string): void {
    const task = standingTaskOf(what);
    const way = chanceFor(project, task, 'habit').oneOf<WayName>(['http', 'kafka', 'update', 'signal']);
    const answer = { id: answerIdOf(seed, project, task), task, by: { id: `service:${department}` }, answer: { reason } };
    after(at - Date.now(), async () => {
      if (tally.stories.get(project)?.outcome === undefined) await courier.deliverUnasked(way, project, answer);
    });
  }

  return {
    begin() {
      hasBegun = true;
      for (const story of tally.stories.values()) {
        for (const task of story.openTasks.values()) plan(task);
        planUnasked(story);
        planResumption(story);
      }
    },
    heed(fact) {
      const story = tally.stories.get(fact.subject);
      if (fact.type === 'jalon.answer.refused.v1') courier.heedRefusal(fact.data as FactData<'jalon.answer.refused.v1'>);
      if (!hasBegun || story === undefined) return;
      const task = fact.type === 'jalon.task.asked.v1' ? story.openTasks.get((fact.data as FactData<'jalon.task.asked.v1'>).task) : undefined;
      if (task !== undefined) plan(task);
      if (fact.type === 'jalon.project.started.v1') planUnasked(story);
      if (fact.type === 'jalon.project.held.v1') planResumption(story);
    },
    surprises: () => courier.surprises,
    async close() {
      leaving.abort();
      await courier.idle();
    },
  };
}

const isKind = (kind: string): kind is TaskKind => (TASK_KINDS as readonly string[]).includes(kind);
