/**
 * Refusals of Updates, told outside the history: a refused Update leaves no event, and yet who tried what is worth knowing. The worker publishes
 * them; told at most once, for a worker that dies then takes them with it.
 */
import { proxySinks, type Sinks } from '@temporalio/workflow';
import { ADOPT_ROLL } from '../domain/adoptRoll.ts';
import { isConfidential } from '../domain/answer.ts';
import type { Receipt } from '../domain/reception.ts';

/** No content and nobody's words: only what was tried, by its ids, and why it was refused. */
export type RefusalTold = { register: string; answer: string; task: string; reason: string; detail: string };
export interface RefusalSinks extends Sinks {
  refusals: { tell(refusal: RefusalTold): void };
}

export function tellRefusal(register: string, { answer, reason, detail }: Extract<Receipt, { is: 'refused' }>): void {
  // Our own word is said again until it is taken.
  if (answer?.task === ADOPT_ROLL) return;
  proxySinks<RefusalSinks>().refusals.tell({ register, answer: answer?.id ?? 'unknown', task: answer?.task ?? 'unknown', reason, detail: isConfidential(answer?.answer) ? '' : detail });
}
