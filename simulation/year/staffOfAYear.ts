/** Who is there in a year: absences of two or three weeks, most of them in summer, and people who leave to a successor; drawn from a seed. Pure. */
import { addDays } from '../../domain/calendar.ts';
import type { Directory, GrantedSubstitution, Person } from '../../domain/directory.ts';
import { chanceOf, type Chance } from '../chance.ts';

/** Both days are included. */
export type Absence = { person: string; from: string; until: string };
export type StaffOfAYear = {
  absences: readonly Absence[];
  departures: readonly { person: string; on: string; successor: string }[];
  /** As far as it is known on that day. */
  directoryOn(day: string): Directory;
  /** The days on which something in it becomes known, in order. */
  changesOn: readonly string[];
  isAway(person: string, day: string): boolean;
  /** Leaves within so many days, and is still there. */
  leavesWithin(person: string, days: number, day: string): boolean;
};

/** Of those who hold something; the others stay, and stand in. */
const SHARE_AWAY = 0.5;
const SHARE_IN_SUMMER = 0.6;
const LEAVING = 3;

export function staffOfAYear(directory: Directory, { from, days, seed }: { from: string; days: number; seed: number }): StaffOfAYear {
  const chance = chanceOf(seed, 'staff');
  const shuffled = Object.keys(directory.people).filter((id) => isAsked(directory, id)).map((id) => ({ id, place: chance.draw() })).toSorted((a, b) => a.place - b.place).map(({ id }) => id);
  const leavers = shuffled.filter((id) => isFree(directory, id)).slice(0, LEAVING);
  const others = shuffled.filter((id) => !leavers.includes(id));
  const away = others.slice(0, Math.ceil(others.length * SHARE_AWAY));
  const staying = others.filter((id) => !away.includes(id) && isFree(directory, id));

  const absences = away.map((person): Absence => ({ person, ...periodOf(from, days, chance) }));
  const departures = leavers.map((person, index) => ({ person, on: addDays(from, Math.floor(days * (0.2 + 0.15 * index)) + chance.whole(0, 9)), successor: `newcomer-${index + 1}` }));
  const granted = absences.flatMap(({ person, ...period }, index): GrantedSubstitution[] => {
    // Whoever has a deputy for years needs no other.
    if (directory.substitutions.some(({ principal }) => principal === person)) return [];
    const substitute = staying[index % Math.max(1, staying.length)];
    return substitute === undefined ? [] : [{ principal: person, substitute, ...period, grantedBy: person }];
  });
  const knownFrom = ({ from: first }: { from: string }): string => (first.slice(0, 7) <= from.slice(0, 7) ? from : `${first.slice(0, 7)}-01`);

  return {
    absences,
    departures,
    // Leave is planned month by month; a departure is told on its day.
    directoryOn: (day) => ({
      ...directory,
      version: day,
      people: { ...directory.people, ...Object.fromEntries(departures.filter(({ on }) => on <= day).flatMap((leaving) => entriesOf(directory, leaving))) },
      substitutions: [...directory.substitutions, ...granted.filter((each) => knownFrom(each) <= day)],
    }),
    changesOn: [...new Set([...granted.map(knownFrom), ...departures.map(({ on }) => on)])].toSorted(),
    isAway: (person, day) => absences.some((absence) => absence.person === person && absence.from <= day && day <= absence.until),
    leavesWithin: (person, within, day) => departures.some((leaving) => leaving.person === person && day < leaving.on && leaving.on <= addDays(day, within)),
  };
}

const isAsked = ({ people, services }: Directory, id: string): boolean => (people[id]?.roles.length ?? 0) > 0 || (people[id]?.services.length ?? 0) > 0 || Object.values(services).some(({ head }) => head === id);
/** Neither somebody's deputy nor with a deputy, nor elected: these neither leave nor stand in for others. */
const isFree = ({ people, substitutions }: Directory, id: string): boolean => people[id]?.elected === undefined && !substitutions.some(({ principal, substitute }) => principal === id || substitute === id);

function periodOf(from: string, days: number, chance: Chance): { from: string; until: string } {
  const length = chance.whole(14, 21);
  const anyDay = addDays(from, chance.whole(5, Math.max(6, days - 30)));
  const inSummer = addDays(`${addDays(from, days).slice(0, 4)}-07-05`, chance.whole(0, 40));
  const isPlayed = inSummer > from && inSummer < addDays(from, days);
  const first = isPlayed && chance.happens(SHARE_IN_SUMMER) ? inSummer : anyDay;
  return { from: first, until: addDays(first, length - 1) };
}

/** Whoever comes after holds nothing of their own: they hold what the one who left held. */
function entriesOf({ people }: Directory, { person, on, successor }: { person: string; on: string; successor: string }): [string, Person][] {
  const leaving = people[person];
  const comes: Person = { name: 'Somebody new', roles: [], services: [], notifications: 'at-once' };
  return leaving === undefined ? [] : [[person, { ...leaving, left: { on, successor } }], [successor, comes]];
}
