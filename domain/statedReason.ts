/** The reason that a person gave for a decision, out of the words in which the engine records it; those of the engine alone are none. */
import type { Phase } from './journey.ts';

/** What the committee's vote came to, which the register counts itself. */
const TALLY = String.raw`\d+ for, \d+ against, \d+ abstaining, \d+ of \d+ present[^()]*`;

/** In order: each is taken away from what the one before has left. */
const OF_THE_ENGINE: Readonly<Record<Phase, readonly RegExp[]>> = {
  // The other project may not be public.
  'intake': [/^(?:light|standard|full) path: /, /^into \S*: /],
  'consultation': [/^by arbitration of \S+: /, /^\d+ favourable, \d+ with reservations, .*$/],
  'dpo-review': [],
  'sourcing': [/^first in the ranking$/],
  'steering': [
    /^as flagship: /, /^to \S+: /, /^by arbitration, for want of a quorum: /, new RegExp(` \\(${TALLY}\\)$`), new RegExp(`^${TALLY}$`), new RegExp(`^"[a-z-]+" was not carried: ${TALLY}$`),
  ],
  'deployment': [/^all gates passed, \d+ steps done$/],
  'in-service': [],
};

export function statedReason(phase: Phase, because: string): string | null {
  const stated = OF_THE_ENGINE[phase].reduce((left, words) => left.replace(words, ''), because).trim();
  return stated === '' ? null : stated;
}
