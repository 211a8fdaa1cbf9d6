/** The engine's word on who is who, said to every workflow of ours whenever it changes. */
import { object } from './guard.ts';
import { msOf, type TaskId } from './ids.ts';
import { refusedFor, type Refusal } from './kinds/taskKind.ts';
import type { Roll } from './roll.ts';
import { rollGuard } from './rollGuard.ts';

export const ADOPT_ROLL = 'at-any-time/adopt-roll' as TaskId;
export const adoptRollGuard = object({ roll: rollGuard });

/** An earlier roll that is told again, by whom ever, gives nobody back what they have lost since. */
export const rollFault = (known: Roll, told: Roll): Refusal | undefined =>
  told.version !== known.version && msOf(told.madeAt) <= msOf(known.madeAt) ? refusedFor('roll-older', `expected a roll that was made after ${known.madeAt}, got one of ${told.madeAt}`) : undefined;
