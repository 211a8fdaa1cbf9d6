/** Who can be called for each task: names are looked up here, where they are shown, and are nowhere in the read model. */
import { candidatesFor, nameOf } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Seat } from '../../../domain/ids.ts';
import type { PersonRef } from '../directoryViews.ts';

export function withPeople<T extends { of: string }>(tasks: readonly T[], directory: Directory, today: string): (T & { people: PersonRef[] })[] {
  const bySeat = new Map<string, PersonRef[]>();
  for (const { of } of tasks) {
    if (!bySeat.has(of)) bySeat.set(of, candidatesFor(directory, of as Seat, today).map((id) => ({ id, name: nameOf(directory, id) })));
  }
  return tasks.map((task) => ({ ...task, people: bySeat.get(task.of) ?? [] }));
}
