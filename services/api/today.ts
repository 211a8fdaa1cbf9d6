/** The day as the directory counts it. */
import { dayOf } from '../../domain/calendar.ts';
import { instantOf } from '../../domain/ids.ts';

export const today = (): string => dayOf(instantOf(Date.now()));
