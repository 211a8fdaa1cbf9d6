/**
 * Who may answer: the one rule, whatever the way in. It is given who acts, for whom, and the signed statement that vouches for it; it knows no entry
 * point. In order: the statement; whether the actor still works here; a substitution in force; parties; a seat; whose hands the task is in; conflicts.
 */
import type { Answer } from './answer.ts';
import type { Holder, Signature } from './dossier.ts';
import { msOf, type Seat } from './ids.ts';
import type { Roll, Substitution } from './roll.ts';
import { verify } from './statement.ts';
import type { TaskKind } from './taskKinds.ts';

/** What is asked, as far as it says who may answer. `actors` may besides those of the seats; `barred` may not, whatever they hold. */
export type Openness = { seats: readonly Seat[]; kind?: TaskKind | undefined; actors?: readonly string[] | undefined; holder?: Holder | undefined; barred: readonly string[] };
export type Presented = { register: string; roll: Roll; now: number };
export type Permission = { ok: true; from: Signature } | { ok: false; reason: PermissionRefusal; detail: string };
export type PermissionRefusal =
  | 'statement-missing' | 'statement-unverifiable' | 'statement-too-old' | 'departed' | 'substitution-unknown' | 'party-decides-nothing' | 'not-allowed' | 'held-by-another'
  | 'conflict-of-interest';

export const CONFLICT_OF_INTEREST = 'whoever leads, requested or decided the project may not answer this';
/** Not who: whoever asks may have no right to know. */
export const heldInWords = ({ since, how }: Holder): string => `it is in somebody’s hands since ${since}: ${how}`;

const refused = (reason: PermissionRefusal, detail: string): Permission => ({ ok: false, reason, detail });

/** A seat acts for itself; anyone else holds the seats that the roll says. */
export const holdsOneOf = (actor: string, seats: readonly Seat[], { mandates, departed }: Roll): boolean =>
  seats.some((seat) => actor === seat) || (!Object.hasOwn(departed, actor) && Object.hasOwn(mandates, actor) && seats.some((seat) => mandates[actor]?.includes(seat) === true));

export const isSeat = (actor: string): actor is Seat => /^(service|role|party):/.test(actor);

export function permissionOf(answer: Answer, open: Openness, { register, roll, now }: Presented): Permission {
  const { by: { id: by }, onBehalfOf, statement } = answer;
  const { seats, actors = [], holder, barred } = open;
  if (statement === undefined && !roll.acceptUnsigned) return refused('statement-missing', 'expected a signed statement of who answers, got none');
  const verified = statement === undefined ? undefined : verify(register, answer, statement, roll, now);
  // Where anybody is believed, a statement by a key that is not known yet makes nobody less believable: a city begins to sign while projects are open.
  if (verified?.ok === false && !roll.acceptUnsigned) return refused(verified.reason, verified.detail);
  if (Object.hasOwn(roll.departed, by)) return refused('departed', 'whoever answers has left');

  if (onBehalfOf !== undefined && !roll.substitutions.some((each) => each.substitute === by && each.principal === onBehalfOf && isInForce(each, open, now))) {
    return refused('substitution-unknown', 'no substitution in force lets this actor act for the one named');
  }
  const party = [by, onBehalfOf].find((actor) => actor?.startsWith('party:') === true);
  if (party !== undefined && !seats.some((seat) => seat === party)) return refused('party-decides-nothing', 'providers and partners are heard, and decide nothing');

  const candidate = onBehalfOf ?? by;
  const isHolder = holder?.by === candidate;
  if (!actors.includes(candidate) && !holdsOneOf((isHolder ? holder?.from : undefined) ?? candidate, seats, roll)) return refused('not-allowed', `expected ${seats.join(' or ')}`);
  if (holder !== undefined && !isHolder) return refused('held-by-another', heldInWords(holder));
  if (barred.includes(by) || barred.includes(candidate)) return refused('conflict-of-interest', CONFLICT_OF_INTEREST);
  // Who answers what was delegated to them answers for whoever did so.
  const principal = onBehalfOf ?? (isHolder ? holder?.from : undefined);
  return { ok: true, from: { by, ...(principal !== undefined && { onBehalfOf: principal }), signed: verified?.ok === true } };
}

/** Whoever holds it still holds a seat of it; who was delegated it answers for somebody who does. */
export const isFit = ({ by, from }: Holder, seats: readonly Seat[], roll: Roll): boolean => !Object.hasOwn(roll.departed, by) && holdsOneOf(from ?? by, seats, roll);

/** Its period, and its scope: what it leaves out, the substitute does not gain. */
function isInForce({ from, until, seats, kinds }: Substitution, open: Openness, now: number): boolean {
  if (now < msOf(from) || now >= msOf(until)) return false;
  if (seats !== undefined && !open.seats.some((seat) => seats.includes(seat))) return false;
  return kinds === undefined || (open.kind !== undefined && kinds.includes(open.kind));
}
