/** For whom a person stands in today, and what those may answer. */
import { coversKind, isGrantedOn, seatsByPerson, seatsIn } from '../../../domain/directory.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Seat } from '../../../domain/ids.ts';
import type { TaskKind } from '../../../domain/taskKinds.ts';
import { holdsOneOf } from './seats.ts';

/** `kinds`: of tasks, where the substitution is limited to some. */
export type Principal = { id: string; seats: readonly Seat[]; kinds: readonly TaskKind[] | undefined };

export function principalsOf(directory: Directory, substitute: string, today: string): Principal[] {
  const granted = directory.substitutions.filter((each) => each.substitute === substitute && isGrantedOn(each, today));
  if (granted.length === 0) return [];
  const held = seatsByPerson(directory, today);
  return granted.map(({ principal, scope = {} }) => {
    const within = seatsIn(scope);
    const seats = held.get(principal) ?? [];
    return { id: principal, seats: within === undefined ? seats : seats.filter((seat) => within.includes(seat)), kinds: scope.kinds };
  });
}

type Asked = { kind: string; asked_of: string; also_of: readonly string[]; holder: string | null };

/** Whether one may answer: it is in their hands or, in nobody's, asked of a seat of theirs. */
export const mayAnswer = ({ id, seats }: Pick<Principal, 'id' | 'seats'>, { asked_of: of, also_of: alsoOf, holder }: Asked): boolean => holder === id || (holder === null && holdsOneOf(seats, [of, ...alsoOf]));

/** Whether whoever stands in for that one may answer it. */
export const isStoodInFor = (principal: Principal, asked: Asked): boolean => coversKind(principal, asked.kind) && mayAnswer(principal, asked);
