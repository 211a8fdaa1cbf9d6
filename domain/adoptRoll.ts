/** The engine's word on who is who, said to every workflow of ours whenever it changes. */
import { object } from './guard.ts';
import type { TaskId } from './ids.ts';
import { rollGuard } from './rollGuard.ts';

export const ADOPT_ROLL = 'at-any-time/adopt-roll' as TaskId;
export const adoptRollGuard = object({ roll: rollGuard });
