/** People in a year: each fact that asks something of somebody makes them set out to do something about it, some day. */
import type { FactData, FactType } from '../../domain/contracts/events.ts';
import type { Fact } from '../../domain/dossier.ts';
import type { Seat } from '../../domain/ids.ts';
import { MS_PER_DAY } from '../../domain/pace.ts';
import { answerIdOf } from '../answerIds.ts';
import type { Cast } from '../cast.ts';
import { placeOf } from '../taskPlace.ts';
import { liftingOf, resumptionOf, type Moment, type Saying } from '../unasked.ts';
import { todayIn, type CityInAYear } from './cityInAYear.ts';
import { openSettingOut } from './settingOut.ts';
import { whoAnswers } from './whoAnswers.ts';

/** What is said unasked makes sense at least. */
const UNDUE: ReadonlySet<string> = new Set(['malformed', 'answer-malformed', 'not-allowed', 'substitution-unknown', 'party-decides-nothing']);

export function openPeopleInAYear(city: CityInAYear, cast: Cast): { heed(fact: Fact): void } {
  const { ledger, dayBook, post, requests, seed, surprises } = city;
  const takeUp = openSettingOut(city, cast);
  const departments = new Map<string, string>();

  function say(project: string, saying: Saying): void {
    const run = async (): Promise<void> => {
      const speaker = whoAnswers({ seats: [saying.of] }, todayIn(city), requests.get(project)?.involved ?? [], cast.chanceFor(project, saying.key, 'speaker')) ?? { by: { id: saying.of } };
      const came = await post.update(project, { id: answerIdOf(seed, project, saying.key), task: saying.task, ...speaker, answer: saying.answer });
      if (came.is === 'refused' && UNDUE.has(came.reason)) surprises.push(`expected ${saying.task} of ${project} to make sense, got ${came.reason} ${came.detail}`);
    };
    dayBook.plan({ at: city.clock.now + saying.afterDays * MS_PER_DAY, isRace: false, run });
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
