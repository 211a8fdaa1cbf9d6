/** Who can be called for each task: names are looked up here, where they are shown, and are nowhere in the read model. */
import { candidatesFor, isGrantedOn, nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Seat } from '../../../domain/ids.ts';
import type { PersonRef } from '../directoryViews.ts';

export const withPeople = <T extends { of: string; alsoOf: readonly string[] }>(tasks: readonly T[], directory: Directory, today: string): (T & { people: PersonRef[] })[] => {
  const callable = peopleToCall(directory, today);
  return tasks.map((task) => ({ ...task, people: callable([task.of, ...task.alsoOf]) }));
};

/** Those who hold one of these seats, and whoever stands in for them today; each seat is looked up once. */
export function peopleToCall(directory: Directory, today: string): (seats: readonly string[]) => PersonRef[] {
  const bySeat = new Map<string, readonly string[]>();
  const holdersOf = (seat: string): readonly string[] => {
    const holders = bySeat.get(seat) ?? withSubstitutes(candidatesFor(directory, seat as Seat, today), directory, today);
    bySeat.set(seat, holders);
    return holders;
  };
  return (seats) => [...new Set(seats.flatMap(holdersOf))].map((id) => ({ id, name: nameOf(directory, id) }));
}

function withSubstitutes(holders: readonly string[], { substitutions }: Directory, today: string): string[] {
  const inForce = substitutions.filter((granted) => holders.includes(granted.principal) && isGrantedOn(granted, today));
  return [...holders, ...inForce.map(({ substitute }) => substitute)];
}
