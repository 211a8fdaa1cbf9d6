/** Who answers for a seat: an actor to whom the policy gives it, at times their substitute, or else the seat itself. */
import type { Answer } from '../domain/answer.ts';
import type { Roll } from '../domain/roll.ts';
import type { Chance } from './chance.ts';

/** `involved` lead or requested the project, and leave it to others to judge. */
export function seatHolder(seat: string, { mandates, substitutions }: Pick<Roll, 'mandates' | 'substitutions'>, involved: readonly string[], chance: Chance): Pick<Answer, 'by' | 'onBehalfOf'> {
  const holds = (seats: readonly string[]) => seats.includes(seat);
  const [first, ...others] = Object.entries(mandates).filter(([actor, seats]) => holds(seats) && !involved.includes(actor)).map(([actor]) => actor);
  if (first === undefined) return { by: { id: seat } };
  const actor = chance.oneOf([first, ...others]);
  const substitute = substitutions.find((each) => each.principal === actor && !involved.includes(each.substitute))?.substitute;
  return substitute !== undefined && chance.happens(0.15) ? { by: { id: substitute }, onBehalfOf: actor } : { by: { id: actor } };
}
