/** For whom a person stands in today, and what those may answer. */
import type { Directory } from '../../../domain/directory.ts';
import { seatsByPerson } from '../../../domain/directory.ts';
import type { Seat } from '../../../domain/ids.ts';

export type Principal = { id: string; seats: readonly Seat[] };

export function principalsOf(directory: Directory, substitute: string, today: string): Principal[] {
  const granted = directory.substitutions.filter((each) => each.substitute === substitute && each.from <= today && today <= each.until);
  if (granted.length === 0) return [];
  const seats = seatsByPerson(directory, today);
  return granted.map(({ principal, scope }) => {
    const held = seats.get(principal) ?? [];
    const isLimited = scope?.roles !== undefined || scope?.services !== undefined;
    const within = new Set([...(scope?.roles ?? []).map((role) => `role:${role}`), ...(scope?.services ?? []).map((service) => `service:${service}`)]);
    return { id: principal, seats: isLimited ? held.filter((seat) => within.has(seat)) : held };
  });
}
