/** An estimate out of its columns, of which there are all or none. */
import type { ProjectRow } from '../../../adapters/tables.ts';
import type { Estimate } from '../../../domain/dossier.ts';

type EstimateColumns = Pick<ProjectRow, 'once_least' | 'once_most' | 'yearly_least' | 'yearly_most'>;

export function estimateOf({ once_least: onceLeast, once_most: onceMost, yearly_least: yearlyLeast, yearly_most: yearlyMost }: EstimateColumns): Estimate | undefined {
  if (onceLeast === null || onceMost === null || yearlyLeast === null || yearlyMost === null) return undefined;
  return { oneOff: { least: onceLeast, most: onceMost }, yearly: { least: yearlyLeast, most: yearlyMost } };
}
