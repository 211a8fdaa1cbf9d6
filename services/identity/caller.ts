/** Who calls, once the door knows: a person of the directory, a system with a token, whoever owns the machine in a demonstration, or nobody known. */
import type { Seat } from '../../domain/ids.ts';
import type { Language } from '../words/words.ts';

/** `seats` are those of today. */
export type PersonCalling = { is: 'person'; id: string; name: string; seats: readonly Seat[]; language?: Language | undefined };
/** `speaksFor`: the actors for whom it may answer. */
export type SystemCalling = { is: 'system'; id: string; speaksFor: readonly string[] };
export type Caller = PersonCalling | SystemCalling | { is: 'owner' } | { is: 'nobody' };

export const NOBODY: Caller = { is: 'nobody' };
export const OWNER: Caller = { is: 'owner' };

/** For limits and logs: an identifier, never a name. */
export const idOf = (caller: Caller): string => (caller.is === 'person' || caller.is === 'system' ? caller.id : caller.is);
