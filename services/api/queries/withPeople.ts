/** Who can be called for each task: names are looked up here, where they are shown, and are nowhere in the read model. */
import { candidatesFor, nameOf, withStandIns } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Seat } from '../../../domain/ids.ts';
import type { PersonRef } from '../directoryViews.ts';

export const withPeople = <T extends { kind: string; of: string; alsoOf: readonly string[] }>(tasks: readonly T[], directory: Directory, today: string): (T & { people: PersonRef[] })[] => {
  const callable = peopleToCall(directory, today);
  return tasks.map((task) => ({ ...task, people: callable([task.of, ...task.alsoOf], task.kind) }));
};

/** Those who hold one of these seats, and whoever stands in for them today in what is asked; each seat is looked up once for each kind of task. */
export function peopleToCall(directory: Directory, today: string): (seats: readonly string[], kind?: string) => PersonRef[] {
  const known = new Map<string, readonly string[]>();
  const holdersOf = (seat: Seat, kind: string | undefined): readonly string[] => {
    const name = `${kind ?? ''} ${seat}`;
    const holders = known.get(name) ?? withStandIns(candidatesFor(directory, seat, today), directory, { seat, kind, today });
    known.set(name, holders);
    return holders;
  };
  return (seats, kind) => [...new Set(seats.flatMap((seat) => holdersOf(seat as Seat, kind)))].map((id) => ({ id, name: nameOf(directory, id) }));
}
