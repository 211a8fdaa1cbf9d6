/** What somebody who is asked sets out to do, and on which days: by their manner, and by whether they are about to leave. */
import { msOf } from '../../domain/ids.ts';
import { MS_PER_DAY } from '../../domain/pace.ts';
import type { Cast } from '../cast.ts';
import { asTask, openAnswering } from './answering.ts';
import { dayIn, type CityInAYear } from './cityInAYear.ts';
import { openActs } from './handling.ts';
import { termNow, type Asking } from './ledger.ts';
import { mannerOf, type Manner } from './manner.ts';

/** Whoever leaves within so many days takes in hand what comes, and leaves it to who comes after. */
const LEAVES_SOON_DAYS = 21;

export function openSettingOut(city: CityInAYear, cast: Cast): (asking: Asking) => void {
  const { dayBook, policy, staff } = city;
  const answering = openAnswering(city, cast);
  const acts = openActs(city, cast, answering);
  const plan = (at: number, run: () => Promise<unknown>, isRace = false) => dayBook.plan({ at, isRace, run: async () => void (await run()) });

  function takeUp(asking: Asking): void {
    const { askedAt, dueAt } = asTask(asking);
    const term = dueAt - askedAt;
    const manner = mannerIn(asking);
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
    if (answerAt > dueAt && asking.kind === 'interview') plan(answerAt, () => answering.answerLate(asking));
    plan(answerAt, () => answering.answer(asking, manner), isRace);
  }

  function mannerIn(asking: Asking): Manner {
    const { kind, project, task } = asking;
    const { askedAt, dueAt } = asTask(asking);
    if (cast.isBySystem(asTask(asking))) return { answerAt: askedAt, handling: 'answers', slip: 'none', way: 'update', isRace: false };
    return mannerOf({ kind, askedAt, dueAt }, policy.terms[kind], cast.chanceFor(project, task, 'manner'));
  }

  function isWithWhomLeaves({ of }: Asking): boolean {
    const day = dayIn(city);
    return Object.entries(city.roll().mandates).some(([person, seats]) => seats.includes(of) && staff.leavesWithin(person, LEAVES_SOON_DAYS, day));
  }

  /** Answered after the departure, by whoever it went to. */
  async function leaveBehind(asking: Asking, manner: Manner): Promise<void> {
    await acts.claim(asking);
    plan(city.clock.now + (LEAVES_SOON_DAYS + 2) * MS_PER_DAY, () => answering.answer(asking, manner));
  }

  return takeUp;
}
