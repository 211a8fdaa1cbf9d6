/** The day where the city is, by which the directory says who holds what. */
import { localDay } from '../../domain/cityTime.ts';
import { instantOf } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';

export const today = ({ zone }: Pick<Policy, 'zone'>): string => localDay(instantOf(Date.now()), zone);
