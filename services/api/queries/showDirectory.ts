/** Who holds what today, who heads what, and who stands in for whom. */
import { entryOf, headOf, nameOf, seatsByPerson } from '../../../domain/directory.ts';
import type { Directory, GrantedSubstitution } from '../../../domain/directory.ts';
import { seatName } from '../../../domain/ids.ts';
import type { Seat } from '../../../domain/ids.ts';
import type { DirectoryView, PersonRef, PersonView } from '../directoryViews.ts';

export function showDirectory(directory: Directory, today: string, fault: string | undefined): DirectoryView {
  const ids = Object.keys(directory.people);
  const people = peopleViews(directory, ids, today);
  const roles = [...new Set(people.flatMap(({ seats }) => seats.filter((seat) => seat.startsWith('role:'))))].toSorted();
  return {
    version: directory.version,
    fault: fault ?? null,
    services: Object.entries(directory.services).map(([id, { name }]) => {
      const head = headOf(directory, id, today);
      return { id, name, head: head === undefined ? null : refOf(directory, head) };
    }),
    roles: roles.map((seat) => ({ role: seatName(seat as Seat), people: people.filter(({ seats }) => seats.includes(seat)).map(({ id, name }) => ({ id, name })) })),
    people,
    absences: directory.substitutions.filter(({ until }) => until >= today).map((each) => absenceOf(directory, each)),
  };
}

/** `undefined` for somebody who is not in the directory. */
export function showPerson(directory: Directory, id: string, today: string) {
  if (entryOf(directory.people, id) === undefined) return undefined;
  const [person] = peopleViews(directory, [id], today);
  const concern = (side: 'principal' | 'substitute') => directory.substitutions.filter((each) => each[side] === id && each.until >= today).map((each) => absenceOf(directory, each));
  return person === undefined ? undefined : { ...person, absences: concern('principal'), standsInFor: concern('substitute') };
}

const refOf = (directory: Directory, id: string): PersonRef => ({ id, name: nameOf(directory, id) });

function peopleViews(directory: Directory, ids: readonly string[], today: string): PersonView[] {
  const held = seatsByPerson(directory, today);
  const heads = Object.keys(directory.services).map((service) => ({ service, head: headOf(directory, service, today) }));
  return ids.flatMap((id) => {
    const person = entryOf(directory.people, id);
    if (person === undefined) return [];
    const { name, elected, notifications, left } = person;
    return [{
      id, name, notifications,
      seats: [...(held.get(id) ?? [])],
      heads: heads.filter(({ head }) => head === id).map(({ service }) => service),
      elected: elected ?? null,
      left: left === undefined ? null : { on: left.on, successor: left.successor ?? null },
    }];
  });
}

const absenceOf = (directory: Directory, { principal, substitute, from, until, grantedBy, scope }: GrantedSubstitution): DirectoryView['absences'][number] => ({
  principal: refOf(directory, principal), substitute: refOf(directory, substitute), from, until, grantedBy,
  scope: scope === undefined ? null : structuredClone(scope) as { roles?: string[]; services?: string[]; kinds?: string[] },
});
