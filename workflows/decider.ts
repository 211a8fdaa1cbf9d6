/** Who decided to build or to outsource: they do not deploy alone. */
import type { Dossier, Signature } from '../domain/dossier.ts';
import { isSeat } from '../domain/mandate.ts';

/** A seat is nobody in particular: only of persons can it be said that they decided. */
export function noteDecider(dossier: Dossier, { by, onBehalfOf }: Signature): void {
  const persons = [by, onBehalfOf].filter((actor): actor is string => actor !== undefined && !isSeat(actor));
  dossier.players = { decider: [...new Set([...(dossier.players?.decider ?? []), ...persons])] };
}
