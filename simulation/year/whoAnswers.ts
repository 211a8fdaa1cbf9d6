/** Who answers today: whoever has the task in hand, or else anybody of those asked who is there, or else somebody who stands in for them. Pure. */
import type { Answer } from '../../domain/answer.ts';
import { msOf, type Seat } from '../../domain/ids.ts';
import type { Roll } from '../../domain/roll.ts';
import type { Chance } from '../chance.ts';

export type Asked = { seats: readonly Seat[]; holder?: string | undefined };
export type Today = { roll: Pick<Roll, 'mandates' | 'substitutions' | 'departed'>; now: number; isAway(person: string): boolean };
export type Speaker = Pick<Answer, 'by' | 'onBehalfOf'>;

/** `barred` leave it to others. `undefined`: nobody who might is there today. A seat that nobody holds speaks for itself. */
export function whoAnswers({ seats, holder }: Asked, { roll, now, isAway }: Today, barred: readonly string[], chance: Chance): Speaker | undefined {
  const [seat] = seats;
  const candidates = holder === undefined ? holdersOf(seats, roll).filter((person) => !barred.includes(person)) : [holder];
  if (candidates.length === 0) return seat === undefined ? undefined : { by: { id: seat } };
  const [first, ...others] = candidates.filter((person) => !isAway(person));
  if (first !== undefined) return { by: { id: chance.oneOf([first, ...others]) } };
  const inForce = roll.substitutions.filter(({ principal, substitute, from, until, seats: scope, kinds }) =>
    candidates.includes(principal) && !barred.includes(substitute) && !isAway(substitute) && msOf(from) <= now && now < msOf(until) && scope === undefined && kinds === undefined);
  const [one, ...more] = inForce;
  if (one === undefined) return undefined;
  const { substitute, principal } = chance.oneOf([one, ...more]);
  return { by: { id: substitute }, onBehalfOf: principal };
}

const holdersOf = (seats: readonly Seat[], { mandates, departed }: Pick<Roll, 'mandates' | 'departed'>): string[] =>
  Object.entries(mandates).filter(([person, held]) => !Object.hasOwn(departed, person) && seats.some((seat) => held.includes(seat))).map(([person]) => person);
