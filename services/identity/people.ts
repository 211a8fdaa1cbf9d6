/** The directory's people as callers: looked up by identifier, and by the account with which the sign-on knows them. */
import { entryOf, hasLeft, seatsByPerson } from '../../domain/directory.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Seat } from '../../domain/ids.ts';
import type { PersonCalling, SystemCalling } from './caller.ts';

type Seats = ReadonlyMap<string, readonly Seat[]>;
let latest: { directory: Directory; today: string; seats: Seats } | undefined;

/** Who holds which seats changes with the directory and with the day, and is asked at every request. */
function seatsOf(directory: Directory, today: string): Seats {
  if (latest?.directory !== directory || latest.today !== today) latest = { directory, today, seats: seatsByPerson(directory, today) };
  return latest.seats;
}

/** `undefined` for whoever is not in the directory, or has left. */
export function personCalling(directory: Directory, id: string, today: string): PersonCalling | undefined {
  const person = entryOf(directory.people, id);
  if (person === undefined || hasLeft(person, today)) return undefined;
  return { is: 'person', id, name: person.name, seats: seatsOf(directory, today).get(id) ?? [], ...(person.language !== undefined && { language: person.language }) };
}

/** `account` is as the sign-on says it; a person without one is known by their identifier. Letter case never tells two people apart. */
export function personOfAccount(directory: Directory, account: string, today: string): PersonCalling | undefined {
  const wanted = account.toLowerCase();
  const named = Object.entries(directory.people).find(([id, person]) => (person.account ?? id).toLowerCase() === wanted);
  return named === undefined ? undefined : personCalling(directory, named[0], today);
}

export function systemOfAccount(directory: Directory, account: string): SystemCalling | undefined {
  const named = Object.entries(directory.systems).find(([, system]) => system.account === account);
  return named === undefined ? undefined : { is: 'system', id: named[0], speaksFor: named[1].speaksFor };
}
