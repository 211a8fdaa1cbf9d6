/** The round under way: how often its phase was entered, and what is named for it; and the round of a task, by its name. */
import type { Dossier } from './dossier.ts';
import { taskIdOf, type TaskId } from './ids.ts';

type UnderWay = Pick<Dossier, 'phase' | 'rounds'>;

export const roundNumber = ({ phase, rounds }: UnderWay): number => rounds[phase] ?? 1;

/** As in `consultation-2`. */
export const roundOf = (dossier: UnderWay): string => `${dossier.phase}-${roundNumber(dossier)}`;

/** The id of a task of this round. */
export const taskInRound = (dossier: UnderWay, kind: string, whom?: string): TaskId => taskIdOf(dossier.phase, roundNumber(dossier), kind, whom);

/** As in `consultation-2` of `consultation-2/interview/waste`. */
export const roundNamed = (task: string): string => task.slice(0, task.indexOf('/'));

/** As in `interview` of `consultation-2/interview/waste`. */
export const kindNamed = (task: string): string => task.split('/')[1] ?? '';

/** Of `consultation-2`. */
export function partsOfRound(round: string): { phase: string; number: number } {
  const cut = round.lastIndexOf('-');
  return { phase: round.slice(0, cut), number: Number(round.slice(cut + 1)) };
}
