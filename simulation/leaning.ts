/**
 * Where a simulated project leans: what its people will say on the whole, so that every outcome comes up in a census and
 * most projects end in service. The engine knows nothing of it.
 */
import { chanceOf, type Chance } from './chance.ts';

const WEIGHTS = {
  'into-service': 60,
  'declined-at-triage': 5,
  'stopped-by-arbiter': 3,
  'stopped-by-controller': 3,
  'not-digital-at-triage': 3,
  'not-digital-at-sourcing': 3,
  'merged': 4,
  'refused-by-committee': 6,
  'given-up-after-objection': 3,
  'given-up-at-deployment': 4,
  'withdrawn': 6,
} as const;

export type Leaning = keyof typeof WEIGHTS;
export const LEANINGS = Object.keys(WEIGHTS) as readonly Leaning[];

/** What a department knows of its own request, and what others say of it. */
export type OwnRequest = { isNotDigital: boolean; overlapsWith: string | undefined; isOverlapped: boolean; isFlagship: boolean };

/** Whoever is merged into another must find it open, whenever that is: so the other one goes into service, as flagships do. */
export function leaningOf(chance: Chance, request: OwnRequest | undefined): Leaning {
  const drawn = chance.among(WEIGHTS);
  if (request?.isNotDigital === true) return 'not-digital-at-triage';
  if (request?.overlapsWith !== undefined) return 'merged';
  return request?.isOverlapped === true || request?.isFlagship === true ? 'into-service' : drawn;
}

/** The same for the same seed, whatever else is drawn. */
export const leaningIn = (seed: number, project: string, request: OwnRequest | undefined): Leaning => leaningOf(chanceOf(seed, project, 'destiny'), request);
