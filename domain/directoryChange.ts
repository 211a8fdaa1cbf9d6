/** What may be changed in a directory by those whom it concerns, and who may: an absence, a return, a departure. */
import { addDays } from './calendar.ts';
import { entryOf, hasLeft, headOf, holdsSeat, isThere, type Directory, type GrantedSubstitution, type Scope } from './directory.ts';
import { mayGrant } from './directoryRules.ts';
import { roleSeat, serviceSeat } from './ids.ts';

export type DirectoryChange =
  | { kind: 'absence'; principal: string; substitute: string; from: string; until: string; scope?: Scope | undefined; by: string }
  | { kind: 'return'; principal: string; substitute: string; from: string; by: string }
  | { kind: 'departure'; person: string; on: string; successor?: string | undefined; by: string };

export type ChangeRefusal = 'not-allowed' | 'person-unknown' | 'absence-unknown' | 'already-over' | 'already-gone';
/** A substitution's new last day, by its place in the directory; `undefined`: it goes, for it never was in force. */
export type Shortened = { index: number; until: string | undefined };
export type Edits = { added: readonly GrantedSubstitution[]; shortened: readonly Shortened[]; left?: { person: string; on: string; successor?: string | undefined } };
export type Changed = { ok: true; edits: Edits } | { ok: false; reason: ChangeRefusal; detail: string };

/** Roles that may record that somebody leaves, beside the head of one of their services. */
const MAY_RECORD_DEPARTURES = ['operator', 'coordinator'] as const;

const refused = (reason: ChangeRefusal, detail: string): Changed => ({ ok: false, reason, detail });

/** What must hold across a directory is checked afterwards. */
export function editsOf(directory: Directory, change: DirectoryChange, today: string): Changed {
  switch (change.kind) {
    case 'absence':
      return afterAbsence(directory, change, today);
    case 'return':
      return afterReturn(directory, change, today);
    case 'departure':
      return afterDeparture(directory, change, today);
    default:
      return change satisfies never;
  }
}

function afterAbsence(directory: Directory, { principal, substitute, from, until, scope, by }: Extract<DirectoryChange, { kind: 'absence' }>, today: string): Changed {
  if (!Object.hasOwn(directory.people, principal)) return refused('person-unknown', `expected one of the directory's people, got ${principal}`);
  if (!maySpeakFor(directory, principal, by, today)) return refused('not-allowed', `expected ${principal} or the head of one of their services`);
  return { ok: true, edits: { added: [{ principal, substitute, from, until, grantedBy: by, ...(scope !== undefined && { scope }) }], shortened: [] } };
}

/** Whoever is back is back at once: the absence ended the day before. */
function afterReturn(directory: Directory, { principal, substitute, from, by }: Extract<DirectoryChange, { kind: 'return' }>, today: string): Changed {
  const index = directory.substitutions.findIndex((each) => each.principal === principal && each.substitute === substitute && each.from === from);
  const meant = directory.substitutions[index];
  if (meant === undefined) return refused('absence-unknown', `expected an absence of ${principal} from ${from} with ${substitute} as substitute`);
  if (!maySpeakFor(directory, principal, by, today)) return refused('not-allowed', `expected ${principal} or the head of one of their services`);
  if (meant.until < today) return refused('already-over', `that absence ended on ${meant.until}`);
  return { ok: true, edits: { added: [], shortened: [endedBefore(meant, index, today)] } };
}

/** Absences of who leaves, or in which they stand in, end the day before. */
function afterDeparture(directory: Directory, { person, on, successor, by }: Extract<DirectoryChange, { kind: 'departure' }>, today: string): Changed {
  const leaving = entryOf(directory.people, person);
  if (leaving === undefined) return refused('person-unknown', `expected one of the directory's people, got ${person}`);
  const mayRecord =
    MAY_RECORD_DEPARTURES.some((role) => holdsSeat(directory, by, roleSeat(role), today)) ||
    leaving.services.some((service) => by === serviceSeat(service) || by === headOf(directory, service, today));
  if (!mayRecord) return refused('not-allowed', `expected the head of one of their services, or somebody with the role ${MAY_RECORD_DEPARTURES.join(' or ')}`);
  if (hasLeft(leaving, today)) return refused('already-gone', `${person} left on ${leaving.left?.on ?? ''}`);
  const shortened = directory.substitutions.flatMap((each, index) => {
    const isConcerned = (each.principal === person || each.substitute === person) && each.until >= on;
    return isConcerned ? [endedBefore(each, index, on)] : [];
  });
  return { ok: true, edits: { added: [], shortened, left: { person, on, ...(successor !== undefined && { successor }) } } };
}

const endedBefore = ({ from }: GrantedSubstitution, index: number, day: string): Shortened => ({ index, until: from >= day ? undefined : addDays(day, -1) });

const maySpeakFor = (directory: Directory, principal: string, by: string, today: string): boolean => isThere(directory, by, today) && mayGrant(directory, principal, by);
