/**
 * The city's directory: who is who. It holds names, so it stays outside workflows; these get the roll that is made of it.
 * Days are `YYYY-MM-DD`, and a person's roles and services are seats that they hold.
 */
import { roleSeat, seatName, serviceSeat, type Seat } from './ids.ts';
import type { Words } from './kinds/taskKind.ts';
import type { DoorKey } from './roll.ts';
import type { TaskKind } from './taskKinds.ts';

export type Person = {
  name: string;
  roles: readonly string[];
  /** Services whose seat they hold; whoever only works in one holds none. */
  services: readonly string[];
  /** An elected member holds their roles from the first of these days to the last. */
  elected?: { from: string; until: string } | undefined;
  /** With which the sign-on knows them; their identifier, unless it is said. */
  account?: string | undefined;
  language?: 'fr' | 'en' | undefined;
  notifications: 'at-once' | 'digest';
  /** Stays in the directory: no roll, fact, log or table holds it. */
  mail?: string | undefined;
  /** The first day on which they are gone, and who takes over what they held. */
  left?: { on: string; successor?: string | undefined } | undefined;
};

/** What a substitution is limited to; without it, all that the principal may do. */
export type Scope = { roles?: readonly string[] | undefined; services?: readonly string[] | undefined; kinds?: readonly TaskKind[] | undefined };

/** Both days are included. */
export type GrantedSubstitution = { principal: string; substitute: string; from: string; until: string; grantedBy: string; scope?: Scope | undefined };

/** Where a system of somebody else's is told: of what these seats are told, or of every fact. `secret` names the variable of the environment that holds it. */
export type Webhook = { url: string; secret: string; seats?: readonly string[] | undefined; all?: true | undefined };

export type Directory = {
  /** Changes whenever anything else in it does. */
  version: string;
  people: Readonly<Record<string, Person>>;
  /** `mail` is a mailbox that the whole service reads. */
  services: Readonly<Record<string, { name: Words; head?: string | undefined; mail?: string | undefined }>>;
  substitutions: readonly GrantedSubstitution[];
  keys: Readonly<Record<string, DoorKey & { ours?: true | undefined }>>;
  /** Department systems that call with a token of the sign-on, and the actors for whom each may answer. */
  systems: Readonly<Record<string, { account: string; speaksFor: readonly string[] }>>;
  webhooks: Readonly<Record<string, Webhook>>;
};

/** Identifiers may be words such as `constructor`, which every object seems to have. */
export const entryOf = <T>(entries: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(entries, id) ? entries[id] : undefined);

/** What is shown for an identifier; one that is not in the directory is shown as it is. */
export const nameOf = ({ people }: Directory, id: string): string => entryOf(people, id)?.name ?? id;

export const hasLeft = (person: Person, today: string): boolean => person.left !== undefined && person.left.on <= today;

/** Somebody and those who took over from them, one after the other. */
export function lineOf({ people }: Pick<Directory, 'people'>, id: string): string[] {
  const line = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !line.has(next); next = entryOf(people, next)?.left?.successor) line.add(next);
  return [...line];
}

/** Whoever has taken over from somebody who left; `null`: nobody is named, or there is nobody left. */
export const successorOf = (directory: Pick<Directory, 'people'>, id: string, today: string): string | null =>
  lineOf(directory, id).slice(1).find((next) => isThere(directory, next, today)) ?? null;

/** Who heads a service today: the person named, or who took over from them. */
export function headOf(directory: Pick<Directory, 'people' | 'services'>, service: string, today: string): string | undefined {
  const head = entryOf(directory.services, service)?.head;
  return head === undefined ? undefined : heirOf(directory, head, today);
}

/** Who holds which seats today: their own, those of the services that they head, and those of whom they took over from. */
export function seatsByPerson(directory: Omit<Directory, 'version'>, today: string): ReadonlyMap<string, readonly Seat[]> {
  const held = new Map<string, Set<Seat>>();
  const give = (id: string | undefined, seats: readonly Seat[]): void => {
    if (id === undefined || seats.length === 0) return;
    held.set(id, new Set([...(held.get(id) ?? []), ...seats]));
  };
  for (const [id, person] of Object.entries(directory.people)) give(heirOf(directory, id, today), namedSeatsOf(person, today));
  for (const service of Object.keys(directory.services)) give(headOf(directory, service, today), [serviceSeat(service)]);
  return new Map([...held].map(([id, seats]) => [id, [...seats]]));
}

/** Who holds a seat today; the head of a service comes first, for they hand out its tasks. */
export function candidatesFor(directory: Directory, seat: Seat, today: string): string[] {
  const head = seat.startsWith('service:') ? headOf(directory, seatName(seat), today) : undefined;
  const holders = [...seatsByPerson(directory, today)].filter(([id, seats]) => id !== head && seats.includes(seat)).map(([id]) => id);
  return head === undefined ? holders : [head, ...holders];
}

/** A seat's own id acts for itself, as everywhere. */
export const holdsSeat = (directory: Directory, actor: string, seat: Seat, today: string): boolean =>
  actor === seat || (seatsByPerson(directory, today).get(actor)?.includes(seat) ?? false);

const heirOf = (directory: Pick<Directory, 'people'>, id: string, today: string): string | undefined => lineOf(directory, id).find((next) => isThere(directory, next, today));

export function isThere({ people }: Pick<Directory, 'people'>, id: string, today: string): boolean {
  const person = entryOf(people, id);
  return person !== undefined && !hasLeft(person, today);
}

/** Both days of a term are included. */
const isInTerm = ({ from, until }: { from: string; until: string }, day: string): boolean => from <= day && day <= until;

/** Elected, and not gone before the end of the term. */
export const isInOffice = (person: Person, day: string): boolean => person.elected !== undefined && isInTerm(person.elected, day) && !hasLeft(person, day);

/** On that day. */
export const isGrantedOn = (granted: GrantedSubstitution, day: string): boolean => isInTerm(granted, day);

/** Those people and, for what each substitution covers, whoever stands in for them. `kind`: of the task that is asked, where it is one. */
export function withStandIns(people: readonly string[], { substitutions }: Pick<Directory, 'substitutions'>, { seat, kind, today }: { seat: Seat; kind: string | undefined; today: string }): string[] {
  const standIns = substitutions.filter((granted) => {
    const { principal, scope = {} } = granted;
    const seats = seatsIn(scope);
    return people.includes(principal) && isGrantedOn(granted, today) && (seats === undefined || seats.includes(seat)) && coversKind(scope, kind);
  });
  return [...people, ...standIns.map(({ substitute }) => substitute)];
}

export const coversKind = ({ kinds }: Pick<Scope, 'kinds'>, kind: string | undefined): boolean => kinds === undefined || kinds.some((each) => each === kind);

/** The seats to which a scope limits somebody; `undefined` where it limits them to none in particular. */
export function seatsIn({ roles, services }: Scope): Seat[] | undefined {
  return roles === undefined && services === undefined ? undefined : [...(roles ?? []).map(roleSeat), ...(services ?? []).map(serviceSeat)];
}

/** Outside their term an elected member holds no role. */
function namedSeatsOf({ roles, services, elected }: Person, today: string): Seat[] {
  return [...(elected === undefined || isInTerm(elected, today) ? roles.map(roleSeat) : []), ...services.map(serviceSeat)];
}
