/** Makes the roll of the directory: identifiers, seats, instants and keys, and nothing else of who is who. */
import { addDays } from './calendar.ts';
import { hasLeft, headOf, seatsByPerson, seatsIn, successorOf } from './directory.ts';
import type { Directory, GrantedSubstitution } from './directory.ts';
import type { Instant } from './ids.ts';
import type { DoorKey, Roll, Substitution } from './roll.ts';

export type RollAsked = {
  /** Who has left and whose term runs is told by the day, so the roll is made again when it turns. */
  today: string;
  now: Instant;
  closedDays: readonly string[];
  acceptUnsigned: boolean;
  /** Keys of our own processes, beside those of the directory, over which they win. */
  ownKeys?: Readonly<Record<string, DoorKey>>;
  /** When a day begins where the city is. */
  startOf(day: string): Instant;
  /** A name for a content: the same for the same, whatever the order of an object's names. */
  versionOf(content: unknown): string;
};

const REMEMBERED_DAYS = 400;

/** Substitutions that are over are left out: they matter to nobody, and the roll goes to every open project. */
export function rollOf(directory: Directory, { today, now, closedDays, acceptUnsigned, ownKeys = {}, startOf, versionOf }: RollAsked): Roll {
  const heads = Object.keys(directory.services).map((service) => [service, headOf(directory, service, today)] as const);
  // Whoever left long ago holds nothing any more.
  const departed = Object.entries(directory.people).filter(([, person]) => hasLeft(person, today) && addDays(person.left?.on ?? today, REMEMBERED_DAYS) >= today);
  const content: Omit<Roll, 'version' | 'madeAt'> = {
    mandates: Object.fromEntries(seatsByPerson(directory, today)),
    heads: Object.fromEntries(heads.filter((pair): pair is readonly [string, string] => pair[1] !== undefined)),
    substitutions: directory.substitutions.filter(({ until }) => until >= today).map((granted) => substitutionOf(granted, startOf)),
    departed: Object.fromEntries(departed.map(([id]) => [id, successorOf(directory, id, today)])),
    closedDays,
    keys: { ...Object.fromEntries(Object.entries(directory.keys).map(([id, { publicKey, speaksFor }]) => [id, { publicKey, ...(speaksFor !== undefined && { speaksFor }) }])), ...ownKeys },
    acceptUnsigned,
  };
  return { version: versionOf(content), madeAt: now, ...content };
}

function substitutionOf({ principal, substitute, from, until, scope = {} }: GrantedSubstitution, startOf: (day: string) => Instant): Substitution {
  const seats = seatsIn(scope);
  return {
    principal, substitute, from: startOf(from), until: startOf(addDays(until, 1)),
    ...(seats !== undefined && { seats }),
    ...(scope.kinds !== undefined && { kinds: scope.kinds }),
  };
}
