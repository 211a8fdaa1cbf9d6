/** What is asked to build or outsource: a comparison with eliminating and scored criteria, then a decision with reasons. */
import { amount, listOf, matching, object, oneOf, optional, text, wholeNumber, type Guarded } from '../guard.ts';
import { REMARK, reasonMissing, refusedFor, taskKind, type About, type Refusal } from './taskKind.ts';
import { handOverAfter, within } from './taskTerms.ts';

export const OPTIONS = ['build', 'reuse', 'partner', 'outsource', 'do-not-digitise'] as const;
export type SourcingOption = (typeof OPTIONS)[number];

/** What no price buys back (Rennes): where the data lie, a way out, security approval, art. 28 contract, accessibility. */
export const ELIMINATING = ['data-location', 'open-export', 'security-approval', 'processor-contract', 'accessibility'] as const;

/** Scored from 0 (worst) to 5. */
export const SCORED = [
  'citizens', 'agents', 'specific-to-us', 'market', 'reuse-available', 'skills', 'whole-life-cost', 'time-to-service', 'open-standards', 'reversibility',
  'supplier-independence', 'sobriety',
] as const;
export type Criterion = (typeof SCORED)[number];

const score = optional(wholeNumber(0, 5));
const scores = {
  'citizens': score, 'agents': score, 'specific-to-us': score, 'market': score, 'reuse-available': score, 'skills': score, 'whole-life-cost': score,
  'time-to-service': score, 'open-standards': score, 'reversibility': score, 'supplier-independence': score, 'sobriety': score,
} satisfies Record<Criterion, typeof score>;

/** A quarter that is not named is the one in which it is decided. */
const share = object({ quarter: optional(matching(/^\d{4}-Q[1-4]$/, { fr: 'un trimestre, comme « 2027-Q1 »', en: 'a quarter, as in "2027-Q1"' })), personDays: wholeNumber(1, 10_000) });
/** Amounts are over the whole duration, renewals included: splitting a need to stay below a threshold is unlawful. Services count as supplies. */
const need = object({ what: text(300), amount, category: oneOf('supplies', 'works') });
const option = object({
  option: oneOf(...OPTIONS),
  fails: listOf(oneOf(...ELIMINATING), ELIMINATING.length),
  scores: object(scores),
  plan: optional(listOf(share, 40)),
  needs: optional(listOf(need, 50)),
  /** How tenders come in; electronically unless it says otherwise. */
  submission: optional(oneOf('electronic', 'paper')),
  remark: optional(text(REMARK)),
});
export type OptionCompared = Guarded<typeof option>;

export const sourcingKinds = {
  'comparison': taskKind({
    terms: within(30, { notice: 10, ...handOverAfter(15) }),
    question: { fr: 'Comment les options se comparent-elles ?', en: 'How do the options compare?' },
    answer: object({ options: listOf(option, OPTIONS.length) }),
    refusal({ options }) {
      const names = options.map((each) => each.option);
      if (names.length === 0 || new Set(names).size < names.length) return refusedFor('options-missing-or-repeated', `expected one or more of ${OPTIONS.join(', ')}, each once; got ${names.join(', ') || 'none'}`);
      return options.map(faultOf).find((fault) => fault !== undefined);
    },
  }),
  'sourcing-decision': taskKind({
    terms: within(15, { escalation: [{ after: 3, step: 'tell', to: 'superior' }, { after: 15, step: 'arbitrate', to: 'superior' }] }),
    bars: ['requester'],
    question: { fr: 'Quelle option est retenue ?', en: 'Which option is chosen?' },
    answer: object({ option: oneOf(...OPTIONS), reason: optional(text(REMARK)) }),
    refusal: (answer, about) => refusedDecision(answer, about),
  }),
};

function faultOf({ option: name, fails, plan = [], needs = [], submission }: OptionCompared): Refusal | undefined {
  if (name === 'do-not-digitise' && fails.length > 0) return refusedFor('option-not-eliminable', `expected no criterion to eliminate "do-not-digitise", which must stay open; got ${fails.join(', ')}`);
  if (name !== 'build' && plan.length > 0) return refusedFor('plan-unexpected', `expected "plan" with the option "build" alone, got it with "${name}"`);
  if (name !== 'outsource' && (needs.length > 0 || submission !== undefined)) return refusedFor('needs-unexpected', `expected "needs" and "submission" with the option "outsource" alone, got them with "${name}"`);
  if (fails.length > 0) return undefined;
  if (name === 'build' && plan.length === 0) return refusedFor('plan-missing', 'expected "plan", the person-days that building takes by quarter, for a decision to build reserves them; got none');
  if (name === 'outsource' && needs.length === 0) return refusedFor('needs-missing', 'expected "needs", each with its amount over the whole duration, for the procedure follows from them; got none');
  return undefined;
}

function refusedDecision({ option: chosen, reason }: { option: SourcingOption; reason?: string }, about: About): Refusal | undefined {
  const eliminated = (about['eliminated'] ?? []) as readonly { option: string; fails: readonly string[] }[];
  const ranking = (about['ranking'] ?? []) as readonly { option: string }[];
  const open = [...new Set([...ranking.map((each) => each.option), 'do-not-digitise'])].join(', ');
  const out = eliminated.find((each) => each.option === chosen);
  if (out !== undefined) return refusedFor('option-eliminated', `expected one of ${open}, got "${chosen}", which fails ${out.fails.join(', ')}`);
  if (chosen !== 'do-not-digitise' && !ranking.some((each) => each.option === chosen)) return refusedFor('option-not-compared', `expected one of ${open}, got "${chosen}"`);
  const first = ranking[0]?.option;
  return chosen !== first && reason === undefined ? reasonMissing(`"${chosen}" is not the first of the ranking, which is ${first === undefined ? 'empty' : `"${first}"`}`) : undefined;
}
