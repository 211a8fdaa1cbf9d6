/** Ids of simulated answers: the same for the same seed, project and task, so that a retry after a crash counts once. */
import { createHash } from 'node:crypto';

const WRONG = '-wrong';

export const answerIdOf = (seed: number, project: string, task: string): string =>
  `sim-${seed}-${createHash('sha256').update(`${project}\n${task}`).digest('hex').slice(0, 24)}`;
/** Of an answer that is made to be refused. */
export const wrongAnswerIdOf = (seed: number, project: string, task: string): string => `${answerIdOf(seed, project, task)}${WRONG}`;
export const isWrongAnswer = (id: string): boolean => id.startsWith('sim-') && id.endsWith(WRONG);
