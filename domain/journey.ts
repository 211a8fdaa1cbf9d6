/**
 * The journey: from a phase and its result to the next phase or to an outcome. One row a phase; nothing else decides
 * where a project goes next.
 *
 *   intake → consultation ⟲ → dpo-review → sourcing → steering ⟲ → deployment ⟲ → in-service ⟲
 */
import type { Because } from './because.ts';

export const PHASES = ['intake', 'consultation', 'dpo-review', 'sourcing', 'steering', 'deployment', 'in-service'] as const;
export type Phase = (typeof PHASES)[number];

export const OUTCOMES = ['deployed', 'declined', 'notDigital', 'merged', 'refused', 'abandoned', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Step = { enter: Phase } | { end: Outcome };
const enter = (phase: Phase): Step => ({ enter: phase });
const end = (outcome: Outcome): Step => ({ end: outcome });

export const JOURNEY = {
  'intake': { 'accepted': enter('consultation'), 'declined': end('declined'), 'not-digital': end('notDigital'), 'merged': end('merged') },
  'consultation': { 'agreed': enter('dpo-review'), 'another-round': enter('consultation'), 'stopped': end('declined'), 'given-up': end('abandoned') },
  'dpo-review': { 'cleared': enter('sourcing'), 'stopped': end('declined'), 'given-up': end('abandoned') },
  'sourcing': { 'to-committee': enter('steering'), 'to-deployment': enter('deployment'), 'not-digital': end('notDigital') },
  'steering': {
    'go': enter('deployment'), 'second-convening': enter('steering'), 'deferred': enter('steering'), 'refused': end('refused'),
    'back-to-intake': enter('intake'), 'back-to-consultation': enter('consultation'), 'back-to-dpo-review': enter('dpo-review'), 'back-to-sourcing': enter('sourcing'),
  },
  'deployment': { 'in-operation': enter('in-service'), 'try-again': enter('deployment'), 'given-up': end('abandoned') },
  'in-service': { 'looked-after': enter('in-service'), 'finished': end('deployed'), 'retired': end('deployed') },
} as const satisfies Record<Phase, Record<string, Step>>;

export type ResultOf<P extends Phase> = keyof (typeof JOURNEY)[P] & string;
/** How a phase ended, and why, which goes on record. */
export type PhaseResult<P extends Phase = Phase> = { [K in P]: { is: ResultOf<K> } & Because }[P];

/** A result that the table does not know ends nothing: the caller's types forbid it. */
export function stepAfter<P extends Phase>(phase: P, result: ResultOf<P>): Step {
  return (JOURNEY[phase] as unknown as Record<string, Step>)[result] as Step;
}

export const isBefore = (phase: Phase, other: Phase): boolean => PHASES.indexOf(phase) < PHASES.indexOf(other);
