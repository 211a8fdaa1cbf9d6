import type { Phase, PhaseResult } from '../../domain/journey.ts';
import type { Interrupted } from '../humanTask.ts';
import type { Office } from '../office.ts';

/** A phase is a short story told to the office: it asks, decides with a pure rule, and says how it ended and why. */
export type PhaseStory<P extends Phase> = (office: Office) => Promise<({ is: 'concluded' } & { result: PhaseResult<P> }) | Interrupted>;

export const concluded = <R extends PhaseResult>(result: R): { is: 'concluded'; result: R } => ({ is: 'concluded', result });
