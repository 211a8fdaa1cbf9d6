/**
 * What a caller may see and do at the door, by the roles that the directory gives them. Whether an answer counts is decided in the workflow; this
 * is about pages, lists and commands. Every route names one of these, or does not start.
 */
import { roleSeat, serviceSeat } from '../../domain/ids.ts';
import type { Seat } from '../../domain/ids.ts';
import type { Caller } from './caller.ts';

/**
 * `public`: everyone. `signed-in`: whoever works for the city or has its token. `staff`: its people, and no system. `import`: who coordinates, and
 * systems. The others are people with one of the roles below.
 */
export const ACCESSES = ['public', 'signed-in', 'staff', 'import', 'coordinate', 'protect-data', 'operate'] as const;
export type Access = (typeof ACCESSES)[number];

const ROLES: Readonly<Record<Exclude<Access, 'public' | 'signed-in' | 'staff'>, readonly string[]>> = {
  'import': ['coordinator', 'operator'],
  'coordinate': ['coordinator', 'operator'],
  /** GDPR art. 38(5): what the DPO works on is for them and the controller. */
  'protect-data': ['dpo', 'controller'],
  'operate': ['operator'],
};

export function mayAccess(caller: Caller, access: Access): boolean {
  if (access === 'public' || caller.is === 'owner') return true;
  if (caller.is === 'nobody') return false;
  if (access === 'signed-in') return true;
  if (caller.is === 'system') return access === 'import';
  return access === 'staff' || holdsARole(caller.seats, ROLES[access]);
}

/** GDPR art. 35: whom an impact assessment of this department's project is for, which names measures that are not taken and risks that remain. */
export function mayReadAssessment(caller: Caller, department: string): boolean {
  return isOfDepartment(caller, department) || mayAccess(caller, 'protect-data') || (caller.is === 'person' && holdsARole(caller.seats, ['coordinator']));
}

/** Somebody who holds its seat, or a system that speaks for it. */
export function isOfDepartment(caller: Caller, department: string): boolean {
  const seat = serviceSeat(department);
  return caller.is === 'system' ? caller.speaksFor.includes(seat) : caller.is === 'person' && caller.seats.includes(seat);
}

const holdsARole = (seats: readonly Seat[], roles: readonly string[]): boolean => roles.some((role) => seats.includes(roleSeat(role)));
