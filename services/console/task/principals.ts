/** For whom a person stands in today, and what those may answer. */
import { isGrantedOn, seatsByPerson, seatsIn } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Seat } from '../../../domain/ids.ts';

export type Principal = { id: string; seats: readonly Seat[] };

export function principalsOf(directory: Directory, substitute: string, today: string): Principal[] {
  const granted = directory.substitutions.filter((each) => each.substitute === substitute && isGrantedOn(each, today));
  if (granted.length === 0) return [];
  const held = seatsByPerson(directory, today);
  return granted.map(({ principal, scope = {} }) => {
    const within = seatsIn(scope);
    const seats = held.get(principal) ?? [];
    return { id: principal, seats: within === undefined ? seats : seats.filter((seat) => within.includes(seat)) };
  });
}
