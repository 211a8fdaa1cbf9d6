/**
 * A year of a city, day by day: projects come in, people answer, are away, leave and are replaced, while the clock leaps from one deadline to the next.
 * It ends with the accounts: nothing asked is lost, nothing is answered twice, and whatever was due was done.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { ADOPT_ROLL } from '../../domain/adoptRoll.ts';
import { instantOn } from '../../domain/cityTime.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { ENGINE, workflowIdOf, type ProjectId } from '../../domain/ids.ts';
import { MS_PER_DAY, REAL_TIME } from '../../domain/pace.ts';
import type { Policy } from '../../domain/policy.ts';
import { openCast } from '../cast.ts';
import type { Census } from '../census.ts';
import { dayIn, isDayOfWork, type CityInAYear } from './cityInAYear.ts';
import { openDayBook, runAll } from './dayBook.ts';
import { openLedger } from './ledger.ts';
import { openPeopleInAYear } from './peopleInAYear.ts';
import { openPost } from './post.ts';
import { requestsOfAYear, type DatedRequest } from './requestsOfAYear.ts';
import { rollsOfAYear } from './rollsOfAYear.ts';
import type { Stage } from './stage.ts';
import { staffOfAYear } from './staffOfAYear.ts';
import { accountsOf, type YearAccounts } from './yearAccounts.ts';
import { yearPorts } from './yearPorts.ts';

export type YearOptions = { policy: Policy; directory: Directory; census: Census; projects: number; days: number; seed: number };
export type YearProgress = (day: number, city: Pick<CityInAYear, 'ledger' | 'clock'>) => void;

/** People come to work an hour after the morning's reminders. */
const OFFICE_OPENS = 9 * 60;

export async function playYear(stage: Stage, options: YearOptions, progress: YearProgress): Promise<YearAccounts> {
  const startedAt = Date.now();
  const { policy, directory, census, projects, days, seed } = options;
  const { dated, known } = requestsOfAYear(census, { projects, days, seed });
  const clock = { now: await stage.now() };
  const from = dayIn({ policy, clock });
  const staff = staffOfAYear(directory, { from, days, seed });
  const rollOn = rollsOfAYear(staff, policy);
  let roll = rollOn(from);
  const city: CityInAYear = { policy, seed, requests: known, staff, ledger: openLedger(), post: openPost(stage.client), dayBook: openDayBook(), clock, surprises: [], roll: () => roll };
  const { ledger, dayBook } = city;
  const cast = openCast({ policy, seed, requests: known, roll: { get mandates() { return roll.mandates; }, get substitutions() { return roll.substitutions; } } });
  const people = openPeopleInAYear(city, cast);

  const start = ({ project, event: { source, data } }: DatedRequest) =>
    stage.client.workflow.start('project', { taskQueue: stage.taskQueue, workflowId: workflowIdOf(project), args: [{ project, source, request: data, policy, roll, pace: REAL_TIME }] });

  /** As the services tell it: by Signal, with the engine's own word. */
  async function tellRoll(day: string): Promise<void> {
    if (!staff.changesOn.includes(day) || day === from) return;
    roll = rollOn(day);
    const told = roll;
    await runAll(ledger.openProjects().map((project) => ({ run: () => city.post.signal(project, { id: `roll|${told.version}`, task: ADOPT_ROLL, by: { id: ENGINE }, answer: { roll: told } }) })));
  }

  const ports = yearPorts({
    client: stage.client, policy, roll, now: () => clock.now,
    told: (fact) => {
      if (ledger.take(fact)) people.heed(fact);
    },
  });
  return stage.work(ports, async ({ isIdle }) => {
    const isQuiet = () => quiet(isIdle, () => ledger.counts.facts);
    for (let day = 0; day < days; day += 1) {
      await tellRoll(dayIn(city));
      await runAll(dated.filter((each) => each.day === day).map((each) => ({ run: async () => void (await start(each)) })));
      const due = isDayOfWork(city) ? dayBook.takeDue(clock.now) : [];
      await runAll(due.filter(({ isRace }) => !isRace));
      await isQuiet();
      const races = runAll(due.filter(({ isRace }) => isRace));
      await stage.pass(untilTomorrow(city));
      await races;
      clock.now = await stage.now();
      await isQuiet();
      ledger.endDay();
      progress(day + 1, city);
    }
    const dossiers: Dossier[] = [];
    await runAll(ledger.openProjects().map((project) => ({ run: async () => void dossiers.push(await stage.client.workflow.getHandle(workflowIdOf(project as ProjectId)).query<Dossier>('dossier')) })));
    const { figures, faults } = accountsOf({ ledger, dossiers, ruled: { policy, pace: REAL_TIME, roll }, refusals: city.post.refusals(), now: clock.now, seconds: Math.round((Date.now() - startedAt) / 100) / 10 });
    return { figures, faults: [...faults, ...city.surprises] };
  });
}

/** From wherever the day stands to the next morning at which the office opens. */
function untilTomorrow({ policy, clock }: Pick<CityInAYear, 'policy' | 'clock'>): number {
  const morning = Date.parse(instantOn(dayIn({ policy, clock: { now: clock.now + MS_PER_DAY } }), OFFICE_OPENS, policy.zone));
  return Math.max(1, morning - clock.now);
}

const LOOK_EVERY_MS = 4;
const LOOKS_IN_A_ROW = 3;
const AT_MOST_MS = 2_000;

/** The worker has nothing in hand and no fact comes, several looks in a row. Not waited for for ever: what comes later is heard the next day. */
async function quiet(isIdle: () => boolean, facts: () => number): Promise<void> {
  for (let before = facts(), calm = 0, end = Date.now() + AT_MOST_MS; calm < LOOKS_IN_A_ROW && Date.now() < end; before = facts()) {
    await sleep(LOOK_EVERY_MS);
    calm = isIdle() && facts() === before ? calm + 1 : 0;
  }
}
