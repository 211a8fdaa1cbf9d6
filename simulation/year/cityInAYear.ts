/** A city as its people find it on a day that is played: what day it is, who is who by now, what is open, and where answers go. */
import { localDay } from '../../domain/cityTime.ts';
import { instantOf } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Roll } from '../../domain/roll.ts';
import { isWorkingDay } from '../../domain/workingDays.ts';
import type { KnownRequest } from '../census.ts';
import type { DayBook } from './dayBook.ts';
import type { Ledger } from './ledger.ts';
import type { Post } from './post.ts';
import type { StaffOfAYear } from './staffOfAYear.ts';
import type { Today } from './whoAnswers.ts';

export type CityInAYear = {
  policy: Policy;
  seed: number;
  requests: ReadonlyMap<string, KnownRequest>;
  staff: StaffOfAYear;
  ledger: Ledger;
  post: Post;
  dayBook: DayBook;
  clock: { now: number };
  roll(): Roll;
  /** What nobody expected, in words. */
  surprises: string[];
};

export const dayIn = ({ policy, clock }: Pick<CityInAYear, 'policy' | 'clock'>): string => localDay(instantOf(clock.now), policy.zone);
export const isDayOfWork = (city: Pick<CityInAYear, 'policy' | 'clock'>): boolean => isWorkingDay(dayIn(city), city.policy.closedDays);

export function todayIn(city: CityInAYear): Today {
  const day = dayIn(city);
  return { roll: city.roll(), now: city.clock.now, isAway: (person) => city.staff.isAway(person, day) };
}
