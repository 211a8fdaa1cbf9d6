/** The roll on each day of a year, made of what the directory knows by then, as the services make it. */
import { instantOn } from '../../domain/cityTime.ts';
import { contentVersion } from '../../domain/contracts/contentVersion.ts';
import { faultsOfDirectory } from '../../domain/directoryRules.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Roll } from '../../domain/roll.ts';
import { rollOf } from '../../domain/rollOf.ts';
import type { StaffOfAYear } from './staffOfAYear.ts';

export const rollsOfAYear = (staff: StaffOfAYear, { closedDays, zone }: Policy) => (day: string): Roll => {
  const directory = staff.directoryOn(day);
  const [fault] = faultsOfDirectory(directory, day);
  if (fault !== undefined) throw new Error(`expected a directory that holds together on ${day}: ${fault.path.join('.')}: expected ${fault.expected}, got ${fault.got}`);
  return rollOf(directory, { today: day, now: instantOn(day, 0, zone), closedDays, acceptUnsigned: true, startOf: (each) => instantOn(each, 0, zone), versionOf: contentVersion });
};
