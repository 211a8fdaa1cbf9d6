/**
 * Policies of before: a project carries the one that it began with, in the shape of its day, for years. What a policy had of old is read as what it
 * meant then, so that what is under way goes on as it would have.
 */
import type { Instant, Seat } from './ids.ts';
import type { Terms } from './kinds/taskTerms.ts';
import { WITHOUT_CONFLICT } from './parts.ts';
import type { Policy } from './policy.ts';
import type { Roll } from './roll.ts';

/** Until 2026-11-24: one reminder, one step of escalation, all in calendar days. */
type FormerTerms = { due: number; remindBefore: number; escalateAfter: number; lapseAfter: Terms['lapseAfter'] };
/** Until then, who is who was part of the policy. */
type FormerPolicy = Omit<Policy, 'terms'> & {
  terms: Record<string, FormerTerms | Terms>;
  mandates?: Readonly<Record<string, readonly Seat[]>>;
  substitutions?: readonly { substitute: string; principal: string }[];
  acceptUnsigned?: boolean;
};

/** What a policy of before did not say. */
const SINCE_THEN: Partial<Policy> = {
  zone: [], superiors: {}, extensions: { times: 2, days: 45 }, heldAtMost: 180, notAlone: {},
  // Until then, only what was asked of the DPO barred anybody.
  duties: { 'screening-decision': WITHOUT_CONFLICT, 'dpo-opinion': WITHOUT_CONFLICT, 'authority-reply': WITHOUT_CONFLICT },
};

const ALWAYS = { from: '1970-01-01T00:00:00.000Z' as Instant, until: '9999-12-31T00:00:00.000Z' as Instant };

export function policyNow(policy: Policy): Policy {
  const { terms, mandates: _mandates, substitutions: _substitutions, acceptUnsigned: _unsigned, ...rest } = policy as FormerPolicy;
  return { ...SINCE_THEN, ...rest, terms: Object.fromEntries(Object.entries(terms).map(([kind, each]) => [kind, termsNow(each)])) as Policy['terms'] };
}

const termsNow = (terms: FormerTerms | Terms): Terms =>
  'days' in terms
    ? terms
    : { due: terms.due, days: 'calendar', reminders: [-terms.remindBefore], escalation: [{ after: terms.escalateAfter, step: 'tell', to: 'superior' }], lapseAfter: terms.lapseAfter };

/** Of a project that has never been told who is who. */
export function rollOfFormer(policy: Policy): Roll {
  const { mandates = {}, substitutions = [], acceptUnsigned = true, closedDays = [] } = policy as unknown as Partial<FormerPolicy>;
  return { version: 'of-its-policy', madeAt: ALWAYS.from, mandates, heads: {}, substitutions: substitutions.map((each) => ({ ...each, ...ALWAYS })), departed: {}, closedDays, keys: {}, acceptUnsigned };
}
