/** A cost as the public is told it: the bounds between which it lies, never the estimate itself. */
import type { Range } from './dossier.ts';

/** `most` is null beyond the last bound. */
export type CostBand = { least: number; most: number | null };

/** An estimate that is a bound itself is told as the band above it, so that no band is a figure. */
export function costBand({ least, most }: Range, bounds: readonly number[]): CostBand {
  const below = bounds.findLast((bound) => bound <= least) ?? 0;
  return { least: below, most: bounds.find((bound) => bound >= most && bound > below) ?? null };
}
