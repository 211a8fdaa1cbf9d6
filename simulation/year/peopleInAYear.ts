/** People in a year: each fact that asks something of somebody makes them set out to do something about it, some day. */
import type { FactData, FactType } from '../../domain/contracts/events.ts';
import type { Fact } from '../../domain/dossier.ts';
import { msOf, type Seat } from '../../domain/ids.ts';
import { MS_PER_DAY } from '../../domain/pace.ts';
import { answerIdOf } from '../answerIds.ts';
import type { Cast } from '../cast.ts';
import { placeOf } from '../taskPlace.ts';
import { liftingOf, resumptionOf, type Moment, type Saying } from '../unasked.ts';
import { openActs } from './handling.ts';
import { asTask, openAnswering } from './answering.ts';
import { dayIn, todayIn, type CityInAYear } from './cityInAYear.ts';
import { termNow, type Asking } from './ledger.ts';
import { mannerOf, type Manner } from './manner.ts';
import { whoAnswers } from './whoAnswers.ts';

/** Whoever leaves within so many days takes in hand what comes, and leaves it to who comes after. */
const LEAVES_SOON_DAYS = 21;
/** What is said unasked makes sense at least. */
const UNDUE: ReadonlySet<string> = new Set(['malformed', 'answer-malformed', 'not-allowed', 'substitution-unknown', 'party-decides-nothing']);

export function openPeopleInAYear(city: CityInAYear, cast: Cast): { heed(fact: Fact): void } {
  const { ledger, dayBook, policy, post, requests, seed, surprises, staff } = city;
  const answering = openAnswering(city, cast);
  const acts = openActs(city, cast, answering);
  const departments = new Map<string, string>();
  const plan = (at: number, run: () => Promise<unknown>, isRace = false) => dayBook.plan({ at, isRace, run: async () => void (await run()) });

  function takeUp(asking: Asking): void {
    const { project, task, kind } = asking;
    const [askedAt, dueAt] = [asTask(asking).askedAt, asTask(asking).dueAt];
    const term = dueAt - askedAt;
    const manner: Manner = cast.isBySystem(asTask(asking))
      ? { answerAt: askedAt, handling: 'answers', slip: 'none', way: 'update', isRace: false }
      : mannerOf({ kind, askedAt, dueAt }, policy.terms[kind], cast.chanceFor(project, task, 'manner'));
    const { answerAt, handling, slip, isRace } = manner;
    if (slip === 'stranger' || slip === 'malformed') plan(askedAt + term * 0.04, () => answering.slip(asking, manner));
    if (handling === 'is-nudged') plan(Math.min(dueAt - MS_PER_DAY, answerAt === 'never' ? dueAt : answerAt - MS_PER_DAY), () => acts.nudge(asking));
    if (isWithWhomLeaves(asking)) return plan(askedAt, () => leaveBehind(asking, manner));
    if (answerAt === 'never') return;
    if (handling === 'claims' || handling === 'delegates') plan(askedAt + term * 0.02, () => acts.claim(asking));
    if (handling === 'delegates') plan(askedAt + term * 0.05 + MS_PER_DAY, () => acts.delegate(asking));
    if (handling === 'extends') {
      plan(dueAt - Math.min(3 * MS_PER_DAY, term * 0.2), () => acts.extend(asking));
      return plan(dueAt + MS_PER_DAY, async () => plan(msOf(termNow(asking).dueAt) + (answerAt > dueAt ? answerAt - dueAt : -MS_PER_DAY), () => answering.answer(asking, manner), isRace));
    }
    if (answerAt > dueAt && kind === 'interview') plan(answerAt, () => answering.answerLate(asking));
    plan(answerAt, () => answering.answer(asking, manner), isRace);
  }

  const isWithWhomLeaves = (asking: Asking): boolean => leaverOf(asking) !== undefined;
  const leaverOf = ({ of }: Asking): string | undefined => {
    const day = dayIn(city);
    return Object.entries(city.roll().mandates).find(([person, seats]) => seats.includes(of) && staff.leavesWithin(person, LEAVES_SOON_DAYS, day))?.[0];
  };

  /** Answered after the departure, by whoever it went to. */
  async function leaveBehind(asking: Asking, manner: Manner): Promise<void> {
    await acts.claim(asking);
    plan(city.clock.now + (LEAVES_SOON_DAYS + 2) * MS_PER_DAY, () => answering.answer(asking, manner));
  }

  function say(project: string, saying: Saying): void {
    plan(city.clock.now + saying.afterDays * MS_PER_DAY, async () => {
      const speaker = whoAnswers({ seats: [saying.of] }, todayIn(city), requests.get(project)?.involved ?? [], cast.chanceFor(project, saying.key, 'speaker')) ?? { by: { id: saying.of } };
      const came = await post.update(project, { id: answerIdOf(seed, project, saying.key), task: saying.task, ...speaker, answer: saying.answer });
      if (came.is === 'refused' && UNDUE.has(came.reason)) surprises.push(`expected ${saying.task} of ${project} to make sense, got ${came.reason} ${came.detail}`);
    });
  }

  function sayAt(moment: Moment, project: string): void {
    const department = departments.get(project);
    if (department !== undefined && !ledger.outcomes.has(project)) for (const each of cast.saidAt(moment, project, department)) say(project, each);
  }

  const reactions: { [T in FactType]?: (told: FactData<T>, project: string) => void } = {
    'jalon.project.started.v1': ({ department }, project) => void departments.set(project, department),
    'jalon.phase.entered.v1': ({ phase, round }, project) => (round === 1 ? sayAt(phase, project) : undefined),
    'jalon.task.asked.v1': ({ task, about }, project) => {
      const asking = ledger.openTask(project, task);
      if (asking !== undefined) takeUp(asking);
      if (about['step'] === 'pilot' && about['attempt'] === undefined && placeOf(task).round === 1) sayAt('pilot', project);
    },
    'jalon.condition.set.v1': ({ condition, setBy }, project) => {
      for (const each of liftingOf(condition, setBy as Seat, cast.chanceFor(project, condition))) say(project, each);
    },
    'jalon.project.held.v1': (_told, project) => {
      const department = departments.get(project);
      if (department !== undefined) say(project, resumptionOf(department));
    },
  };

  return { heed: ({ type, data, project }) => (reactions[type as FactType] as ((told: unknown, project: string) => void) | undefined)?.(data, project) };
}
