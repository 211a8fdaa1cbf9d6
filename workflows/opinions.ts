/** Opinions: what each service said in each round, in short; silence is recorded as silence, and a late word is kept. */
import type { Dossier, OpinionGiven } from '../domain/dossier.ts';
import type { TaskId } from '../domain/ids.ts';
import type { Recorder } from './recorder.ts';

/** The latest, in the state; all are facts anyway. */
const OPINIONS_KEPT = 300;

export type Kept = Omit<OpinionGiven, 'verdict'> & { task: TaskId; verdict: 'favourable' | 'with-reservations' | 'unfavourable' | 'silence' };

/** Kept once: a phase that is taken up after a hold hears the same opinion again. */
export function keepOpinion({ dossier, record }: { dossier: Dossier; record: Recorder }, { task, ...opinion }: Kept): void {
  if (dossier.opinions.some((each) => each.service === opinion.service && each.round === opinion.round && each.isLate === opinion.isLate)) return;
  dossier.opinions = [...dossier.opinions, opinion].slice(-OPINIONS_KEPT);
  record('jalon.opinion.recorded.v1', { task, ...opinion }, { task });
}
