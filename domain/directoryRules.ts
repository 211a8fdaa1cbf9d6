/**
 * What must hold across a directory, whose entries are each well formed: everyone named is there, heads and successors too,
 * nobody stands in for themselves, for who stands in for another, or beyond the day on which one of them leaves.
 */
import { daysBetween } from './calendar.ts';
import { entryOf, lineOf, seatsByPerson, type Directory, type GrantedSubstitution, type Person } from './directory.ts';

/** People who hold seats, at most: with their seats they stay a fraction of what a workflow may carry. */
export const PERSONS = 1_500;

/** `got` holds identifiers and days only: faults are logged. */
export type DirectoryFault = { path: readonly (string | number)[]; expected: string; got: string };
type Named = Omit<Directory, 'version'>;

/** In the order of the directory. Who granted a substitution no longer matters once it is over, for heads change. */
export function faultsOfDirectory(directory: Named, today: string): DirectoryFault[] {
  return [
    ...tooMany(directory, today),
    ...Object.entries(directory.people).flatMap(([id, person]) => faultsOfPerson(directory, id, person)),
    ...Object.entries(directory.services).flatMap(([id, { head }]) => (head === undefined ? [] : unknown(directory, ['services', id, 'head'], head))),
    ...sameAccounts(directory),
    ...directory.substitutions.flatMap((granted, index) => faultsOfSubstitution(directory, granted, index, today)),
  ];
}

/** Whoever signs on must be one of them, and no other. */
function sameAccounts({ people, systems }: Named): DirectoryFault[] {
  const accounts = [...Object.entries(people).map(([id, { account }]) => ({ path: ['people', id, 'account'], account: (account ?? id).toLowerCase(), id })), ...Object.entries(systems).map(([id, { account }]) => ({ path: ['systems', id, 'account'], account: account.toLowerCase(), id }))];
  const first = new Map<string, string>();
  return accounts.flatMap(({ path, account, id }) => {
    const other = first.get(account);
    if (other === undefined) first.set(account, id);
    return other === undefined ? [] : [{ path, expected: 'an account of one alone', got: `that of ${other}` }];
  });
}

/** What a workflow can carry of it. */
function tooMany(directory: Named, today: string): DirectoryFault[] {
  const seated = seatsByPerson(directory, today).size;
  return seated <= PERSONS ? [] : [{ path: ['people'], expected: `at most ${PERSONS} people who hold a seat`, got: String(seated) }];
}

/** The principal, or the head of one of their services; one that has left since has granted it all the same. */
export function mayGrant({ people, services }: Pick<Directory, 'people' | 'services'>, principal: string, by: string): boolean {
  const heads = (entryOf(people, principal)?.services ?? []).flatMap((service) => entryOf(services, service)?.head ?? []);
  return by === principal || heads.some((head) => lineOf({ people }, head).includes(by));
}

function faultsOfPerson(directory: Named, id: string, { services, elected, left }: Person): DirectoryFault[] {
  const at = (...path: (string | number)[]) => ['people', id, ...path];
  const successor = left?.successor;
  return [
    ...services.flatMap((service, index) => (Object.hasOwn(directory.services, service) ? [] : [{ path: at('services', index), expected: 'one of the directory\'s services', got: service }])),
    ...(elected !== undefined && elected.until < elected.from ? [{ path: at('elected', 'until'), expected: `${elected.from} or later`, got: elected.until }] : []),
    ...(left === undefined || successor === undefined ? [] : faultsOfSuccessor(directory, id, left.on, successor).map((fault) => ({ ...fault, path: at('left', 'successor') }))),
  ];
}

function faultsOfSuccessor({ people }: Named, id: string, on: string, successor: string): Omit<DirectoryFault, 'path'>[] {
  if (successor === id) return [{ expected: 'somebody else', got: id }];
  const left = entryOf(people, successor)?.left?.on;
  if (!Object.hasOwn(people, successor)) return [{ expected: 'one of the directory\'s people', got: successor }];
  // Whoever leaves the same day or before can take over nothing; so there is no circle of successors either.
  return left !== undefined && left <= on ? [{ expected: `somebody who is there on ${on}`, got: `${successor}, who leaves on ${left}` }] : [];
}

function faultsOfSubstitution(directory: Named, granted: GrantedSubstitution, index: number, today: string): DirectoryFault[] {
  const { principal, substitute, from, until, grantedBy } = granted;
  const at = (name: string) => ['substitutions', index, name];
  const strangers = (['principal', 'substitute', 'grantedBy'] as const).flatMap((name) => unknown(directory, at(name), granted[name]));
  if (strangers.length > 0) return strangers;
  if (principal === substitute) return [{ path: at('substitute'), expected: `somebody else than ${principal}`, got: substitute }];
  if (daysBetween(from, until) < 0) return [{ path: at('until'), expected: `${from} or later`, got: until }];
  const leaves = [principal, substitute].flatMap((id) => {
    const left = entryOf(directory.people, id)?.left;
    return left === undefined || left.on > until ? [] : [{ path: at('until'), expected: `a day before ${left.on}, when ${id} leaves`, got: until }];
  });
  const mayNot = until >= today && !mayGrant(directory, principal, grantedBy);
  const grants = mayNot ? [{ path: at('grantedBy'), expected: `${principal} or the head of one of their services`, got: grantedBy }] : [];
  return [...leaves, ...grants, ...directory.substitutions.slice(0, index).flatMap((earlier) => clashOf(granted, earlier, at))];
}

/** Nobody answers for somebody who answers for somebody: who is meant to decide would be lost on the way. */
function clashOf(granted: GrantedSubstitution, earlier: GrantedSubstitution, at: (name: string) => (string | number)[]): DirectoryFault[] {
  const { principal, substitute, from, until } = granted;
  if (from > earlier.until || earlier.from > until) return [];
  const other = `${earlier.substitute} acts for ${earlier.principal} from ${earlier.from} until ${earlier.until}`;
  const got = `${substitute} for ${principal}, while ${other}`;
  if (principal === earlier.principal && substitute === earlier.substitute) return from === earlier.from ? [{ path: at('from'), expected: 'the same absence once', got }] : [];
  if (principal === earlier.substitute && substitute === earlier.principal) return [{ path: at('substitute'), expected: 'no two people for each other at a time', got }];
  return principal === earlier.substitute || substitute === earlier.principal ? [{ path: at('substitute'), expected: 'no substitute of a substitute', got }] : [];
}

const unknown = ({ people }: Named, path: readonly (string | number)[], id: string): DirectoryFault[] =>
  Object.hasOwn(people, id) ? [] : [{ path, expected: 'one of the directory\'s people', got: id }];
