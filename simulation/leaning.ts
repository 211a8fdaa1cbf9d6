/**
 * Where a simulated project leans: what its people will say on the whole, so that every outcome comes up in a census and
 * most projects end in service. The engine knows nothing of it.
 */
import type { Chance } from './chance.ts';

const WEIGHTS = {
  'into-service': 64,
  'declined-at-triage': 5,
  'stopped-by-arbiter': 2,
  'stopped-by-controller': 2,
  'not-digital-at-triage': 4,
  'not-digital-at-sourcing': 2,
  'merged': 5,
  'refused-by-committee': 5,
  'given-up-after-objection': 3,
  'given-up-at-deployment': 3,
  'withdrawn': 5,
} as const;

export type Leaning = keyof typeof WEIGHTS;
export const LEANINGS = Object.keys(WEIGHTS) as readonly Leaning[];

/** What a department knows of its own request, and writes in it. */
export type OwnRequest = { isNotDigital: boolean; overlapsWith: string | undefined };

export function leaningOf(chance: Chance, request: OwnRequest | undefined): Leaning {
  const drawn = chance.among(WEIGHTS);
  if (request?.isNotDigital === true) return 'not-digital-at-triage';
  if (request?.overlapsWith !== undefined) return 'merged';
  return drawn;
}
