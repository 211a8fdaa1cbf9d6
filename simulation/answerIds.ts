/** Ids of simulated answers: the same for the same seed and names, as of a project, a task and who is asked, so that a retry after a crash counts once. */
import { createHash } from 'node:crypto';

const WRONG = '-wrong';

export const answerIdOf = (seed: number, ...names: readonly string[]): string => `sim-${seed}-${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 24)}`;
/** Of an answer that is made to be refused. */
export const wrongAnswerIdOf = (seed: number, ...names: readonly string[]): string => `${answerIdOf(seed, ...names)}${WRONG}`;
export const isWrongAnswer = (id: string): boolean => id.startsWith('sim-') && id.endsWith(WRONG);
