/** Once a round: what a phase does between two questions is not done again when the phase is taken up after a hold. */
import type { Dossier } from '../domain/dossier.ts';
import { roundOf } from '../domain/round.ts';

type Remembering = { dossier: Dossier };

/** `what` is unique in its round. What an earlier round did is forgotten, so that the dossier does not grow. */
export function once({ dossier }: Remembering, what: string, act: () => void): void {
  if (isDone({ dossier }, what)) return;
  markDone({ dossier }, what);
  act();
}

export function markDone({ dossier }: Remembering, what: string): void {
  const round = `${roundOf(dossier)}/`;
  dossier.settled = [...dossier.settled.filter((each) => each.startsWith(round)), `${round}${what}`];
}

export const isDone = ({ dossier }: Remembering, what: string): boolean => dossier.settled.includes(`${roundOf(dossier)}/${what}`);
